import Diagnostics

/// Dimensions that ratings name are listed, and listed ones are used; a rating gives a point.
enum Ratings: FormRule {
  static let entries = [
    DiagnosticEntry(
      "unknown-dimension", .error, fixable: true,
      th: "ค่าเฉลี่ยรายด้านจะไม่รวมข้อนี้", en: "Means by dimension would leave the rating out.",
      bad: .ratings("dimension: c"), good: .ratings()),
    DiagnosticEntry(
      "unused-dimension",
      th: "ตารางจะมีด้านที่ไม่มีข้อมูล", en: "Tables would have a dimension without data.",
      bad: .ratings(scoring: "{type: dimension, name: I, label: Input}"), good: .ratings()),
    DiagnosticEntry(
      "rating-of-no-number", .error,
      th: "คำตอบชนิดนี้ไม่มีคะแนน", en: "An answer of that type gives no point.",
      bad: .ratings(survey: "{type: text, name: c2, label: C2, score: {dimension: C}}"),
      good: .ratings(survey: "{type: integer, name: c2, label: C2, score: {dimension: C}}")),
    DiagnosticEntry(
      "reverse-without-scale", .error,
      th: "กลับคะแนนไม่ได้เมื่อไม่รู้คะแนนต่ำสุดและสูงสุด",
      en: "Points cannot be turned round while the ends of the scale are not known.",
      bad: .ratings("dimension: C, reverse: yes"),
      good: .ratings("dimension: C, reverse: yes", scoring: "{type: scale, value: 1-3}")),
    DiagnosticEntry(
      "partial-without-effect",
      th: "ข้อที่มีเฉลยเดียวถูกหรือผิดเท่านั้น", en: "With one key an answer is right or wrong.",
      bad: item("score: {key: x, partial: each}"), good: item("score: {key: x}")),
  ]

  private static func item(_ score: String) -> FormExample {
    FormExample(
      """
      survey:
        - {type: select_one l, name: q1, label: Q, \(score)}
      choices:
        l: [{name: x, label: X}, {name: y, label: Y}]
      """)
  }

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let listed = form.form.scoring.dimensions
    var suggestions = NameSuggestions(among: listed.map(\.name))
    let names = Set(listed.map(\.name))
    let hasScale = form.form.scoring.scale != nil
    let ofQuestions = form.questions.flatMap { number, question -> [Diagnostic] in
      var faults: [Diagnostic] = []
      func report(
        _ message: Message, _ column: String, _ severity: Diagnostic.Severity = .error,
        fix: Fix? = nil
      ) {
        faults.append(
          Diagnostic(severity, message, at: form.place(column, of: number), fix: fix))
      }
      if let dimension = question.rating?.dimension, !names.contains(dimension) {
        // Dimensions are often called C or I: one letter is too short for a guess, but not its case.
        let slip = listed.first { $0.name.lowercased() == dimension.lowercased() }?.name
        let cell = form.cell("score::dimension", of: number)?.trimmed
        report(
          .unknownDimension(
            dimension, question: question.name,
            suggestion: slip ?? suggestions.closest(to: dimension)),
          "score::dimension", fix: slip.flatMap { cell?.fix(to: $0) })
      }
      if question.rating?.isReversed == true, !hasScale {
        report(.reverseWithoutScale(question.name), "score::reverse")
      }
      if let column = question.pointColumn, !question.type.givesPoints {
        report(.ratingOfNoNumber(question.name), form.firstColumn(column, of: number))
      }
      if let score = question.score, score.partial == .each, score.key.count == 1 {
        report(.partialWithoutEffect(question.name), "score::partial", .warning)
      }
      return faults
    }
    let used = Set(form.questions.compactMap { $0.question.rating?.dimension })
    let unused = listed.filter { !used.contains($0.name) }.map {
      Diagnostic(.warning, .unusedDimension($0.name), at: $0.place)
    }
    return ofQuestions + unused
  }
}

extension Question {
  /// The first of the columns by which an answer becomes a point.
  fileprivate var pointColumn: [String]? {
    if rating != nil {
      return ["score::dimension", "score::weight", "score::reverse", "score::groups"]
    }
    if need != nil { return ["score::need"] }
    return step == nil ? nil : ["score::step"]
  }
}

extension QuestionType {
  /// Whether an answer can be read as a number, or as a choice that is named by one.
  fileprivate var givesPoints: Bool {
    switch self {
    case .selectOne, .integer, .decimal, .range, .calculate, .hidden: true
    default: false
    }
  }
}

extension FormIndex {
  fileprivate func firstColumn(_ columns: [String], of number: Int) -> String {
    columns.first { cell($0, of: number) != nil } ?? "name"
  }
}
