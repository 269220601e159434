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
