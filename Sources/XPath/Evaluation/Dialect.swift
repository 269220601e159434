/// The choices in which engines of the ODK world differ, by the names the conformance vectors use.
///
/// Two rules are no choice of an evaluator: R12 (functions that one engine lacks) and R15 (whether
/// names are told apart by namespace: what `Resolver.symbol` gives decides).
public struct Dialect: Sendable, Hashable {
  /// R1: `regex()` has to match the whole value (true; docs.getodk.org, Collect), or may match a
  /// part of it (false; Enketo, Web Forms).
  public var regexMatchesWholeValue = true
  /// R2: all of XPath 1.0 (true), or an error for what Collect cannot run: unions, axes other than
  /// child, parent and self, filtered terms, functions on the context node.
  public var allowsAllOfXPath = true
  /// R3: what comes of a text that is no date.
  public var unreadableDate = UnreadableDate.blank
  /// R4: where one value is needed, the first of many nodes (true; XPath 1.0), or an error (Collect).
  public var takesFirstOfMany = true
  /// R5: texts such as `7.9e-12` are numbers (Enketo, Web Forms), or not (XPath 1.0 §4.4, Collect).
  public var textsMayHaveExponents = false
  /// R6, R7: `sum`, `min`, `max` skip blank nodes (true), or yield NaN as XPath 1.0 does (false).
  public var aggregatesSkipBlanks = true
  /// R8: how `round()` treats halves.
  public var rounding = Rounding.xpath
  /// R9: what dates are as numbers.
  public var dates = Dates.calendarDays
  /// R10: as a boolean, a node counts by its value, blank being false (true, as in Collect), or a
  /// node-set is true if it is not empty (false, XPath 1.0).
  public var nodesAreTrueByValue = false
  /// R11: how numbers are written.
  public var numberNotation = NumberNotation.decimal
  /// R13: what comes of a text that is no geometry.
  public var unreadableGeometry = UnreadableGeometry.notANumber
  /// R14: `r[2]` is the second (true; XPath 1.0), or all of them (false; Collect).
  public var countsByLiteral = true
  /// R16: beside a boolean, `<` and its kin take a node-set as a boolean (true; XPath 1.0 §3.4), or
  /// compare the number of each node (false; Enketo, Web Forms).
  public var ordersNodesAsBooleans = true
  /// An empty node-set equals a blank text (true, as in Collect), or nothing (false).
  public var missingEqualsBlank = false
  /// Lengths and positions in texts count UTF-16 units (Collect, Enketo), or code points (XPath 1.0
  /// §3.6).
  public var countsUTF16 = false
  /// `once()` may give NaN (Collect, Enketo), or gives a blank for it (Web Forms).
  public var onceMayBeNaN = false
  /// Numbers this close are equal; Collect takes 1e-12.
  public var equalityTolerance = 0.0

  /// What comes of a text that is no date (R3).
  public enum UnreadableDate: Sendable, Hashable {
    case blank
    /// An `EvaluationError` (Collect).
    case error
    /// "Invalid Date" (Enketo).
    case notice
  }

  /// How `round()` treats halves (R8).
  public enum Rounding: Sendable, Hashable {
    /// To a whole number, halves go up; to decimals, halves as written go away from zero.
    case xpath
    /// Halves as written always go up (Collect).
    case halvesUp
    /// Halves of the binary number go away from zero (Enketo, Web Forms).
    case halvesAway
  }

  /// What dates are as numbers (R9).
  public enum Dates: Sendable, Hashable {
    /// A date is a day of the calendar, its number whole, and `date()` drops the time.
    case calendarDays
    /// A date is its local midnight, its number has the zone as a fraction, and `date()` keeps the
    /// time (Enketo, Web Forms).
    case instants
  }

  /// How numbers are written as texts (R11).
  public enum NumberNotation: Sendable, Hashable {
    case decimal
    /// `1e-7` below a millionth and `1e+21` from there on (Enketo, Web Forms).
    case javaScript
    /// `1.0E-4` below a thousandth, `1.0E11` where 32 bits do not hold it (Collect).
    case java
  }

  /// What comes of a text that is no geometry (R13).
  public enum UnreadableGeometry: Sendable, Hashable {
    case notANumber
    /// An `EvaluationError`, for blanks as well (Collect).
    case error
    /// An area of 0, an `EvaluationError` for a distance (Web Forms).
    case noAreaOrError
  }

  /// The choices of ``spec``, to change some of them.
  public init() {}

  /// The written specifications, and where they are silent what form authors rely on.
  public static let spec = Dialect()

  /// ODK Collect (JavaRosa), its plain defects apart (R4, R14).
  public static let collect: Dialect = {
    var dialect = Dialect()
    dialect.allowsAllOfXPath = false
    dialect.unreadableDate = .error
    dialect.rounding = .halvesUp
    dialect.nodesAreTrueByValue = true
    dialect.numberNotation = .java
    dialect.unreadableGeometry = .error
    dialect.missingEqualsBlank = true
    dialect.countsUTF16 = true
    dialect.onceMayBeNaN = true
    dialect.equalityTolerance = 1e-12
    return dialect
  }()

  /// Enketo (openrosa-xpath-evaluator).
  public static let enketo: Dialect = {
    var dialect = Dialect()
    dialect.regexMatchesWholeValue = false
    dialect.unreadableDate = .notice
    dialect.textsMayHaveExponents = true
    dialect.aggregatesSkipBlanks = false
    dialect.rounding = .halvesAway
    dialect.dates = .instants
    dialect.numberNotation = .javaScript
    dialect.ordersNodesAsBooleans = false
    dialect.countsUTF16 = true
    dialect.onceMayBeNaN = true
    return dialect
  }()

  /// ODK Web Forms.
  public static let webForms: Dialect = {
    var dialect = Dialect.enketo
    dialect.unreadableGeometry = .noAreaOrError
    dialect.onceMayBeNaN = false
    return dialect
  }()
}
