import Diagnostics
import XML
import XPath

/// The primary instance with what the binds and the body say about each of its elements.
struct LiftedTree {
  struct Node {
    var name: String
    var path: String
    var element: XMLElement
    var parent: Int?
    var children: [Int] = []
    var isRepeat = false
    var bind: XMLElement?
    var control: XMLElement?
    /// The group around a repeat, which holds its label.
    var frame: XMLElement?
    /// Where the control stands in the body.
    var order = Int.max
    /// The groups without a node of their own around the control, the outermost first.
    var pages: [Page] = []
    /// Within the block about the submission itself.
    var isMeta = false
    /// The element `entity` and what stands in it.
    var isEntity = false
  }

  /// A group that the page has and the data has not.
  struct Page: Hashable {
    let id: Int
    let element: XMLElement

    static func == (one: Page, other: Page) -> Bool { one.id == other.id }
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  private(set) var nodes: [Node] = []
  private(set) var numbers: [String: Int] = [:]
  /// The ids of what is the submission saved last.
  private(set) var lastSaved: Set<String> = ["__last-saved"]
  private(set) var remarks: [(Message, XMLElement)] = []
  /// Nodesets by the id of their bind.
  private var bindPaths: [String: String] = [:]
  private var repeatPaths: Set<String> = []
  private var orders = 0
  /// How many bytes of paths may still be made: names within names can make a short file long.
  private var pathBytesLeft = 64 << 20
  /// Whether the document was too much to take in whole.
  var isTooLarge: Bool { pathBytesLeft < 0 }

  init(_ primary: XMLElement, model: XMLElement, body: XMLElement) {
    for instance in model.elements("instance")
    where instance.any("src") == "jr://instance/last-saved" {
      if let id = instance.any("id") { lastSaved.insert(id) }
    }
    for bind in model.elements("bind") {
      if let id = bind.any("id"), let path = bind.any("nodeset") { bindPaths[id] = path }
    }
    findRepeats(in: body, context: "/" + primary.name.local)
    _ = add(primary, to: nil)
    readBinds(of: model)
    readControls(in: body, context: 0, pages: [])
  }

  // MARK: Paths

  /// The local names on a path without predicates, joined by `/`; nil for any other expression.
  static func plainPath(_ text: String, from context: String) -> String? {
    guard let expression = try? Expression(text, checkingCalls: false),
      case .path(let path) = expression.root.kind
    else { return nil }
    guard path.steps.allSatisfy(\.predicates.isEmpty) else { return nil }
    return plainPath(path.origin, path.steps[...], from: context)
  }

