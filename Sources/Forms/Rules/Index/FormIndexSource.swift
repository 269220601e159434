import Diagnostics
import XPath

// What the rules ask of the sheets as they were written.
extension FormIndex {
  /// The rows of a sheet, their columns under the names of ODK's documentation.
  static func rows(
    _ name: String, of source: FormSource, _ family: Headers.Family
  ) -> [FormSource.Row] {
    guard let sheet = source[sheet: name] else { return [] }
    let headers = Headers(of: sheet, spelling: source.spelling, family: family)
    return sheet.rows.map(headers.row)
  }

  func setting(_ column: String) -> FormSource.Cell? {
    Self.rows("settings", of: source, .settings).first?[column]
  }

  /// ODK lets a form without words through; only YAML, where people write by hand, is strict.
  var severityOfMissingLabels: Diagnostic.Severity {
    source.spelling == .yaml ? .error : .warning
  }

  /// Whether the author wrote the calculation as an attribute of the XForm.
  func hasHandwrittenCalculation(_ number: Int) -> Bool {
    nodes[number].question?.attributes.bind.contains {
      $0.name == "calculate" || $0.name == "jr:preload"
    } ?? false
  }

  /// Whether the words of an element stand somewhere else than in its own row.
  func isLabelledElsewhere(_ number: Int) -> Bool {
    guard let parent = nodes[number].parent, let group = nodes[parent].group else { return false }
    return group.matrix != nil
  }

  /// The lists of which some question shows only a part.
  var filteredLists: Set<String> {
    Set(questions.compactMap { $0.question.choiceFilter == nil ? nil : $0.question.type.list })
  }

  /// The lists that questions offer, that name rows, columns or ticks, or that formulas read
  /// through `instance('…')`.
  var listsInUse: Set<String> {
    var used: Set<String> = []
    for node in nodes {
      if let list = node.question?.type.list { used.insert(list) }
      if let list = node.question?.parameters["tick_labelset"] { used.insert(list) }
      if let matrix = node.group?.matrix { used.formUnion([matrix.rows, matrix.columns]) }
    }
    for call in uses.lazy.flatMap(\.facts.calls) where call.name == "instance" {
      if let id = call.arguments.first?.literalText { used.insert(id) }
    }
    for row in surveyRows {
      let words = (row["type"]?.text ?? "").words
      if words.count > 2, words[1].contains("loop") { used.insert(String(words[words.count - 1])) }
      if words.count > 1, words[0] == "begin_loop" || words[0] == "loop" {
        used.insert(String(words[words.count - 1]))
      }
    }
    return used
  }

  /// What `instance('…')` may name.
  var instanceNames: Set<String> {
    var names = Set(form.choiceLists.keys)
    for node in nodes {
      guard let question = node.question else { continue }
      if case .file(let file) = question.type.choices { names.insert(file.withoutFileEnding) }
      if question.type.isData { names.insert(question.name) }
    }
    for call in uses.lazy.flatMap(\.facts.calls) where call.name == "pulldata" {
      if let file = call.arguments.first?.literalText { names.insert(file.withoutFileEnding) }
    }
    names.formUnion(form.entities.map(\.list))
    return names.union(["__last-saved", "__entities"])
  }
}
