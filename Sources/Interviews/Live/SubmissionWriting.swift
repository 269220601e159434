import XForms
import XML

// The submission: the answers as XML, without what is not relevant.
extension Filling {
  func submission() -> XMLElement {
    let root = tree.cell(of: XFormDefinition.root, in: 0)
    return element(of: root)
  }

  private func element(of cell: Int) -> XMLElement {
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
    for child in tree.allChildren(of: cell) where tree.isRelevant(child) {
      element.children.append(.element(self.element(of: child)))
    }
    return element
  }
}
