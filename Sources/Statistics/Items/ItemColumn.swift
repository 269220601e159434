/// How one cell of an item is coded: the position of what was answered among the item's answers, or
/// one of the states that are no answer. The states are never merged.
public enum AnswerCode {
  /// Presented and left empty.
  public static let blank: UInt8 = 255
  /// Two marks where one was asked for, or a mark that is no choice of the item.
  public static let invalid: UInt8 = 254
  /// Not in this person's form.
  public static let notAdministered: UInt8 = 253
  /// How many different answers an item can have.
  public static let answerLimit = 253

  /// Whether a code is one of the states.
  static func isState(_ code: UInt8) -> Bool { code >= notAdministered }

  /// Two to the number of bits of a code.
  static let count = 256
}

/// What a blank or invalid answer does to a person.
public enum BlankRule: Sendable, Hashable {
  /// It gives no points, as an answer in a test that is wrong.
  case scoresZero
  /// The person is left out of what needs complete answers, as with ratings.
  case leavesPersonOut
}

/// One answer that persons gave to an item, and what it is worth.
public struct ItemAnswer: Sendable, Hashable {
  public let points: Double
  /// The marked options, as positions in the item's `options`; several where several were asked for.
  public let options: [Int]

  public init(points: Double, options: [Int]) {
    self.points = points
    self.options = options
  }
}

/// One item and what every person answered to it: a byte a person, so that 100,000 persons and 60
/// items are 6 MB.
public struct ItemColumn: Sendable {
  public let name: String
  /// The choices, in the order in which tables list them.
  public let options: [String]
  /// The right choices, as positions in `options`; empty where answers carry points of their own.
  public let key: [Int]
  /// The meaning of the codes 0, 1, 2, …
  public let answers: [ItemAnswer]
  /// The points of a fully right answer; nil for a rating, which has none.
  public let maximum: Double?
  public let blankRule: BlankRule
  /// One code a person, in the order of the persons.
  public internal(set) var codes: [UInt8]

  public init(
    name: String, options: [String], key: [Int] = [], answers: [ItemAnswer], maximum: Double?,
    blankRule: BlankRule = .scoresZero, codes: [UInt8]
  ) {
    self.name = name
    self.options = options
    self.key = key
    self.answers = answers
    self.maximum = maximum
    self.blankRule = blankRule
    self.codes = codes
  }

  /// An item whose answers are numbers: points reached, or ratings. A nil is a blank.
  ///
  /// More different numbers than ``AnswerCode/answerLimit`` are ``Reason/tooManyAnswers``.
  public init(
    name: String, points: [Double?], maximum: Double? = nil,
    blankRule: BlankRule = .leavesPersonOut, describe: (Double) -> String = { "\($0)" }
  ) throws(Reason) {
    let values = Set(points.compactMap { $0 }).sorted()
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    guard values.count <= AnswerCode.answerLimit else { throw .tooManyAnswers }
    let codeOfValue = Dictionary(
      uniqueKeysWithValues: values.enumerated().map { ($1, UInt8($0)) })
    self.init(
      name: name, options: values.map(describe),
      answers: values.enumerated().map { ItemAnswer(points: $1, options: [$0]) },
      maximum: maximum, blankRule: blankRule,
      codes: points.map { $0.flatMap { codeOfValue[$0] } ?? AnswerCode.blank })
  }

  /// Whether a code stands for an answer.
  func isAnswer(_ code: Int) -> Bool { code < answers.count }

  /// Whether a code puts a person out of complete cases.
  func leavesOut(_ code: Int) -> Bool {
    code == Int(AnswerCode.notAdministered)
      || (blankRule == .leavesPersonOut && !isAnswer(code))
  }
}
