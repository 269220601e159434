import Diagnostics
import XML
import XPath

// The body: what people see, in order.
extension FormReading {
  /// Reads the controls in `element` and everything below. - Returns: their numbers.
  mutating func readControls(in element: XMLRecord, parent: Int?, context: Int) -> [Int] {
    var found: [Int] = []
    for child in element.elements {
      let name = child.local
      if Self.words.contains(name) { continue }
      if let kind = Control.Kind(rawValue: name) {
        if let control = readControl(child, kind: kind, parent: parent, context: context) {
          found.append(control)
        }
      } else if Self.actions.contains(name) {
        let source = parent.flatMap { controls[$0].node }
        readAction(child, source: source, context: context, isNested: parent != nil)
      }
    }
    return found
  }

  /// What stands in controls and is none.
  private static let words = ["label", "hint", "item", "itemset", "value"]
  private static let actions = ["setvalue", "setgeopoint", "recordaudio"]

  private mutating func readControl(
    _ element: XMLRecord, kind: Control.Kind, parent: Int?, context: Int
  ) -> Int? {
    let (node, isBroken) = boundNode(of: element, kind: kind, context: context)
    if isBroken { return nil }
    if kind == .repetition, let node, !tree.nodes[node].isRepeat {
      // Found by a search (`//data/r`), while nodes were numbered by plain paths.
      let written = element[attribute: "nodeset"] ?? element[attribute: "ref"] ?? ""
      let suggestion = tree.nodes.path(of: node)
      refuse(.controlWithoutNode("repeat", written, suggestion: suggestion), at: element)
      return nil
    }
    let words = element[attribute: "appearance"]?.unicodeScalars
      .split { $0.properties.isWhitespace }.map { String($0) }
    let id = controls.count
    let owner = node ?? context
    controls.append(
      Control(
        id: id, kind: kind, node: node, context: owner, parent: parent, appearance: words ?? [],
        source: element))
    if let label = element.first("label") { controls[id].label = text(of: label, owner: owner) }
    if let hint = element.first("hint") { controls[id].hint = text(of: hint, owner: owner) }
    if controls[id].isSelect { readChoices(of: element, control: id, owner: owner) }
    if kind == .range { checkRange(element) }
    if kind == .repetition, let node {
      readRepeat(element, control: id, node: node, context: context)
    }
    let children = readControls(in: element, parent: id, context: owner)
    controls[id].children = children
    return id
  }

  /// The node a control is bound to; broken where it has to be bound and is not.
  private mutating func boundNode(of element: XMLRecord, kind: Control.Kind, context: Int)
    -> (node: Int?, isBroken: Bool)
  {
    if let id = element[attribute: "bind"] {
      if let node = bindIDs[id] { return (node, false) }
      refuse(.unknownBind(id), at: element)
      return (nil, true)
    }
    let written =
      kind == .repetition
      ? element[attribute: "nodeset"] ?? element[attribute: "ref"]
      : element[attribute: "ref"] ?? element[attribute: "nodeset"]
    guard let written, !written.trimmedOfSpace.isEmpty else {
      if kind == .group { return (nil, false) }
      // JavaRosa lets triggers without a reference stand for notes.
      if kind == .trigger { return (nil, false) }
      refuse(.controlWithoutReference(element.name.local), at: element)
      return (nil, true)
    }
    do throws(SyntaxError) {
      if let node = try expressions.nodes(at: written, from: context).first { return (node, false) }
      refuse(
        .controlWithoutNode(element.name.local, written, suggestion: suggestion(for: written)),
        at: element)
    } catch {
      refuse(.invalidExpression("ref", written, error), at: element)
    }
    return (nil, true)
  }

  private func suggestion(for path: String) -> String? {
    guard let name = path.split(separator: "/").last.map(String.init) else { return nil }
    return closestName(to: name, among: tree.nodes.dropFirst().map(\.name.local))
  }

  // MARK: Repeats and ranges

