import Diagnostics
import Forms

extension FormOutline {
  /// The outline for reading: names indented by group, marks instead of expressions, counts below.
  public func table(in language: Language) -> Report.Table {
    Report.Table(
      title: title,
      columns: [
        .number("number", OutlineWords.number), .text("name", OutlineWords.name),
        .text("type", OutlineWords.type), .text("label", OutlineWords.label),
        .text("marks", OutlineWords.marks),
      ],
      rows: rows.map { row in
        [
          row.number.map { .integer($0) } ?? .empty,
          .text(String(repeating: "  ", count: min(row.depth, 8)) + row.name),
          .text([row.type, row.list].compactMap { $0 }.joined(separator: " ")),
          .text(words(of: row, in: language)), .text(row.marks),
        ]
      },
      notes: [OutlineWords.legend, counts])
  }

  /// The outline for spreadsheets: one row an element, expressions in full.
  public func dataTable(in language: Language) -> Report.Table {
    let keys = [
      "kind", "name", "path", "type", "list", "label", "required", "relevant", "constraint",
      "calculation", "choice_filter", "repeat_count", "appearance", "role",
    ]
    return Report.Table(
      title: title,
      columns: [.number("number", OutlineWords.number)] + keys.map { .text($0, .verbatim($0)) },
      rows: rows.map { row in
        let cells: [String?] = [
          row.kind.rawValue, row.name, row.path, row.type, row.list,
          text(row.label, in: language), row.required, row.relevant, row.constraint,
          row.calculation, row.choiceFilter, row.repeatCount, row.appearance, row.role,
        ]
        return [row.number.map { .integer($0) } ?? .empty] + cells.map { .text($0 ?? "") }
      })
  }

  /// Every choice list with its choices, each list's name once.
  public func choiceTable(in language: Language) -> Report.Table {
    choiceTable(in: language, repeatsName: false)
  }

  /// Every choice with the name of its list, for spreadsheets.
  public func choiceDataTable(in language: Language) -> Report.Table {
    choiceTable(in: language, repeatsName: true)
  }

  private func choiceTable(in language: Language, repeatsName: Bool) -> Report.Table {
    Report.Table(
      title: OutlineWords.choices,
      columns: [
        .text("list", OutlineWords.list), .text("name", OutlineWords.name),
        .text("label", OutlineWords.label),
      ],
      rows: form.orderedChoiceLists.flatMap { list in
        list.choices.enumerated().map { index, choice in
          [
            .text(index == 0 || repeatsName ? list.name : ""), .text(choice.name),
            .text(text(choice.label, in: language)),
          ]
        }
      })
  }

  private var title: LocalizedText {
    let titles = Language.allCases.map { text(form.title, in: $0) }
    let reference = "\(form.id) \(form.version)"
    return LocalizedText(
      th: titles[0].isEmpty ? reference : "\(titles[0]) (\(reference))",
      en: titles[1].isEmpty ? reference : "\(titles[1]) (\(reference))")
  }

  private func words(of row: Row, in language: Language) -> String {
    let label = text(row.label, in: language)
    guard label.isEmpty, let calculation = row.calculation else { return label }
    return "= \(calculation)"
  }

  private var counts: LocalizedText {
    OutlineWords.counts(
      questions: questionCount, groups: count(of: .group), repeats: count(of: .repeat),
      lists: form.choiceLists.count,
      languages: form.languages)
  }
}

extension FormOutline.Row {
  /// `*` must be answered, `?` depends on a condition, `!` the answer is checked.
  fileprivate var marks: String {
    (required == nil || required == "false()" ? "" : "*") + (relevant == nil ? "" : "?")
      + (constraint == nil ? "" : "!")
  }
}

/// The words around an outline.
private enum OutlineWords {
  static let number = LocalizedText(th: "ข้อ", en: "No.")
  static let name = LocalizedText(th: "ชื่อ", en: "Name")
  static let type = LocalizedText(th: "ชนิด", en: "Type")
  static let label = LocalizedText(th: "ข้อความ", en: "Label")
  static let marks = LocalizedText(th: "กฎ", en: "Rules")
  static let list = LocalizedText(th: "รายการ", en: "List")
  static let choices = LocalizedText(th: "ตัวเลือก", en: "Choices")
  static let legend = LocalizedText(
    th: "กฎ: * ต้องตอบ  ? ตอบเมื่อเข้าเงื่อนไข  ! มีการตรวจคำตอบ",
    en: "rules: * must be answered  ? depends on a condition  ! the answer is checked")

  static func counts(
    questions: Int, groups: Int, repeats: Int, lists: Int, languages: [String]
  ) -> LocalizedText {
    let names = languages.joined(separator: ", ")
    return LocalizedText(
      th: "\(questions) ข้อคำถาม \(groups) กลุ่ม \(repeats) กลุ่มซ้ำ \(lists) รายการตัวเลือก "
        + "\(languages.count) ภาษา (\(names))",
      en:
        "questions: \(questions), groups: \(groups), repeats: \(repeats), choice lists: \(lists), "
        + "languages: \(languages.count) (\(names))")
  }
}
