import Statistics
import ThaiText

/// Turns the cells of one keyed item into codes. Each different text is read once, so that a column
/// of 100,000 cells costs no more than looking its texts up.
public struct ItemCoder: Sendable {
  public let key: ItemKey
  private let rules: MarkingRules
  private var codeOfText: [String: UInt8] = [:]
  private var codeOfMarks: [Set<String>: UInt8] = [:]
  private var answers: [Answer] = []

  private struct Answer {
    /// Empty where rare answers of the same points are counted together.
    let marks: Set<String>
    let points: Double
  }

  /// Different answers beyond this number are counted together, by their points.
  private static let ownCodeLimit = 200

  public init(_ key: ItemKey, rules: MarkingRules) {
    self.key = key
    self.rules = rules
  }

  /// The code of a cell, for ``column(_:alphabet:)``.
  public mutating func code(of text: String) -> UInt8 {
    if let code = codeOfText[text] { return code }
    let code = newCode(of: text)
    codeOfText[text] = code
    return code
  }

  private mutating func newCode(of text: String) -> UInt8 {
    if rules.isNotAdministered(text) { return AnswerCode.notAdministered }
    if rules.isBlank(text) { return AnswerCode.blank }
    let marks = key.marks(in: text)
    if marks.isEmpty { return AnswerCode.blank }
    if marks.count > 1, !key.allowsSeveral { return AnswerCode.invalid }
    return code(of: marks)
  }

  private mutating func code(of marks: Set<String>) -> UInt8 {
    if let code = codeOfMarks[marks] { return code }
    let points = key.points(for: marks)
    let isRare = answers.count >= Self.ownCodeLimit && points != key.points
    if isRare, let code = answers.firstIndex(where: { $0.marks.isEmpty && $0.points == points }) {
      return UInt8(code)
    }
    let code = UInt8(answers.count)
    answers.append(Answer(marks: isRare ? [] : marks, points: points))
    if !isRare { codeOfMarks[marks] = code }
    return code
  }

  /// The marks that occurred.
  var marks: Set<String> { Set(answers.flatMap(\.marks)) }

  /// How each code of ``code(of:)`` answers the item.
  func result(of code: UInt8) -> ItemResult {
    ItemResult(key, points: code < answers.count ? answers[Int(code)].points : 0, code: code)
  }

  /// The item with the codes of all persons.
  ///
  /// - Parameter alphabet: choices of other items of the test, which this one has too although
  ///   nobody marked them.
  func column(_ codes: [UInt8], alphabet: Set<String>) -> ItemColumn {
    let marked = marks.union(key.key)
    let shared = marked.allSatisfy { $0.count == 1 } ? alphabet : []
    let known = Set(key.choices)
    let options =
      key.choices
      + marked.union(known.isEmpty ? shared : []).subtracting(known).sortedInThaiOrder { $0 }
    let positionOfMark = Dictionary(
      options.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func positions(of marks: Set<String>) -> [Int] {
      marks.compactMap { positionOfMark[$0] }.sorted()
    }
    return ItemColumn(
      name: key.item, options: options, key: positions(of: key.key),
      answers: answers.map { ItemAnswer(points: $0.points, options: positions(of: $0.marks)) },
      maximum: key.points, blankRule: rules.blankLeavesPersonOut ? .leavesPersonOut : .scoresZero,
      codes: codes)
  }
}
