/// `docs/odk-compatibility.md`: what of the ODK world is supported, told by the vectors.
struct CompatibilityPage {
  private let results: [FileResult]

  init(_ results: [FileResult]) {
    self.results = results
  }

  var text: String {
    ([opening] + [files, functions, features, exceptions]).joined(separator: "\n\n") + "\n"
  }

  private var opening: String {
    """
    # Compatibility with ODK

    Written by `Scripts/conformance --write` from the results of conformance vectors; do not edit.
    The vectors were recorded from Enketo's evaluator, JavaRosa (the engine of ODK Collect), ODK Web
    Forms and pyxform. “Decided otherwise” are vectors where engines differ and ours goes the way that
    the specification, or the majority, goes; each reason is given below.
    """
  }

  private var files: String {
    let rows = results.map { result in
      let totals = result.totals
      return "| \(result.name) | \(totals.passed) | \(totals.failed) | \(totals.excepted) "
        + "| \(totals.skipped) | \(totals.share) |"
    }
    return """
      ## Vectors

      | file | passed | failed | decided otherwise | skipped | share of those run |
      |---|---|---|---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }

  private var functions: String {
    var outcomes: [String: [Outcome]] = [:]
    for outcome in results.filter({ $0.kind == .expressions }).flatMap(\.outcomes) {
      for function in outcome.functions { outcomes[function, default: []].append(outcome) }
    }
    return """
      ## Functions of expressions

      \(Self.table("function", outcomes.mapKeys { "`\($0)()`" }))
      """
  }

  private var features: String {
    var outcomes: [String: [Outcome]] = [:]
    for result in results where result.kind != .expressions {
      for outcome in result.outcomes where !outcome.topic.isEmpty {
        outcomes["\(outcome.topic) (\(result.kind.rawValue))", default: []].append(outcome)
      }
    }
    return """
      ## Features of forms

      \(Self.table("feature", outcomes))
      """
  }

  private var exceptions: String {
    let lists = results.compactMap { result -> String? in
      let reasons = result.exceptions
      guard !reasons.isEmpty else { return nil }
      let lines = reasons.map { "- \($0.count) × \($0.reason)" }
      return "### \(result.name)\n\n\(lines.joined(separator: "\n"))"
    }
    return "## Decided otherwise, and why\n\n" + lists.joined(separator: "\n\n")
  }

  private static func table(_ heading: String, _ outcomes: [String: [Outcome]]) -> String {
    let rows = outcomes.sorted { $0.key < $1.key }.map { name, outcomes in
      let totals = Totals(outcomes)
      let rest = [(totals.failed, "failed"), (totals.excepted, "decided otherwise")]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      return "| \(name) | \(totals.passed) of \(totals.run) | \(rest.joined(separator: ", ")) |"
    }
    return "| \(heading) | passed | |\n|---|---|---|\n" + rows.joined(separator: "\n")
  }
}

extension Dictionary {
  fileprivate func mapKeys<NewKey: Hashable>(_ transform: (Key) -> NewKey) -> [NewKey: Value] {
    Dictionary<NewKey, Value>(uniqueKeysWithValues: map { (transform($0.key), $0.value) })
  }
}
