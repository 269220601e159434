/// What an element contains. Comments and processing instructions are dropped by the reader, and
/// CDATA sections are text like any other; no two texts stand side by side in what was read.
public enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  case text(String)
}

/// An element with everything in it, as a value.
public struct XMLElement: Sendable, Hashable {
  public var name: XMLName
  /// In the order of the document; declarations of namespaces are not among them.
  public var attributes: [XMLAttribute]
  /// What this element itself declares, in the order of the document.
  public var namespaces: [XMLNamespace]
  public var children: [XMLNode]
  public var position: XMLPosition

  public init(
    _ name: XMLName, attributes: [XMLAttribute] = [], namespaces: [XMLNamespace] = [],
    children: [XMLNode] = [], position: XMLPosition = XMLPosition()
  ) {
    self.name = name
    self.attributes = attributes
    self.namespaces = namespaces
    self.children = children
    self.position = position
  }
}

extension XMLElement {
  /// The value of an attribute; set to nil to remove it. A new one comes last, without a prefix:
  /// the writer finds one where there is a namespace. O(attributes).
  public subscript(attribute local: String, in namespace: String = "") -> String? {
    get {
      attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
    }
    set {
      let index = attributes.firstIndex {
        $0.name.local == local && $0.name.namespace == namespace
      }
      switch (index, newValue) {
      case (let index?, let value?): attributes[index].value = value
      case (let index?, nil): attributes.remove(at: index)
      case (nil, let value?):
        attributes.append(XMLAttribute(XMLName(local, namespace: namespace), value))
      case (nil, nil): break
      }
    }
  }

  /// The children that are elements.
  public var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The child elements of a local name, whatever their namespace.
  public func elements(_ local: String) -> [XMLElement] {
    elements.filter { $0.name.local == local }
  }

  /// The first child element of a local name, whatever its namespace.
  public func first(_ local: String) -> XMLElement? {
    for case .element(let element) in children where element.name.local == local { return element }
    return nil
  }

  /// All text in the element and in the elements below, in the order of the document. O(size).
  public var text: String {
    var result = ""
    appendText(to: &result)
    return result
  }

  private func appendText(to result: inout String) {
    for child in children {
      switch child {
      case .text(let text): result += text
      case .element(let element): element.appendText(to: &result)
      }
    }
  }
}
