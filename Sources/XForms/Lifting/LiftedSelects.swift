import Diagnostics
import Forms
import XML
import XPath

/// Where a control takes its choices from, in the words of XLSForm.
struct LiftedItems {
  /// What stands behind `select_one`: a list, a file, `${name}`.
  var source: String
  /// What `reference-geometry` calls it.
  var geometry: String?
  var isFile = false
  var filter: String?
  var parameters: [(String, String)] = []
}

/// `randomize(instance('x')/root/item[…], seed)` taken apart.
private struct Nodeset {
  var path: String
  var predicates: [String] = []
  var instance: String?
  var isRandom = false
  var seed: String?

  init?(_ text: String) {
    let text = text.trimmedOfBlanks
    guard let expression = try? Expression(text, checkingCalls: false) else { return nil }
    let scalars = Array(text.unicodeScalars)
    func slice(_ span: Range<Int>) -> String { String(scalars: scalars[span]) }
    var term = expression.root
    if case .call(let call) = term.kind, call.name == "randomize",
      let first = call.arguments.first
    {
      isRandom = true
      seed = call.arguments.dropFirst().first.map { slice($0.span) }
      term = first
    }
    guard case .path(let parsed) = term.kind else { return nil }
    if case .term(let origin, _) = parsed.origin, case .call(let call) = origin.kind,
      call.name == "instance", case .text(let id) = call.arguments.first?.kind
    {
      instance = id
    }
    path = slice(term.span)
    guard let last = parsed.steps.last, !last.predicates.isEmpty,
      case .name(let name) = last.test
    else { return }
    predicates = last.predicates.map { slice($0.span) }
    // Without the predicates of the last step.
    let end = last.span.lowerBound + name.description.unicodeScalars.count
    path = slice(term.span.lowerBound..<end)
    if parsed.steps.dropLast().contains(where: { !$0.predicates.isEmpty }) { return nil }
  }
}

extension FormLifting {
  /// The choices of a control; nil where it has none that XLSForm could tell.
  mutating func items(of control: XMLElement, _ node: Int) -> LiftedItems? {
    if let itemset = control.first("itemset") { return items(ofItemset: itemset, node) }
    let items = control.elements("item")
    if items.isEmpty { return nil }
    return LiftedItems(source: inlineList(items, of: control, node))
  }

  private mutating func items(ofItemset itemset: XMLElement, _ node: Int) -> LiftedItems? {
    let source = itemset.any("nodeset") ?? ""
    let value = (itemset.first("value")?.any("ref") ?? "name").trimmedOfBlanks
    let label = (itemset.first("label")?.any("ref") ?? "label").trimmedOfBlanks
    guard let nodeset = Nodeset(source) else {
      note(.notInXLSForm("itemset \(source)"), at: itemset)
      return nil
    }
    var items: LiftedItems
    if let id = nodeset.instance {
      guard let found = self.items(ofInstance: id, value, label, at: itemset) else { return nil }
      items = found
      if !nodeset.predicates.isEmpty {
        items.filter =
          nodeset.predicates.map { lifted($0, of: node, isFilter: true) }
          .joinedByAnd
      }
    } else {
      guard let found = answers(nodeset.path, nodeset.predicates, value, label, node, itemset)
      else { return nil }
      items = found
    }
    if nodeset.isRandom {
      items.parameters.append(("randomize", "true"))
      if let seed = nodeset.seed { items.parameters.append(("seed", lifted(seed, of: node))) }
    }
    return items
  }

  private mutating func items(
    ofInstance id: String, _ value: String, _ label: String, at itemset: XMLElement
  ) -> LiftedItems? {
    if let file = choices.files[id] {
      let written = file.uri.split(separator: "/").last.map(String.init) ?? id
      // Formulas name the instance, so that its file has to be called like it.
      let name = id + written.dropFirst(written.withoutFileEnding.count)
      if name != written { note(.liftedOtherwise(file.uri, as: name), at: file.element) }
      var items = LiftedItems(source: name, isFile: true)
      items.geometry = value == "name" && label == "label" ? id : name
      let isGeoJSON = name.hasSuffix(".geojson")
      if value != (isGeoJSON ? "id" : "name") { items.parameters.append(("value", value)) }
      if label.contains("(") {
        note(.notInXLSForm("label \(label)"), at: itemset)
      } else if label != (isGeoJSON ? "title" : "label") {
        items.parameters.append(("label", label))
      }
      return items
    }
    guard let list = choices.lists[id] else {
      note(.unknownInstance(id, suggestion: nil), at: itemset)
      return nil
    }
    if list.items.isEmpty {
      note(.notInXLSForm("instance \(id) without items"), at: itemset)
      return nil
    }
    let textID = label.itextField
    if let known = list.value, known != value || list.label != (textID ?? label) {
      note(
        .liftedOtherwise("value \(value), label \(label)", as: "\(known), \(list.label ?? "")"),
        at: itemset)
    }
    choices.use(id, value: value, label: textID ?? label, isTextID: textID != nil)
    return LiftedItems(source: id)
  }

