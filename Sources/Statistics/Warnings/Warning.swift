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
}