  private mutating func readRepeat(_ element: XMLRecord, control: Int, node: Int, context: Int) {
    if let count = element[attribute: "count", in: Self.javaRosa] {
      controls[control].count = expression(
        count, as: "jr:count", owner: context, scope: tree.scopes[tree.nodes[node].scope].parent,
        at: element)
    }
    controls[control].countContext = context
    let fixed = element[attribute: "noAddRemove", in: Self.javaRosa]?.trimmedOfSpace
    controls[control].isFixed = fixed == "true()" || fixed == "true"
  }

  private mutating func checkRange(_ element: XMLRecord) {
    for attribute in ["start", "end", "step"] {
      guard let written = element[attribute: attribute], let number = Double(written),
        number.isFinite
      else {
        refuse(.rangeWithoutBounds(attribute), at: element)
        return
      }
    }
  }

  // MARK: Choices

  private mutating func readChoices(of element: XMLRecord, control: Int, owner: Int) {
    for item in element.elements("item") {
      guard let value = item.first("value") else {
        refuse(.choiceWithoutValue, at: item)
        continue
      }
      let label = item.first("label").flatMap { text(of: $0, owner: owner) }
      controls[control].items.append(StaticItem(value: value.text.trimmedOfSpace, label: label))
    }
    if let itemset = element.first("itemset") {
      readItemset(itemset, control: control, owner: owner)
    } else if controls[control].items.isEmpty, element[attribute: "query"] == nil {
      // One without a label asks nobody anything, and does no harm.
      if element.first("label") == nil {
        warn(.selectWithoutChoices, at: element)
      } else {
        refuse(.selectWithoutChoices, at: element)
      }
    }
  }

  private mutating func readItemset(_ element: XMLRecord, control: Int, owner: Int) {
    guard let nodeset = element[attribute: "nodeset"] else {
      refuse(.itemsetWithoutNodeset, at: element)
      return
    }
    let valueSource = element.first("value").flatMap { $0[attribute: "ref"] } ?? "."
    let labelSource = element.first("label").flatMap { $0[attribute: "ref"] }
    guard
      let nodes = itemsetExpression(nodeset, value: valueSource, owner: owner, at: element),
      let value = expression(
        valueSource, as: "value", owner: owner, isWithinChoices: true, at: element)
    else { return }
    let choices = choices(of: nodeset)
    var label: Int?
    let words = labelSource.map { textID(in: $0) }
    if let source = words?.source {
      label = expression(source, as: "label", owner: owner, isWithinChoices: true, at: element)
      checkFirst(of: choices, has: source, as: "label", at: element)
    }
    checkFirst(of: choices, has: valueSource, as: "value", at: element)
    let isTextID = words?.isTextID ?? false
    if isTextID, let choices, let source = words?.source, label != nil {
      resolveTexts(of: choices, in: source.trimmedOfSpace, owner: owner, at: element)
    }
    controls[control].itemset = Itemset(
      nodes: nodes, value: value, label: label, isLabelTextID: isTextID)
  }

  /// What stands in `jr:itext(…)`, or the whole. Nearly all selects of a form write the same.
  private mutating func textID(in label: String) -> LabelSource {
    if let known = labelSources[label] { return known }
    var found = LabelSource(source: label, isTextID: false)
    let opening = "jr:itext("
    if label.hasPrefix(opening), label.hasSuffix(")"),
      case let inner = String(label.dropFirst(opening.count).dropLast()), inner.isPlainName
    {
      found = LabelSource(source: inner, isTextID: true)
    } else if let parsed = try? expressions.parse(label), case .call(let call) = parsed.root.kind,
      call.name == "jr:itext", let argument = call.arguments.first
    {
      found = LabelSource(source: parsed.text(of: argument.span), isTextID: true)
    }
    labelSources[label] = found
    return found
  }

  private mutating func itemsetExpression(
    _ nodeset: String, value: String, owner: Int, at element: XMLRecord
  ) -> Int? {
    do throws(SyntaxError) {
      let number = try expressions.itemset(nodeset, value: value, owner: owner)
      checkInstances(of: nodeset, at: element)
      return number
    } catch {
      refuse(.invalidExpression("nodeset", nodeset, error), at: element)
      return nil
    }
  }