  /// Choices that are answers of a repeat: `select_one ${name}`.
  private mutating func answers(
    _ path: String, _ predicates: [String], _ value: String, _ label: String, _ node: Int,
    _ itemset: XMLElement
  ) -> LiftedItems? {
    guard let around = tree.node(at: path, from: node),
      let answer = tree.node(at: value, from: around), numbers[answer] != nil
    else {
      note(.notInXLSForm("itemset \(path)"), at: itemset)
      return nil
    }
    if label != value { note(.liftedOtherwise("label \(label)", as: value), at: itemset) }
    var items = LiftedItems(source: "${\(tree.nodes[answer].name)}")
    items.geometry = "${\(tree.nodes[around].name)}"
    let standard = ["./\(value) != ''", "./\(value)!=''"]
    let own = predicates.filter { !standard.contains($0.trimmedOfBlanks) }
    if !own.isEmpty {
      items.filter = own.map { filter(ofAnswers: $0, around: around, node) }.joinedByAnd
    }
    return items
  }

  /// In a filter of answers `./x` is `${x}` of the same instance.
  private func filter(ofAnswers text: String, around: Int, _ node: Int) -> String {
    guard let expression = try? Expression(text, checkingCalls: false) else { return text }
    var finder = PathFinder(tree, node: around, isFilter: false)
    finder.visit(expression.root)
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var position = 0
    for candidate in finder.found where candidate.pivot == around && !candidate.isInPredicate {
      guard let number = numbers[candidate.target], candidate.span.lowerBound >= position,
        outline.numbers[outline[number].name] == .some(.some(number))
      else { continue }
      result.append(contentsOf: scalars[position..<candidate.span.lowerBound])
      result.append(contentsOf: "${\(outline[number].name)}".unicodeScalars)
      position = candidate.span.upperBound
    }
    result.append(contentsOf: scalars[position...])
    return lifted(String(result), of: node, isFilter: true)
  }

  private mutating func inlineList(
    _ items: [XMLElement], of control: XMLElement, _ node: Int
  ) -> String {
    let content = items.map { item in
      let label = item.first("label")
      return "\(item.first("value")?.text.trimmedOfBlanks ?? "")\u{1}"
        + (label?.any("ref") ?? label?.text ?? "")
    }.joined(separator: "\u{2}")
    var name = tree.nodes[node].name
    // Lists that `search()` completes keep their name in the ids of their texts.
    if control.any("appearance")?.contains("search(") == true,
      let id = items[0].first("label")?.any("ref").flatMap(LiftedTexts.id), id.hasSuffix("-0")
    {
      name = String(id.dropLast(2))
    }
    var made: [FormSource.Row] = []
    for item in items {
      let value = item.first("value")?.text.trimmedOfBlanks ?? ""
      if value.isEmpty {
        note(.notInXLSForm("a choice without a value"), at: item)
        continue
      }
      var row = FormSource.Row(at: place(of: item))
      row["list_name"] = cell("", item)
      row["name"] = cell(value, item)
      lift(item.first("label"), as: "label", of: nil, to: &row)
      made.append(row)
    }
    return choices.list(holding: content, called: name) { fresh in
      var list = LiftedChoices.List(name: fresh, items: [])
      list.rows = made.map { row in
        var row = row
        row["list_name"]?.text = fresh
        return row
      }
      return list
    }
  }
}

extension String {
  /// `jr:itext(itextId)` → `itextId`.
  fileprivate var itextField: String? {
    for call in ["jr:itext(", "itext("] where hasPrefix(call) && hasSuffix(")") {
      return String(dropFirst(call.count).dropLast()).trimmedOfBlanks
    }
    return nil
  }
}

extension [String] {
  fileprivate var joinedByAnd: String {
    count == 1 ? self[0] : map { "(\($0))" }.joined(separator: " and ")
  }
}
