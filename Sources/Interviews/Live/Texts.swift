import XForms
import XPath

// Texts for people, in the active language, with the values they show.
extension Filling {
  /// A label, hint or message as it reads now.
  func text(_ text: FormText, form: String? = nil, at cell: Int) -> String {
    let cell = start(of: text.context, near: cell)
    switch text.source {
    case .parts(let parts): return joined(parts, at: cell)
    case .catalogue(let id): return self.text(id, form: form, context: text.context, at: cell) ?? ""
    case .computed(let number): return (try? string(number, at: cell)) ?? ""
    }
  }

  /// A text of the catalogue as it reads for the node at `cell`.
  func text(_ id: String, form: String?, at cell: Int) -> String? {
    text(id, form: form, context: Int(tree.cells[cell].definition), at: cell)
  }

  private func text(_ id: String, form: String?, context: Int, at cell: Int) -> String? {
    func text(in form: String) -> String? {
      definition.texts.parts(of: id, form: form, language: language, context: context).map {
        joined($0, at: cell)
      }
    }
    if let form { return text(in: form) }
    return text(in: "") ?? text(in: "long") ?? text(in: "short")
  }

  private func joined(_ parts: [FormText.Part], at cell: Int) -> String {
    if parts.count == 1, case .literal(let text) = parts[0] { return text }
    return parts.map { part in
      switch part {
      case .literal(let text): text
      case .output(let number): (try? outputText(number, at: cell)) ?? ""
      }
    }.joined()
  }

  private func outputText(_ number: Int, at cell: Int) throws(EvaluationError) -> String {
    switch try value(number, at: cell) {
    case .number(let number): number.isFinite ? numberText(number) : ""
    case .boolean(let truth): truth ? "true" : "false"
    case .string(let text): text
    case .nodes(let nodes): nodes.first.map { tree.stringValue(of: $0) } ?? ""
    }
  }

  /// The cell that the texts of a control start from, in the instance that `cell` stands in.
  private func start(of context: Int, near cell: Int) -> Int {
    if Int(tree.cells[cell].definition) == context { return cell }
    let scope = definition.nodes[context].scope
    let block = tree.block(of: scope, around: Int(tree.cells[cell].block))
    guard Int(tree.blocks[block].scope) == scope else { return cell }
    return tree.cell(of: context, in: block)
  }
}
