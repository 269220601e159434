public import Statistics
public import ThaiText

/// The answers of many persons to the items of a test, marked: what scores and item analysis are
/// made from. A byte a cell.
public struct MarkedTest: Sendable {
  /// Whose answers stand at a position, and where they come from.
  public struct Person: Sendable, Hashable {
    public let subject: NormalizedCode
    /// A file, or all there is to say of a submission.
    private let place: String
    private let row: Int?
    public let submittedAt: Timestamp?
    public let group: String?

    public init(
      subject: NormalizedCode, source: String, submittedAt: Timestamp? = nil, group: String? = nil
    ) {
      self.subject = subject
      place = source
      row = nil
      self.submittedAt = submittedAt
      self.group = group
    }

    public init(
      subject: NormalizedCode, file: String, row: Int, submittedAt: Timestamp? = nil,
      group: String? = nil
    ) {
      self.subject = subject
      place = file
      self.row = row
      self.submittedAt = submittedAt
      self.group = group
    }

    /// The file and row, or the submission.
    public var source: String { row.map { "\(place):\($0)" } ?? place }
  }

  /// One item of the test.
  public struct Item: Sendable, Hashable {
    public let name: String
    public let objective: String?
    /// Nil where the answers carry points of their own.
    public let key: ItemKey?
  }

  public let persons: [Person]
  public let items: [Item]
  /// One code a person and item.
  public let responses: ItemResponses
  /// Keys that name no choice anybody can see. Nobody has points in their items, which count in the
  /// full score nevertheless: what a test is worth does not depend on the answers to it.
  public let unusableKeys: [ItemKey]
  /// The form that asked, where there was one.
  public let form: FormVersion?
  /// What was read and is not among `persons`.
  public let leftOut: [Exclusion]

  /// From the cells of keyed items, each column read by its coder.
  ///
  /// - Throws: ``Reason/invalidParameter`` where a column has not one code a person.
  public init(
    _ columns: [(coder: ItemCoder, codes: [UInt8])], persons: [Person],
    form: FormVersion? = nil, leftOut: [Exclusion] = []
  ) throws(Reason) {
    self.form = form
    self.leftOut = leftOut
    let choices = ObservedChoices(columns.map(\.coder))
    let alphabet = choices.alphabet
    self.persons = persons
    items = columns.map {
      Item(name: $0.coder.key.item, objective: $0.coder.key.objective, key: $0.coder.key)
    }
    unusableKeys = columns.filter { !choices.canBeMarked(by: $0.coder) }.map(\.coder.key)
    responses = try Self.responses(
      columns.map { $0.coder.column($0.codes, alphabet: alphabet) }, count: persons.count)
  }

  /// From items whose answers carry points of their own: ratings, or marks given before.
  public init(
    points columns: [ItemColumn], persons: [Person], leftOut: [Exclusion] = []
  ) throws(Reason) {
    form = nil
    self.leftOut = leftOut
    self.persons = persons
    items = columns.map { Item(name: $0.name, objective: nil, key: nil) }
    unusableKeys = []
    responses = try Self.responses(columns, count: persons.count)
  }

  /// From the texts of one person after the other.
  ///
  /// - Parameter text: the cell of a person and an item, by position; nil where the item was not put
  ///   to the person.
  public init(
    key: TestKey, rules: MarkingRules, persons: [Person], form: FormVersion? = nil,
    leftOut: [Exclusion] = [], text: (Int, ItemKey) -> String?
  ) throws(Reason) {
    try self.init(
      key.items.map { item in
        var coder = ItemCoder(item, rules: rules)
        let codes = persons.indices.map { person in
          text(person, item).map { coder.code(of: $0) } ?? AnswerCode.notAdministered
        }
        return (coder, codes)
      }, persons: persons, form: form, leftOut: leftOut)
  }

  private init(
    _ other: MarkedTest, persons: [Person], responses: ItemResponses, leftOut: [Exclusion]
  ) {
    self.persons = persons
    self.responses = responses
    self.leftOut = leftOut
    items = other.items
    unusableKeys = other.unusableKeys
    form = other.form
  }

  /// Only the persons at some positions, ascending; the others are left out for a reason.
  public func keeping(_ positions: [Int], leavingOutOthers reason: ExclusionReason) -> MarkedTest {
    if positions.count == persons.count { return self }
    let kept = Set(positions)
    let others = persons.indices.filter { !kept.contains($0) }
    return MarkedTest(
      self, persons: positions.map { persons[$0] }, responses: responses.leavingOut(others),
      leftOut: leftOut
        + others.map {
          Exclusion(
            subject: persons[$0].subject.text, source: persons[$0].source, reason: reason)
        })
  }

  /// The points of a fully right test; nil where an item has none.
  public var maximum: Double? {
    let known = responses.items.compactMap(\.maximum)
    return known.count == items.count && !known.isEmpty ? sumOfPoints(known) : nil
  }

  private static func responses(
    _ columns: [ItemColumn], count: Int
  ) throws(Reason) -> ItemResponses {
    guard columns.allSatisfy({ $0.codes.count == count }) else { throw .invalidParameter }
    return try ItemResponses(columns, personCount: count)
  }
}

extension MarkedTest {
  /// The scores of one occasion: one that counts for each subject, the others set aside.
  public var sheet: ScoreSheet {
    let sheets = MarkedSheets(self)
    let marks = zip(items, responses.items).map {
      ItemMark(points: $1.maximum ?? 0, objective: $0.objective)
    }
    let maximum = maximum
    return ScoreSheet(
      sheets, items: items.map(\.name), itemMarks: maximum == nil ? [] : marks, maximum: maximum)
  }
}
