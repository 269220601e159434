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
    let high = random() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = random() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    var digits: [UInt8] = []
    digits.reserveCapacity(36)
    for place in 0..<32 {
      if [8, 12, 16, 20].contains(place) { digits.append(UInt8(ascii: "-")) }
      let word = place < 16 ? high : low
      let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (place % 16))) & 15
      digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return String(decoding: digits, as: UTF8.self)
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
