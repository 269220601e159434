import Diagnostics
import XML
import XPath

// Actions: what the form does by itself at events.
extension FormReading {
  mutating func readAction(
    _ element: XMLRecord, source: Int?, context: Int, isNested: Bool = false
  ) {
    guard let kind = actionKind(of: element) else { return }
    guard let events = events(of: element, isNested: isNested) else { return }
    var target: Int?
    var path: Int?
    if let id = element[attribute: "bind"] {
      target = bindIDs[id]
    } else if let written = element[attribute: "ref"] {
      do throws(SyntaxError) {
        target = try expressions.nodes(at: written, from: source ?? context).first
        if written.contains("[") {
          path = try expressions.expression(written, owner: source ?? context)
        }
      } catch {
        refuse(.invalidExpression("ref", written, error), at: element)
        return
      }
    }
    guard let target else {
      refuse(.actionWithoutTarget(element.name.local, element[attribute: "ref"] ?? ""), at: element)
      return
    }
    var value = FormAction.Value.text(element.text)
    if let written = element[attribute: "value"], !written.trimmedOfSpace.isEmpty {
      guard let number = expression(written, as: "value", owner: target, at: element) else {
        return
      }
      value = .expression(number)
    }
    actions.append(
      FormAction(
        kind: kind, events: events, target: target, path: path, value: value, source: source,
        element: element))
  }

  private mutating func actionKind(of element: XMLRecord) -> FormAction.Kind? {
    switch element.name.local {
    case "setvalue": return .setValue
    case "setgeopoint":
      guard element.name.namespace == Self.odk else {
        refuse(.actionOutsideODKNamespace("setgeopoint"), at: element)
        return nil
      }
      return .setGeopoint
    case "recordaudio": return element.name.namespace == Self.odk ? .recordAudio : nil
    default: return nil
    }
  }

  private mutating func events(of element: XMLRecord, isNested: Bool) -> [FormAction.Event]? {
    let written = element.firstAttribute("event") ?? ""
    var events: [FormAction.Event] = []
    var unknown: [String] = []
    for word in written.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }) {
      if let event = FormAction.Event(rawValue: String(word)) {
        events.append(event)
      } else {
        unknown.append(String(word))
      }
    }
    guard unknown.isEmpty, !events.isEmpty else {
      refuse(.unknownEvent(unknown.joined(separator: " ")), at: element)
      return nil
    }
    guard !isNested, events.contains(.newRepeat) else { return events }
    events.removeAll { $0 == .newRepeat }
    if events.isEmpty {
      refuse(.newRepeatOutsideRepeat, at: element)
      return nil
    }
    warn(.newRepeatOutsideRepeat, at: element)
    return events
  }
}
