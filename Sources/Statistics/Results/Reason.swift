/// Why a statistic has no value. The raw values are stable and appear in exported data.
public enum Reason: String, Error, Sendable, Hashable, CaseIterable {
  case noData = "no_data"
  case noPairs = "no_pairs"
  case needsTwoValues = "needs_two_values"
  case needsThreeValues = "needs_three_values"
  case needsFourValues = "needs_four_values"
  case needsTwoPairs = "needs_two_pairs"
  case needsThreePairs = "needs_three_pairs"
  case needsTwoItems = "needs_two_items"
  case zeroVariance = "zero_variance"
  case allDifferencesZero = "all_differences_zero"
  case preMeanAtMaximum = "pre_mean_at_maximum"
  case allPreAtMaximum = "all_pre_at_maximum"
  case allDropped = "all_dropped"
  case divisionByZero = "division_by_zero"
  case scoreOutOfRange = "score_out_of_range"
  case invalidCount = "invalid_count"
  /// A confidence level, probability or number of bins outside the range it can have.
  case invalidParameter = "invalid_parameter"
  /// The exact distribution is offered up to 50 non-zero differences.
  case tooManyForExactTest = "too_many_for_exact_test"
  /// The Shapiro–Wilk approximation is published for at most 5,000 values.
  case needsAtMostFiveThousandValues = "needs_at_most_5000_values"
  /// The arithmetic left the range of real numbers, as input near 1e308 can make it.
  case notFinite = "not_finite"

  // Items and reliability.
  case needsThreeItems = "needs_three_items"
  case needsTwoPersons = "needs_two_persons"
  /// One person would be in the upper group and in the lower.
  case upperLowerOverlap = "upper_lower_overlap"
  /// Spearman–Brown at r = −1.
  case undefinedAtMinusOne = "undefined_at_minus_one"
  /// KR-20, KR-21 and Lovett are for items marked right or wrong.
  case itemsNotDichotomous = "items_not_dichotomous"
  /// The key of the item is none of its choices, so that nobody could be right.
  case keyNamesNoChoice = "key_names_no_choice"
  /// Nobody said how many points the item is worth.
  case noMaximum = "no_maximum"
  /// None of the items was put to the person: there is nothing to score, not a score of 0.
  case nothingAdministered = "nothing_administered"
  /// More different answers to one item than an item can have.
  case tooManyAnswers = "too_many_answers"
  /// An item follows from others, so that the correlations have no inverse.
  case singularMatrix = "singular_matrix"
  case notConverged = "not_converged"
  case invalidRating = "invalid_rating"
  /// Ratings lie between points, or there is no scale: nothing can be counted by point.
  case needsWholePoints = "needs_whole_points"

  // Ratings, agreement, groups and needs.
  case needsTwoRaters = "needs_two_raters"
  case needsTwoSubjects = "needs_two_subjects"
  case needsTwoGroups = "needs_two_groups"
  case allRanksTied = "all_ranks_tied"
  case noVariation = "no_variation"
  case noPairableValues = "no_pairable_values"
  case zeroWeight = "zero_weight"
  case negativeWeight = "negative_weight"
  case zeroVarianceGroup = "zero_variance_group"
  /// Too few values for the parameters of the model: no residual degrees of freedom.
  case needsMoreValues = "needs_more_values"
  /// The number of experts, raters or values differs between the things rated.
  case unequalRaters = "unequal_raters"
  /// A step of a work-quality ladder was left blank, and the level depends on it.
  case stepsUnanswered = "steps_unanswered"
  /// The interpretation needs another scale, such as 1–5, or has no set of bands.
  case noBandsForScale = "no_bands_for_scale"
  /// Fewer than five people: a mean of theirs has no label.
  case tooFewForLabel = "too_few_for_label"
  /// Agreement of categories was asked of values that are none, such as means or fractions.
  case notCategories = "not_categories"
  /// Fewer persons than may be printed apart; the value exists and is withheld.
  case smallGroup = "small_group"
  /// Told, it would give figures of fewer persons than may be printed away; it exists and is withheld.
  case protectsSmallGroup = "protects_small_group"

  // Monitoring of units over rounds.
  case noPreviousRound = "no_previous_round"
  case noCurrentRound = "no_current_round"
}
