/// What a reader must be told beside a number. The raw values are stable and appear in exported
/// data; the wording belongs to the room that prints them.
public enum Warning: String, Sendable, Hashable, CaseIterable {
  /// Many pre-test scores at or near the maximum: gains are cut off.
  case ceilingPre = "ceiling_pre"
  case ceilingPost = "ceiling_post"
  /// Many scores at or near 0.
  case floor
  /// Part of the gain may be the return of extreme scores to the mean.
  case regressionToMean = "regression_to_mean"
  /// The same form was taken twice.
  case retestEffect = "retest_effect"
  /// Fewer than 20 pairs.
  case smallN = "small_n"
  /// Those without a partner score are many, or different.
  case unmatchedLoss = "unmatched_loss"
  /// A gain of one group alone proves no effect.
  case noControlGroup = "no_control_group"
  /// Cronbach's α below .60: gains are mostly noise.
  case reliabilityLow = "reliability_low"
  /// Pre-test and post-test are not on one scale.
  case scaleBreak = "scale_break"
  /// Forms of different length, compared in percent.
  case differentForms = "different_forms"
  case negativeGain = "negative_gain"
  /// Beside any list of persons: levels turn on one point of luck near the ceiling.
  case relativeGainIndividual = "relative_gain_individual"
  case allDifferencesZero = "all_differences_zero"
  /// Nobody changed sides: p = 1 says nothing.
  case noDiscordantPairs = "no_discordant_pairs"

  // Items and reliability.
  /// Everybody has the same points in the item.
  case constantItem = "constant_item"
  /// Those who do well in the rest do badly in the item.
  case negativeDiscrimination = "negative_discrimination"
  /// The item hardly goes with the rest: below .10.
  case lowDiscrimination = "low_discrimination"
  /// A wrong option parts the groups better than the key.
  case possibleMiskey = "possible_miskey"
  /// Nobody chose what the key says is right.
  case keyNeverChosen = "key_never_chosen"
  /// Fewer than 30 persons: the upper and lower 27 % are a handful each.
  case smallGroups = "small_groups"
  case negativeAlpha = "negative_alpha"
  /// Fewer than 10 items or 30 persons.
  case unstable
  case negativeSplitHalfCorrelation = "negative_split_half_correlation"
  /// The coefficient is high because the mean is far from the cut.
  case cutFarFromMean = "cut_far_from_mean"
  case fewerThanThreeExperts = "fewer_than_3_experts"
  /// ΣR/N is the simplified form of the index.
  case iocSimplified = "ioc_simplified"

  // Ratings, agreement, groups and needs.
  /// The standard deviation of a rating is above 1.2: its mean hides a divided opinion.
  case dividedOpinion = "divided_opinion"
  /// Groups that hold less than .60 of the weight gave a rating.
  case lowWeightPresent = "low_weight_present"
  /// The χ² of Kendall's W is rough for 7 subjects or fewer.
  case fewSubjects = "few_subjects"
  /// A group of one person adds to the means and nothing to the variance within groups.
  case groupOfSizeOne = "group_of_size_one"
  /// The desired state is rated below the present one.
  case noNeed = "no_need"
  /// A ratio of ordinal means: a low present state inflates it.
  case pniRatio = "pni_ratio"
  /// E1/E2 has no baseline and no uncertainty.
  case e1e2NotAnEffect = "e1e2_not_an_effect"
  /// A step is done although one before it is not.
  case stepOutOfOrder = "step_out_of_order"
  /// Groups below the least number of persons that may be printed.
  case smallGroup = "small_group"

  // Monitoring of units over rounds.
  /// Fewer than 90 percent of the expected reports.
  case incomplete
  /// Fewer than 30 persons in a unit.
  case smallSchool = "small_school"
  /// Fewer than 10 persons: the percentage is not published.
  case suppressed
  /// More than a fifth of the units outside the funnel: a real spread, not error.
  case overdispersion
  /// Counts re-derived from published percentages.
  case countsReconstructed = "counts_reconstructed"
  /// The same pupils, or another year's pupils, in two rounds: the interval assumes neither.
  case roundsNotIndependent = "rounds_not_independent"
  /// The target lies within the interval of what was reached.
  case targetWithinChance = "target_within_chance"
}
