import Diagnostics
import Forms
import XML

/// What sets an element's value, by the event.
struct LiftedActions {
  var firstLoad: XMLElement?
  var newRepeat: XMLElement?
  var setsLocation = false
  var recording: XMLElement?
  /// The questions whose change sets it, with the action.
  var triggers: [(source: Int, action: XMLElement)] = []
}

extension FormLifting {
  mutating func collectActions() {
    for element in model.elements { collect(element, in: nil) }
    for (number, node) in tree.nodes.enumerated() {
      guard let control = node.control else { continue }
      for element in control.elements { collect(element, in: number) }
    }
  }

  private mutating func collect(_ action: XMLElement, in source: Int?) {
    let kind = action.name.local
    guard ["setvalue", "setgeopoint", "recordaudio"].contains(kind) else { return }
    let path = action.any("ref") ?? action.any("bind") ?? ""
    if path.contains("/meta/entity/@") { return }
    guard let target = tree.node(at: path, from: source ?? 0), target != 0 else {
      return note(.bindWithoutNode(path), at: action)
    }
    for event in (action.any("event") ?? "").split(whereSeparator: \.isWhitespace) {
      var known = actions[target] ?? LiftedActions()
      switch (kind, String(event)) {
      case ("setgeopoint", OutlineEvent.firstLoad): known.setsLocation = true
      case ("recordaudio", OutlineEvent.load): known.recording = action
      case ("setvalue", OutlineEvent.firstLoad), ("setvalue", "xforms-ready"):
        known.firstLoad = action
      case ("setvalue", OutlineEvent.newRepeat): known.newRepeat = action
      case ("setvalue", OutlineEvent.valueChanged), ("setgeopoint", OutlineEvent.valueChanged):
        if let source { known.triggers.append((source, action)) }
      default: note(.notInXLSForm("\(kind) \(event)"), at: action)
      }
      actions[target] = known
    }
  }

  /// The default, the trigger and what it computes.
  mutating func liftActions(of node: Int, type: String, to row: inout FormSource.Row) {
    let actions = actions[node] ?? LiftedActions()
    liftDefault(of: node, actions, type: type, to: &row)
    guard let first = actions.triggers.first else { return }
    var sources: [String] = []
    let value = value(of: first.action, from: first.source)
    for (source, action) in actions.triggers {
      guard let number = numbers[source],
        outline.numbers[outline[number].name] == .some(.some(number))
      else {
        note(.notInXLSForm("trigger \(tree.nodes[source].name)"), at: action)
        continue
      }
      if self.value(of: action, from: source) != value {
        note(.liftedOtherwise(action.any("value") ?? "", as: value ?? ""), at: action)
      }
      sources.append("${\(outline[number].name)}")
    }
    if sources.isEmpty { return }
    row["trigger"] = cell(sources.joined(separator: ", "), first.action)
    if let value { row["calculation"] = cell(value, first.action) }
  }

  private func value(of action: XMLElement, from node: Int) -> String? {
    if let value = action.any("value") { return lifted(value, of: node) }
    let text = action.text.trimmedOfBlanks
    return text.isEmpty ? nil : text.quotedForXPath
  }

  private mutating func liftDefault(
    of node: Int, _ actions: LiftedActions, type: String, to row: inout FormSource.Row
  ) {
    let hyphens = ["date", "dateTime", "geopoint", "geotrace", "geoshape"].contains(type)
    func isDynamic(_ text: String) -> Bool {
      ExpressionScan(text).isDynamicDefault(hyphensAreLiteral: hyphens)
    }
    if let action = actions.firstLoad ?? actions.newRepeat {
      if actions.firstLoad == nil || (actions.newRepeat == nil && tree.isWithinRepeat(node)) {
        note(
          .liftedOtherwise(action.any("event") ?? "", as: "default"), at: action)
      }
      guard let value = value(of: action, from: node) else { return }
      if let literal = value.xpathLiteral, !isDynamic(literal) {
        row["default"] = cell(literal, action)
      } else {
        row["default"] = cell(isDynamic(value) ? value : "string(\(value))", action)
      }
      return
    }
    let element = tree.nodes[node].element
    let text = element.text.trimmedOfBlanks
    if text.isEmpty { return }
    row["default"] = cell(isDynamic(text) ? "string(\(text.quotedForXPath))" : text, element)
  }
}

extension String {
  /// As a literal of XPath, which has no way to write both quotes in one.
  var quotedForXPath: String {
    if !contains("'") { return "'\(self)'" }
    if !contains("\"") { return "\"\(self)\"" }
    let parts = split(separator: "'", omittingEmptySubsequences: false).map { "'\($0)'" }
    return "concat(\(parts.joined(separator: ", \"'\", ")))"
  }

  /// What a text or number that stands alone says.
  var xpathLiteral: String? {
    let text = trimmedOfBlanks
    if let quote = text.first, quote == "'" || quote == "\"", text.count >= 2, text.last == quote,
      !text.dropFirst().dropLast().contains(quote)
    {
      return String(text.dropFirst().dropLast())
    }
    return Double(text) == nil ? nil : text
  }
}
