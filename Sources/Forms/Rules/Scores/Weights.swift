import Diagnostics

/// Weights say how much each part counts: all parts have one or none has, and some count.
enum Weights: FormRule {
  private static let second =
    "{type: select_one likert, name: i1, label: I1, score: {dimension: I}}"

  private static func dimensions(_ context: String, _ input: String) -> FormExample {
    FormExample(
      """
      survey:
        - {type: select_one likert, name: c1, label: C1, score: {dimension: C}}
        - \(second)
      choices:
        likert: [{name: "1", label: Low}, {name: "2", label: High}]
      scoring:
        - {type: dimension, name: C, label: Context\(context)}
        - {type: dimension, name: I, label: Input\(input)}
      """)
  }

  static let entries = [
    DiagnosticEntry(
      "weight-missing", .error,
      th: "ไม่รู้ว่าส่วนที่ไม่มีน้ำหนักนับเท่าใด", en: "How much the others count would be a guess.",
      bad: dimensions(", value: 60", ""), good: dimensions(", value: 60", ", value: 40")),
    DiagnosticEntry(
      "weights-all-zero", .error,
      th: "ค่าเฉลี่ยถ่วงน้ำหนักจะหารด้วยศูนย์", en: "A weighted mean would divide by zero.",
      bad: dimensions(", value: 0", ", value: 0"),
      good: dimensions(", value: 60", ", value: 40")),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let scoring = form.form.scoring
    let dimensions = scoring.dimensions.map { (name: $0.name, weight: $0.weight, place: $0.place) }
    let groups = scoring.groups.map { (name: $0.name, weight: $0.weight, place: $0.place) }
    return faults(of: dimensions, form) + faults(of: groups, form) + items(form)
  }

  private static func faults(
    of rows: [(name: String, weight: Double?, place: Place)], _ form: FormIndex
  ) -> [Diagnostic] {
    guard let first = rows.first(where: { $0.weight != nil }) else { return [] }
    let missing = rows.filter { $0.weight == nil }
    if !missing.isEmpty {
      return missing.map {
        Diagnostic(.error, .weightMissing($0.name, other: first.name), at: $0.place)
      }
    }
    guard rows.allSatisfy({ $0.weight == 0 }) else { return [] }
    return [
      Diagnostic(
        .error, .weightsAllZero(rows.map(\.name)),
        at: form.scoringPlace("value", ofRowAt: first.place))
    ]
  }

  /// The ratings of one dimension.
  private static func items(_ form: FormIndex) -> [Diagnostic] {
    let ratings = form.questions.filter { $0.question.rating?.dimension != nil }
    let dimensions = Dictionary(grouping: ratings) { $0.question.rating?.dimension ?? "" }
    return form.form.scoring.dimensions.compactMap { dimension in
      guard let items = dimensions[dimension.name], let first = items.first,
        items.allSatisfy({ $0.question.rating?.weight == 0 })
      else { return nil }
      return Diagnostic(
        .error, .weightsAllZero(items.map(\.question.name)),
        at: form.place("score::weight", of: first.number))
    }
  }
}
