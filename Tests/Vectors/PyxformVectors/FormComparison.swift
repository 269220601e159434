import XML

/// Whether two XForm documents mean the same.
///
/// Prefixes, the order of attributes, of binds, of texts and of secondary instances, white space
/// between elements, and how much of it stands within an expression or a text do not matter. Nor does
/// what says no more than leaving it out: `type="string"`, `readonly="false()"`.
public enum FormComparison {
  /// The first difference, nil where there is none.
  public static func difference(_ ours: XMLElement, _ theirs: XMLElement) -> String? {
    difference(Canonical(ours), Canonical(theirs), at: "")
  }

  private static func difference(_ a: Canonical, _ b: Canonical, at path: String) -> String? {
    if a.name != b.name { return "\(path): <\(a.name)> for <\(b.name)>" }
    let here = "\(path)/\(a.tag)"
    if a.text != b.text { return "\(here): text “\(a.text)” for “\(b.text)”" }
    for name in Set(a.attributes.keys).union(b.attributes.keys).sorted()
    where a.attributes[name] != b.attributes[name] {
      let (mine, yours) = (a.attributes[name], b.attributes[name])
      return "\(here)/@\(name): \(mine.map { "“\($0)”" } ?? "none") for "
        + (yours.map { "“\($0)”" } ?? "none")
    }
    for (mine, yours) in zip(a.children, b.children) {
      if mine.sortKey != yours.sortKey, mine.name == yours.name, mine.isSorted {
        return "\(here): <\(mine.tag)> for <\(yours.tag)>"
      }
      if let found = difference(mine, yours, at: here) { return found }
    }
    if a.children.count > b.children.count {
      return "\(here): <\(a.children[b.children.count].tag)> too many"
    }
    if a.children.count < b.children.count {
      return "\(here): <\(b.children[a.children.count].tag)> is missing"
    }
    return nil
  }
}

/// An element with all that does not matter taken out.
private struct Canonical {
  let name: String
  var attributes: [String: String] = [:]
  var children: [Canonical] = []
  /// The texts directly in the element, one space for each element between them.
  var text = ""

  init(_ element: XMLElement) {
    name = Self.name(element.name)
    for attribute in element.attributes {
      attributes[Self.name(attribute.name)] = attribute.value.collapsed
    }
    for child in element.children {
      switch child {
      case .text(let part): text += part
      case .element(let element):
        text += " \u{FFFC} "
        children.append(Canonical(element))
      }
    }
    text = text.collapsed
    if !text.contains(where: { $0 != "\u{FFFC}" && $0 != " " }) { text = "" }
    if name == "bind" {
      if attributes["type"] == "string" { attributes["type"] = nil }
      for name in ["readonly", "required"] where attributes[name] == "false()" {
        attributes[name] = nil
      }
    }
    children.removeAll { $0.name == "bind" && $0.attributes.count == 1 }
    if ["model", "itext", "translation", "text"].contains(name) {
      children = children.enumerated().sorted {
        ($0.element.sortKey, $0.offset) < ($1.element.sortKey, $1.offset)
      }.map(\.element)
    }
  }

  var isSorted: Bool { ["bind", "setvalue", "instance", "text", "translation"].contains(name) }

  /// By kind, then by what it is about. The primary instance has no id and so comes first.
  var sortKey: String {
    let about = ["nodeset", "ref", "id", "lang", "form", "event"].compactMap { attributes[$0] }
    return ([name] + about).joined(separator: " ")
  }

  var tag: String {
    let about = ["nodeset", "ref", "id", "lang"].lazy.compactMap { attributes[$0] }.first
    return about.map { "\(name) \($0)" } ?? name
  }

  /// XForms' own names bare, all others with their namespace.
  private static func name(_ name: XMLName) -> String {
    name.namespace.isEmpty || name.namespace == "http://www.w3.org/2002/xforms"
      ? name.local : "{\(name.namespace)}\(name.local)"
  }
}

extension String {
  fileprivate var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
