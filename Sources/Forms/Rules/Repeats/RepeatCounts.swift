import Diagnostics
import XPath

/// How often a repeat is asked is a number of times.
enum RepeatCounts: FormRule {
  private static func people(_ count: String, type: String = "integer") -> FormExample {
    FormExample(
      """
      - {type: \(type), name: n, label: How many}
      - {type: begin_repeat, name: person, label: Person, repeat_count: '\(count)'}
      - {type: text, name: name, label: Name}
      - {type: end_repeat}
      """)
  }

  static let entries = [
    DiagnosticEntry(
      "repeat-count-not-a-count",
      th: "จำนวนรอบต้องเป็นจำนวนเต็มตั้งแต่ 0 ขึ้นไป", en: "A repeat is asked 0 times or more.",
      bad: people("-1"), good: people("3")),
    DiagnosticEntry(
      "repeat-count-of-no-number",
      th: "คำตอบของข้อนี้ไม่ใช่ตัวเลข ชุดซ้ำจะไม่ถูกถามเลย",
      en: "The answer is no number, so the repeat is never asked.",
      bad: people("${n}", type: "date"), good: people("${n}")),
    DiagnosticEntry(
      "repeat-count-without-repeat",
      th: "repeat_count มีผลกับ begin_repeat เท่านั้น",
      en: "`repeat_count` has an effect on `begin_repeat` only.",
      bad: "- {type: text, name: a, label: A, repeat_count: 3}",
      good: people("3")),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.nodes.indices.compactMap { number in
      let node = form.nodes[number]
      guard let use = form.use(.repeatCount, of: number) else {
        guard node.group?.isRepeat != true, let cell = form.cell("repeat_count", of: number),
          !cell.trimmed.text.isEmpty
        else { return nil }
        return Diagnostic(.warning, .repeatCountWithoutRepeat(node.name), at: cell.place)
      }
      let place = use.place(of: use.root.span)
      let isCount = use.root.literalNumber.map { $0 >= 0 && $0 == $0.rounded() } ?? true
      if !isCount || use.root.literalText != nil {
        return Diagnostic(.warning, .repeatCountNotACount(use.formula.source), at: place)
      }
      guard let read = form.subject(use.root, owner: number),
        let question = form.nodes[read].question, question.calculation == nil,
        !question.type.mayBeNumber
      else { return nil }
      return Diagnostic(.warning, .repeatCountOfNoNumber(question.name), at: place)
    }
  }
}

extension QuestionType {
  /// Whether an answer can be read as a number of things.
  fileprivate var mayBeNumber: Bool {
    switch self {
    case .date, .time, .dateTime, .note, .selectMultiple, .rank, .geopoint, .geotrace, .geoshape,
      .image, .audio, .video, .file:
      false
    default: true
    }
  }
}
