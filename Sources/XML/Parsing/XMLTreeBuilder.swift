import Diagnostics

/// Puts the events of a document together, on a stack of its own.
struct XMLTreeBuilder: XMLEventHandler {
  private(set) var root: XMLElement?
  private var open: [XMLElement] = []

  mutating func start(
    _ name: XMLName, attributes: [XMLAttribute], namespaces: [XMLNamespace],
    at position: XMLPosition
  ) {
    open.append(
      XMLElement(name, attributes: attributes, namespaces: namespaces, position: position))
  }

  mutating func end(_ name: XMLName) {
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  mutating func text(_ text: String) {
    if !open.isEmpty { open[open.count - 1].children.append(.text(text)) }
  }
}
