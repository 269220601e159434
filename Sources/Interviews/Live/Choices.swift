import XForms
import XPath

/// An answer that a select offers now.
public struct OfferedChoice: Sendable, Hashable {
  /// What is stored when it is chosen.
  public let value: String
  /// In the active language; the value itself where there is no label.
  public let label: String

  public init(value: String, label: String) {
    self.value = value
    self.label = label
  }
}

// What selects offer.
extension Filling {
  /// The choices of a select at a node of the answers, in order.
  func choices(of control: Control, at cell: Int) throws(EvaluationError) -> [OfferedChoice] {
    var offered: [OfferedChoice] = control.items.map { item in
      OfferedChoice(
        value: item.value, label: item.label.map { text($0, at: cell) } ?? item.value)
    }
    guard let itemset = control.itemset else { return offered }
    let nodes = try nodes(of: itemset, at: cell)
    offered.reserveCapacity(offered.count + nodes.count)
    for node in nodes {
      let value = try text(itemset.value, of: node, at: cell)
      guard let label = itemset.label else {
        offered.append(OfferedChoice(value: value, label: value))
        continue
      }
      let text = try text(label, of: node, at: cell)
      offered.append(
        OfferedChoice(
          value: value,
          label: itemset.isLabelTextID ? self.text(text, form: nil, at: cell) ?? text : text))
    }
    return offered
  }

  private func nodes(of itemset: Itemset, at cell: Int) throws(EvaluationError) -> [LiveNode] {
    guard case .nodes(let nodes) = try value(itemset.nodes, at: cell) else { return [] }
    return nodes
  }

  /// What an expression says of a choice.
  private func text(_ expression: Int, of choice: LiveNode, at cell: Int) throws(EvaluationError)
    -> String
  {
    // There may be tens of thousands of choices, so a plain column is read straight.
    if let name = definition.graph.expressions[expression].childName, choice.document > 0 {
      let table = definition.instanceTables[Int(choice.document) - 1]
      if let only = table.onlyChild(of: Int(choice.index), named: name) {
        return table.text(of: only)
      }
    }
    return try string(expression, of: choice, at: cell)
  }

  /// Takes away answers that are no longer offered, and gives them back when they are again.
  mutating func withdrawStaleChoices(_ rule: Rule, at cell: Int) throws(EvaluationError) {
    let stored = tree.values[cell]
    let restores = environment.rules.restoresWithdrawnChoices
    let earlier = restores ? withdrawn[cell] ?? stored : stored
    guard !earlier.isEmpty, let control = rule.control.map({ definition.controls[$0] }),
      let itemset = control.itemset
    else { return }
    if definition.isMissing(itemset) { return }
    var offered = Set(control.items.map(\.value))
    for node in try nodes(of: itemset, at: cell) {
      offered.insert(try text(itemset.value, of: node, at: cell))
    }
    var kept = ""
    if control.kind == .select1 {
      kept = offered.contains(earlier) ? earlier : ""
    } else {
      kept = earlier.split(whereSeparator: \.isWhitespace).filter { offered.contains(String($0)) }
        .joined(separator: " ")
    }
    if control.kind == .rank, !kept.isEmpty {
      // A rank is an order of all there is.
      let ranked = Set(kept.split(separator: " ").map(String.init))
      let values = try choices(of: control, at: cell).map(\.value)
      kept = ([kept] + values.filter { !ranked.contains($0) }).joined(separator: " ")
    }
    guard kept != stored else { return }
    withdrawn[cell] = kept == earlier || !restores ? nil : earlier
    store(kept, at: cell)
  }

  /// `jr:choice-name`: the label of a value of a select.
  func choiceLabel(_ value: String, of question: LiveNode?) -> String? {
    guard let question, question.document == 0 else { return nil }
    let cell = Int(question.index)
    guard let filling = looking(at: .choices(cell)) else { return nil }
    for number in definition.nodes[Int(tree.cells[cell].definition)].controls {
      guard definition.controls[number].isSelect,
        let offered = try? filling.choices(of: definition.controls[number], at: cell)
      else { continue }
      if let choice = offered.first(where: { $0.value == value }) { return choice.label }
    }
    return nil
  }
}

extension XFormDefinition {
  /// Whether the select at a path offers what a file holds that is not there.
  func isMissingChoices(ofSelectAt path: String) -> Bool {
    node(at: path).flatMap(select(at:)).flatMap { controls[$0].itemset }.map(isMissing) ?? false
  }

  /// Whether the choices come from an instance whose file is not there: then nothing is known about
  /// them, and no answer is taken away.
  func isMissing(_ itemset: Itemset) -> Bool {
    let source = graph.expressions[itemset.nodes].source
    return instances.contains { id, table in
      table.count <= 1 && (source.contains("'\(id)'") || source.contains("\"\(id)\""))
    }
  }
}