  /// As ``plainPath(_:from:)``; predicates are passed over.
  static func plainPath(
    _ origin: Path.Origin, _ steps: ArraySlice<Step>, from context: String
  ) -> String? {
    var parts: [String]
    switch origin {
    case .root: parts = []
    case .context: parts = context.split(separator: "/").map(String.init)
    case .term(let term, let predicates):
      guard predicates.isEmpty, case .call(let call) = term.kind, call.name == "current" else {
        return nil
      }
      parts = context.split(separator: "/").map(String.init)
    }
    for step in steps {
      switch (step.axis, step.test) {
      case (.child, .name(let name)): parts.append(name.local)
      case (.attribute, .name(let name)): parts.append("@" + name.local)
      case (.itself, .node): break
      case (.parent, .node):
        if parts.popLast() == nil { return nil }
      default: return nil
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  func node(at path: String, from context: Int) -> Int? {
    Self.plainPath(path, from: nodes[context].path).flatMap { numbers[$0] }
  }

  /// The path that a control is bound to, by whichever attribute.
  private func reference(of control: XMLElement) -> String? {
    control.any("nodeset") ?? control.any("ref") ?? control.any("bind").flatMap { bindPaths[$0] }
  }

  /// No form has paths of pages; each costs as often as it is read.
  private mutating func spend(_ path: String) {
    if path.utf8.count > 4_096 { pathBytesLeft = -1 }
    pathBytesLeft -= path.utf8.count
  }

  // MARK: Instance

  private mutating func findRepeats(in element: XMLElement, context: String) {
    for child in element.elements where ["group", "repeat"].contains(child.name.local) {
      spend(context)
      if isTooLarge { return }
      var inner = context
      if let path = reference(of: child), let plain = Self.plainPath(path, from: context) {
        inner = plain
        if child.name.local == "repeat" { repeatPaths.insert(plain) }
      }
      findRepeats(in: child, context: inner)
    }
  }

  private mutating func add(_ element: XMLElement, to parent: Int?) -> Int {
    let number = nodes.count
    let path = (parent.map { nodes[$0].path } ?? "") + "/" + element.name.local
    var node = Node(name: element.name.local, path: path, element: element, parent: parent)
    node.isRepeat = repeatPaths.contains(path)
    if let parent {
      let around = nodes[parent]
      node.isMeta = around.isMeta || (node.name == "meta" && isMeta(element, in: around))
      node.isEntity = around.isEntity || (around.isMeta && node.name == "entity")
    }
    nodes.append(node)
    numbers[path] = number
    if node.isEntity { addAttributes(of: element, to: number) }
    merge(element, into: number)
    return number
  }

  /// What declares an entity stands in attributes, which have binds of their own.
  private mutating func addAttributes(of element: XMLElement, to number: Int) {
    for attribute in element.attributes {
      let name = "@" + attribute.name.local
      let path = nodes[number].path + "/" + name
      var node = Node(name: name, path: path, element: element, parent: number)
      node.isMeta = true
      node.isEntity = true
      numbers[path] = nodes.count
      nodes.append(node)
    }
  }

  private func isMeta(_ element: XMLElement, in parent: Node) -> Bool {
    parent.parent == nil || element.elements.map(\.name.local) == ["entity"]
  }

  /// Adds what stands in an element and not yet in the node: instances of a repeat may differ.
  private mutating func merge(_ element: XMLElement, into number: Int) {
    var instances: [String: Int] = [:]
    for child in element.elements {
      spend(nodes[number].path)
      if isTooLarge { return }
      let isTemplate = child[attribute: "template", in: FormReading.javaRosa] != nil
      let path = nodes[number].path + "/" + child.name.local
      if !isTemplate { instances[path, default: 0] += 1 }
      guard let known = numbers[path], nodes[known].parent == number else {
        let new = add(child, to: number)
        nodes[number].children.append(new)
        continue
      }
      if nodes[known].isRepeat {
        if instances[path] == 2 { remarks.append((.liftedInstances(child.name.local), child)) }
      } else if (instances[path] ?? 0) > 1 {
        remarks.append((.liftedTwin(child.name.local), child))
      }
      merge(child, into: known)
    }
  }

  // MARK: Binds

  private mutating func readBinds(of model: XMLElement) {
    for bind in model.elements("bind") {
      guard let path = bind.any("nodeset") ?? bind.any("ref") else {
        remarks.append((.bindWithoutNodeset, bind))
        continue
      }
      let plain = Self.plainPath(path, from: "/" + nodes[0].name)
      if let plain, let number = numbers[plain] {
        if nodes[number].bind != nil {
          remarks.append((.liftedSecondBind(path), bind))
        } else {
          nodes[number].bind = bind
        }
      } else if let plain, plain.contains("/@") {
        remarks.append((.notInXLSForm("bind \(path)"), bind))
      } else {
        remarks.append((.bindWithoutNode(path), bind))
      }
    }
  }

  // MARK: Body

  private static let controls: Set<String> = [
    "input", "secret", "select", "select1", "rank", "trigger", "upload", "range", "textarea",
  ]
  private static let parts: Set<String> = [
    "label", "hint", "help", "alert", "item", "itemset", "value", "setvalue", "setgeopoint",
    "recordaudio",
  ]

  private mutating func readControls(in element: XMLElement, context: Int, pages: [Page]) {
    for child in element.elements {
      let kind = child.name.local
      orders += 1
      spend(nodes[context].path)
      if isTooLarge { return }
      if Self.parts.contains(kind) { continue }
      guard kind == "group" || kind == "repeat" || Self.controls.contains(kind) else {
        remarks.append((.notInXLSForm(child.name.qualified), child))
        continue
      }
      let path = reference(of: child)
      let found = path.flatMap { node(at: $0, from: context) }
      if let path, found == nil {
        remarks.append((.controlWithoutNode(kind, path, suggestion: nil), child))
        if kind != "group" { continue }
      }
      switch kind {
      case "group": readGroup(child, found, context: context, pages: pages)
      case "repeat":
        guard let found else {
          remarks.append((.controlWithoutReference(kind), child))
          continue
        }
        bind(child, to: found, pages: pages)
        readControls(in: child, context: found, pages: [])
      default:
        guard let found else {
          remarks.append((.controlWithoutReference(kind), child))
          continue
        }
        bind(child, to: found, pages: pages)
      }
    }
  }

  private mutating func readGroup(
    _ group: XMLElement, _ found: Int?, context: Int, pages: [Page]
  ) {
    let inside = group.elements.filter { !Self.parts.contains($0.name.local) }
    if inside.count == 1, inside[0].name.local == "repeat", let path = reference(of: inside[0]),
      let repetition = node(at: path, from: found ?? context), found == nil || found == repetition
    {
      nodes[repetition].frame = group
      return readControls(in: group, context: context, pages: pages)
    }
    if let found, found != 0 {
      bind(group, to: found, pages: pages)
      return readControls(in: group, context: found, pages: [])
    }
    // A group that neither says nor does anything leaves no trace.
    let isVisible =
      group.any("appearance") != nil || group.any("intent") != nil
      || group.first("label") != nil
    let page = Page(id: orders, element: group)
    readControls(in: group, context: context, pages: isVisible ? pages + [page] : pages)
  }

  private mutating func bind(_ control: XMLElement, to number: Int, pages: [Page]) {
    if nodes[number].control != nil {
      remarks.append((.liftedSecondControl(nodes[number].name), control))
      return
    }
    nodes[number].control = control
    nodes[number].order = orders
    nodes[number].pages = pages
  }

  func isWithinRepeat(_ number: Int) -> Bool {
    var current = nodes[number].parent
    while let parent = current {
      if nodes[parent].isRepeat { return true }
      current = nodes[parent].parent
    }
    return false
  }
}
