/// Numbers in, numbers out: the statistics of tests, gains and proportions, without forms, files
/// or text for people.
///
/// Scores, counts and probabilities come in as plain Swift values. Out comes a ``Computed`` value
/// for everything that may not exist: a number, or the ``Reason`` there is none. No result is ever
/// NaN or infinite, and nothing missing turns into a zero. Rules that a reader should be told about
/// are ``Warning`` values; their wording belongs to the room that prints them.
///
/// Unless a declaration says otherwise: standard deviations and variances divide by n − 1, tests
/// are two-sided, intervals are at 95 %, and no result depends on the order of the rows.
public enum Statistics {
  /// The confidence level of every interval unless the caller asks for another.
  public static let usualConfidence = 0.95
}
