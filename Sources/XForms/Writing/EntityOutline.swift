import Forms

/// The attributes and the label by which a submission declares an entity (ODK entities 2024.1).
struct EntityOutline {
  private(set) var nodes: [OutlineNode] = []

  init(_ declaration: EntityDeclaration, isRepeated: Bool) {
    add("dataset", value: declaration.list)
    if declaration.creates { add("create", value: "1", calculation: declaration.createIf) }
    if let id = declaration.id {
      add("update", value: "1", calculation: declaration.updateIf)
      let item = "instance('\(declaration.list)')/root/item[name=\(id.source)]"
      for (name, column) in [
        ("baseVersion", "__version"), ("trunkVersion", "__trunkVersion"),
        ("branchId", "__branchId"),
      ] {
        add(name, computed: "\(item)/\(column)")
      }
    }
    addID(declaration, isRepeated: isRepeated)
    if let label = declaration.label {
      var node = OutlineNode("label", .entityLabel)
      node.bind = Self.computed(label.source)
      nodes.append(node)
    }
  }

  private mutating func addID(_ declaration: EntityDeclaration, isRepeated: Bool) {
    var node = OutlineNode("id", .attribute)
    node.bind = [.init(name: "readonly", value: "true()"), .init(name: "type", value: "string")]
    if let id = declaration.id {
      node.bind?.append(.init(name: "calculate", value: id.source))
    } else {
      node.actions.append(
        .init(name: "setvalue", event: OutlineEvent.firstLoad, value: "uuid()"))
      if isRepeated {
        node.actions.append(
          .init(name: "setvalue", event: OutlineEvent.newRepeat, value: "uuid()"))
      }
    }
    nodes.append(node)
  }

  private mutating func add(_ name: String, value: String, calculation: Formula? = nil) {
    var node = OutlineNode(name, .attribute)
    node.value = value
    node.bind = calculation.map { Self.computed($0.source) }
    nodes.append(node)
  }

  private mutating func add(_ name: String, computed calculation: String) {
    var node = OutlineNode(name, .attribute)
    node.bind = Self.computed(calculation)
    nodes.append(node)
  }

  private static func computed(_ calculation: String) -> [OutlineNode.Attribute] {
    [
      .init(name: "calculate", value: calculation), .init(name: "readonly", value: "true()"),
      .init(name: "type", value: "string"),
    ]
  }
}
