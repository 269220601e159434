/// The choices in which engines of the ODK world differ, by the names the conformance vectors use.
public struct Dialect: Sendable, Hashable {
  /// R1: `regex()` has to match the whole value (true), or may match a part of it (false).
  public var regexMatchesWholeValue = true
  /// R6, R7: `sum`, `min`, `max` skip blank nodes (true), or yield NaN as XPath 1.0 does (false).
  public var aggregatesSkipBlanks = true
  /// R10: as a boolean, a node counts by its value, blank being false (true, as in Collect), or a
  /// node-set is true if it is not empty (false, XPath 1.0).
  public var nodesAreTrueByValue = false
  /// Trap 3: an empty node-set equals a blank text (true, as in Collect), or nothing (false).
  public var missingEqualsBlank = false

  /// The written specification.
  public static let spec = Dialect()
  /// ODK Collect (JavaRosa) where it differs on purpose.
  public static let collect = Dialect(nodesAreTrueByValue: true, missingEqualsBlank: true)

  public init(
    regexMatchesWholeValue: Bool = true, aggregatesSkipBlanks: Bool = true,
    nodesAreTrueByValue: Bool = false, missingEqualsBlank: Bool = false
  ) {
    self.regexMatchesWholeValue = regexMatchesWholeValue
    self.aggregatesSkipBlanks = aggregatesSkipBlanks
    self.nodesAreTrueByValue = nodesAreTrueByValue
    self.missingEqualsBlank = missingEqualsBlank
  }
}