  /// Texts of choices may hold outputs as well; they start from the select's node.
  private mutating func resolveTexts(
    of choices: KnownChoices, in column: String, owner: Int, at element: XMLRecord
  ) {
    guard let places = texts.places, !places.showing.isEmpty else { return }
    let symbol = names.symbol(of: QualifiedName(column))
    for text in textsShowingValues(of: choices, in: symbol, places) {
      resolveOutputs(of: text, context: owner, at: element)
    }
  }

  /// Texts with outputs in a column. Hundreds of selects may share one list.
  private mutating func textsShowingValues(
    of choices: KnownChoices, in column: Symbol, _ places: TextPlaces
  ) -> [Int] {
    let (table, rows) = (choices.table, choices.rows)
    let key = TextColumn(instance: table.id, firstRow: rows.first ?? 0, column: column)
    if let known = choiceTexts[key] { return known }
    var shown: Set<Int> = []
    func note(_ cell: Int) {
      guard let text = table.number(ofTextAt: cell, in: places) else { return }
      if places.showsValues(text) { shown.insert(text) }
    }
    for row in rows {
      if let only = table.onlyChild(of: row, named: column) {
        note(only)
      } else {
        table.children(of: row, named: column).forEach(note)
      }
    }
    let found = byID(Array(shown))
    choiceTexts[key] = found
    return found
  }

  /// As JavaRosa does, the first choice stands for all.
  private mutating func checkFirst(
    of choices: KnownChoices?, has path: String, as role: String, at element: XMLRecord
  ) {
    guard let choices, let first = choices.rows.first, path.isColumnName else { return }
    let (table, name) = (choices.table, path.trimmedOfSpace)
    let symbol = names.symbol(of: QualifiedName(name))
    if table.onlyChild(of: first, named: symbol) != nil { return }
    if table.children(of: first, named: symbol).isEmpty {
      let known = table.children(of: first).map { table.name(of: $0).local }
      refuse(
        .choiceWithoutColumn(role, name, suggestion: closestName(to: name, among: known)),
        at: element)
    }
  }

  /// The rows that `instance('id')/a/b[…]` selects, predicates aside.
  private mutating func choices(of nodeset: String) -> KnownChoices? {
    if let known = choicesOfNodesets[nodeset] { return known }
    let found = foundChoices(of: nodeset)
    choicesOfNodesets[nodeset] = found
    return found
  }

  private mutating func foundChoices(of nodeset: String) -> KnownChoices? {
    guard let expression = try? expressions.parse(nodeset) else { return nil }
    var term = expression.root
    if case .call(let call) = term.kind, call.name == "randomize", let inner = call.arguments.first
    {
      term = inner
    }
    guard case .path(let path) = term.kind, case .term(let origin, _) = path.origin,
      case .call(let call) = origin.kind, call.name == "instance",
      case .text(let id)? = call.arguments.first?.kind, let table = instances[id]
    else { return nil }
    var symbols: [Symbol] = []
    for step in path.steps {
      guard step.axis == .child, case .name(let name) = step.test else { return nil }
      symbols.append(names.symbol(of: name))
    }
    // Hundreds of selects may share one list of tens of thousands of choices.
    let key = ChoicesKey(instance: id, steps: symbols)
    if let rows = choiceRows[key] { return KnownChoices(table: table, rows: rows) }
    let rows = symbols.reduce([0]) { rows, symbol in
      rows.flatMap { table.children(of: $0, named: symbol) }
    }
    choiceRows[key] = rows
    return KnownChoices(table: table, rows: rows)
  }

  // MARK: Links

  /// Lets nodes know their controls; types that only the control tells are set.
  mutating func linkControls() {
    for control in controls.indices {
      guard let node = controls[control].node else { continue }
      tree.nodes[node].controls.append(control)
      let type: ValueType
      switch controls[control].kind {
      case .select: type = .selectMultiple
      case .select1: type = .selectOne
      case .rank: type = .rank
      default: continue
      }
      if tree.nodes[node].bind == nil { tree.nodes[node].bind = Bind() }
      tree.nodes[node].bind?.type = type
    }
  }
}

extension String {
  /// Whether it can name a child, spaces around it aside.
  fileprivate var isColumnName: Bool {
    let name = trimmedOfSpace
    return !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.isASCII
          ? ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
            || $0 == "_" || $0 == "-"
          : $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }
}
