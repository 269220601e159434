import Diagnostics
import Forms
import Scoring
import Spreadsheets
import ThaiText

/// A table of keys: columns `item` and `key`, and where wanted `points` (1 where absent),
/// `objective` and `partial` (`none` or `each`).
struct KeyTable {
  private let rows: [Row]
  private let name: String

  private struct Row {
    let item: String
    let marks: Set<String>
    let points: Double?
    let objective: String?
    let partial: ItemScore.PartialCredit?
    let place: Place
  }

  /// - Throws: every row without an item or a key, with points that are none, or of an item that
  ///   stands there twice.
  init(_ table: Table) throws(Failure) {
    let columns = try Columns(table)
    var rows: [Row] = []
    var faults: [Diagnostic] = []
    for row in table.rows {
      do throws(Failure) {
        rows.append(try columns.row(row, of: table))
      } catch {
        faults += error.diagnostics
      }
    }
    var seen: Set<String> = []
    for row in rows where !seen.insert(row.item).inserted {
      faults.append(Diagnostic(.error, .itemTwice(row.item), at: row.place))
    }
    if rows.isEmpty, faults.isEmpty {
      faults.append(Diagnostic(.error, .blankKey, at: .file(table.name)))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    self.rows = rows
    name = table.name
  }

  /// Whether a table has the columns of one.
  static func isOne(_ table: Table) -> Bool {
    table.column(named: "item") != nil && table.column(named: "key") != nil
  }

  /// The keys of answers that were typed. Where one item has several right marks, all items of the
  /// test take several.
  var key: TestKey {
    let allowsSeveral = rows.contains { $0.marks.count > 1 }
    return TestKey(
      rows.map { row in
        ItemKey(
          item: row.item, key: row.marks, points: row.points ?? 1, objective: row.objective,
          partial: row.partial ?? .none, allowsSeveral: allowsSeveral, spelling: .typed)
      })
  }

  /// The keys of answers to a form, in the form's spelling of its choices. What the table does not
  /// say of an item is as the form has it.
  ///
  /// - Throws: every item that is none of the form's, and every key that is none of its choices.
  func key(for form: Form) throws(Failure) -> TestKey {
    var items: [ItemKey] = []
    var faults: [Diagnostic] = []
    for row in rows {
      guard let question = form.questions.first(where: { $0.name == row.item }) else {
        faults.append(
          Diagnostic(
            .error, .keyOfUnknownItem(row.item, items: form.items.map(\.name)), at: row.place))
        continue
      }
      let choices = question.type.list.flatMap { form.choiceLists[$0] }?.choices.map(\.name) ?? []
      let named = row.marks.map { mark in
        choices.first { TypedMarks($0).marks == [mark] } ?? (choices.isEmpty ? mark : nil)
      }
      guard !named.contains(nil) else {
        faults.append(
          Diagnostic(
            .error,
            .keyNamesNoChoice(
              row.marks.sortedInThaiOrder { $0 }.joined(separator: " "), of: row.item,
              choices: choices), at: row.place))
        continue
      }
      let isSingle = if case .selectOne = question.type { true } else { false }
      items.append(
        ItemKey(
          item: row.item, choices: choices, key: Set(named.compactMap { $0 }),
          points: row.points ?? question.score?.points ?? 1,
          objective: row.objective ?? question.score?.objective,
          partial: row.partial ?? question.score?.partial ?? .none, allowsSeveral: !isSingle,
          spelling: .stored))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return TestKey(items)
  }

  private struct Columns {
    let item: Int
    let key: Int
    let points: Int?
    let objective: Int?
    let partial: Int?

    init(_ table: Table) throws(Failure) {
      item = try table.requireColumn("item")
      key = try table.requireColumn("key")
      points = table.column(named: "points")
      objective = table.column(named: "objective")
      partial = table.column(named: "partial")
    }

    func row(_ row: Table.Row, of table: Table) throws(Failure) -> Row {
      let item = row.cells[item].trimmed
      let marks = TypedMarks(row.cells[key]).marks
      guard !item.isEmpty, !marks.isEmpty else {
        throw Failure(.data, .blankKey, at: table.place(of: row, column: key))
      }
      func text(_ column: Int?) -> String? {
        column.map { row.cells[$0].trimmed }.flatMap { $0.isEmpty ? nil : $0 }
      }
      let points = text(self.points).map { Double(typed: $0) ?? .nan }
      if let points, !points.isFullScore {
        throw Failure(
          .data, .itemPoints(text(self.points) ?? ""),
          at: table.place(of: row, column: self.points))
      }
      let partial = text(self.partial).map { $0.lowercased() }
      let credit = partial.flatMap { ItemScore.PartialCredit(rawValue: $0) }
      if let partial, credit == nil {
        throw Failure(
          .data, .unknownPartialCredit(partial), at: table.place(of: row, column: self.partial))
      }
      return Row(
        item: item, marks: marks, points: points, objective: text(objective),
        partial: credit, place: table.place(of: row, column: key))
    }
  }
}

/// The key that marks answers instead of the one they came with.
enum NewKey {
  case table(KeyTable)
  case form(TestKey)

  /// A table of keys, or a form in any spelling or of the workspace.
  init(_ name: String, workspace: WorkspaceOption) throws(Failure) {
    if name.namesTable {
      let isWorkbookOrCSV = [".csv", ".tsv", ".txt", ".xlsx"].contains {
        name.lowercased().hasSuffix($0)
      }
      if isWorkbookOrCSV || name == "-" {
        let table = try TableReader().table(at: name)
        if KeyTable.isOne(table) || !name.lowercased().hasSuffix(".xlsx") {
          self = .table(try KeyTable(table))
          return
        }
      }
    }
    let form = try FormLoading.kept(named: name, workspace: workspace).form
    try form.requireItems()
    self = .form(TestKey(form))
  }

  func key(for form: Form?) throws(Failure) -> TestKey {
    switch self {
    case .form(let key): return key
    case .table(let table):
      guard let form else { return table.key }
      return try table.key(for: form)
    }
  }
}

extension Message {
  fileprivate static func keyOfUnknownItem(_ item: String, items: [String]) -> Message {
    let list = items.prefix(20).joined(separator: ", ")
    return Message(
      code: "key-of-unknown-item",
      finding: .init(
        th: "แบบฟอร์มไม่มีข้อ \(item)", en: "the form has no item \(item)"),
      remedy: .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }

  fileprivate static func keyNamesNoChoice(
    _ key: String, of item: String, choices: [String]
  ) -> Message {
    let list = choices.joined(separator: ", ")
    return Message(
      code: "key-names-no-choice",
      finding: .init(
        th: "เฉลย \(key) ของข้อ \(item) ไม่ใช่ตัวเลือกของข้อนั้น",
        en: "the key \(key) of \(item) is none of its choices"),
      remedy: .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }

  fileprivate static func itemPoints(_ text: String) -> Message {
    Message(
      code: "item-points",
      finding: .init(
        th: "คะแนนของข้อ “\(text)” ไม่ใช่จำนวนที่มากกว่า 0",
        en: "the points “\(text)” of an item are no number above 0"),
      remedy: .init(th: "เช่น 1 หรือ 0.5", en: "such as 1 or 0.5"))
  }

  fileprivate static func unknownPartialCredit(_ text: String) -> Message {
    Message(
      code: "unknown-partial-credit",
      finding: .init(
        th: "ไม่รู้จักการให้คะแนนบางส่วน “\(text)”", en: "“\(text)” is no rule of partial credit"),
      remedy: .init(th: "ใช้ none หรือ each", en: "use none or each"))
  }

  static func unusableKey(_ key: String, of item: String) -> Message {
    Message(
      code: "unusable-key",
      finding: .init(
        th: "เฉลย \(key) ของข้อ \(item) ไม่ใช่ตัวเลือกใดในคำตอบ จึงไม่มีใครได้คะแนนข้อนี้",
        en: "the key \(key) of \(item) is none of the choices in the answers; "
          + "nobody has points in it"),
      remedy: .init(
        th: "แก้ตารางเฉลยให้เขียนเหมือนคำตอบ", en: "write the key as the answers are written"))
  }
}
