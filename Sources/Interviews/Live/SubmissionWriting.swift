import XForms
import XML

// The submission: the answers as XML, without what is not relevant.
extension Filling {
  func submission() -> XMLElement {
    var root = element(
      of: tree.cell(of: XFormDefinition.root, in: 0), includingIrrelevant: false)
    if let deprecatedID { Self.add(deprecatedID, to: &root) }
    return root
  }

  /// `meta/deprecatedID`, where the form has no place for it.
  private static func add(_ deprecatedID: String, to root: inout XMLElement) {
    for (index, child) in root.children.enumerated() {
      guard case .element(var meta) = child, meta.name.local == "meta",
        meta.first("deprecatedID") == nil
      else { continue }
      var name = meta.first("instanceID")?.name ?? meta.name
      name.local = "deprecatedID"
      meta.children.append(.element(XMLElement(name, children: [.text(deprecatedID)])))
      root.children[index] = .element(meta)
    }
  }

  func draft() -> XMLElement {
    element(of: tree.cell(of: XFormDefinition.root, in: 0), includingIrrelevant: true)
  }

  private func element(of cell: Int, includingIrrelevant: Bool) -> XMLElement {
    let node = tree.definition(of: cell)
    var element = XMLElement(node.name, namespaces: node.namespaces)
    for attribute in tree.attributes(of: cell) {
      let name = tree.definition(of: attribute).name
      element.attributes.append(XMLAttribute(name, tree.values[attribute]))
    }
    if node.isLeaf {
      if !tree.values[cell].isEmpty { element.children = [.text(tree.values[cell])] }
      return element
    }
    for child in tree.allChildren(of: cell) where includingIrrelevant || tree.isRelevant(child) {
      element.children.append(
        .element(self.element(of: child, includingIrrelevant: includingIrrelevant)))
    }
    return element
  }
}
