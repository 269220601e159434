import XPath

/// The world as an interview sees it: handed in, so that any filling can be replayed.
public struct InterviewEnvironment: Sendable {
  /// The time, asked for once a change, so that all rules agree on it.
  public var now: @Sendable () -> WallClock
  /// 64 random bits a call.
  public var random: @Sendable () -> UInt64
  /// How expressions are computed where engines differ.
  public var dialect: Dialect
  /// `deviceid`, `username`, `email`, `phonenumber`, `uri:deviceid`, … as forms ask for them.
  public var properties: [String: String] = [:]
  /// How fillings behave where engines differ.
  public var rules = FillingRules.spec
  /// The place the device is at, for `odk:setgeopoint`: `latitude longitude altitude accuracy`.
  public var location: @Sendable () -> String? = { nil }
  /// How much computing one expression may cost.
  public var limits = EvaluationLimits()
  /// How many instances `jr:count` may ask for.
  public var mostInstances = 20_000
  /// How many nodes a filling may have before `jr:count` makes no more instances.
  public var mostNodes = 4_000_000
  /// How long a chain of actions that set each other off may be.
  public var longestChain = 100

  /// A world with that clock and source of random bits, which knows nothing else.
  public init(
    now: @escaping @Sendable () -> WallClock, random: @escaping @Sendable () -> UInt64,
    dialect: Dialect = .spec
  ) {
    self.now = now
    self.random = random
    self.dialect = dialect
  }

  /// A random identifier (RFC 9562, version 4).
  func uuid() -> String {
    var digits = Array(hexadecimal(random()) + hexadecimal(random()))
    digits[12] = "4"
    let variant = digits[16].hexDigitValue.map { 8 | ($0 & 3) } ?? 8
    digits[16] = Character(String(variant, radix: 16))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(digits[$0]) }.joined(separator: "-")
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// How fillings behave where the engines of the ODK world differ; see `Dialect` for expressions.
public struct FillingRules: Sendable, Hashable {
  /// Whether expressions do not find nodes that are not relevant (Collect), or find them blank.
  public var hidesIrrelevant = false
  /// Whether an answer counts as a change though it is what was answered before (Collect).
  public var recomputesUnchangedAnswers = false
  /// Whether what is computed from texts of the form follows its language.
  public var followsLanguage = true
  /// Whether an answer that was no longer offered comes back with its choice (Web Forms).
  public var restoresWithdrawnChoices = true
  /// Whether a new instance brings a first one of each repeat within it (Enketo), or only those that
  /// the form defines (Collect, Web Forms).
  public var completesNestedRepeats = true
  /// Whether values that the form computes set off `xforms-value-changed` as answers do.
  public var firesForComputedValues = true

  /// The choices of ``spec``, to change some of them.
  public init() {}

  /// The written specifications, and where they are silent what form authors rely on.
  public static let spec = FillingRules()

  /// ODK Collect (JavaRosa).
  public static let collect: FillingRules = {
    var rules = FillingRules()
    rules.hidesIrrelevant = true
    rules.recomputesUnchangedAnswers = true
    rules.followsLanguage = false
    rules.restoresWithdrawnChoices = false
    rules.completesNestedRepeats = false
    return rules
  }()
}
