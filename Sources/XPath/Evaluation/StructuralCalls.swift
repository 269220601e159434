// Functions that need nodes, the focus, or lazy arguments.
extension Run {
  @inlinable
  mutating func structural(
    _ function: StructuralFunction, _ arguments: [Instruction], _ focus: Focus, at span: Span
  ) throws(EvaluationError) -> Value<Node> {
    switch function {
    case .ifElse:
      return try value(try boolean(arguments[0], focus) ? arguments[1] : arguments[2], focus)
    case .coalesce: return try firstPresent(arguments, focus)
    case .once:
      // ODK XForms, once: the answer there is, else the argument's value.
      let answer = try text(focus.node, at: span)
      if !answer.isEmpty { return .string(answer) }
      let isKept = surroundings.dialect.onceMayBeNaN
      return try isKept ? value(arguments[0], focus) : firstPresent(arguments, focus)
    case .position: return .number(try position(arguments, focus))
    case .last: return .number(Double(focus.size))
    case .current: return .nodes([context.current])
    case .count: return .number(Double(try nodes(arguments[0], focus).count))
    case .countNonEmpty:
      let texts = try texts(try nodes(arguments[0], focus), at: span)
      return .number(Double(texts.count { !$0.isEmpty }))
    case .instance:
      return .nodes([try instance(try string(arguments[0], focus), at: span)])
    case .indexedRepeat: return .nodes(try indexedRepeat(arguments, focus))
    case .randomize: return .nodes(try randomized(arguments, focus, at: span))
    // Collect: the first argument; the others only make the value depend on them.
    case .depend: return try value(arguments[0], focus)
    case .itext:
      let id = try string(arguments[0], focus)
      if let nodes = context.hooks.textNodes?(id) { return .nodes(nodes) }
      return .string(context.hooks.text?(id) ?? "")
    case .choiceName: return .string(try choiceName(arguments, focus))
    case .identified, .name, .localName, .namespace, .language:
      return try naming(function, arguments, focus, at: span)
    case .string, .number, .stringLength, .normalizeSpace:
      return try converted(function, arguments, focus, at: span)
    }
  }

  /// The document of a secondary instance.
  @inlinable
  func instance(_ id: String, at span: Span) throws(EvaluationError) -> Node {
    guard let document = context.hooks.instance?(id) else {
      throw EvaluationError(kind: .unusableArgument, message: .unknownInstance(id), span: span)
    }
    return document
  }

  @inlinable
  mutating func firstPresent(
    _ arguments: [Instruction], _ focus: Focus
  ) throws(EvaluationError) -> Value<Node> {
    for argument in arguments {
      let value = try value(argument, focus)
      if case .number(let number) = value, number.isNaN { continue }
      if try !string(value, at: argument.span).isEmpty { return value }
    }
    return .string("")
  }

  /// position(): the place in the current node-set. ODK's position(node): its place among the
  /// siblings of its name, which numbers the instances of a repeat.
  @usableFromInline
  mutating func position(
    _ arguments: [Instruction], _ focus: Focus
  ) throws(EvaluationError) -> Double {
    guard let argument = arguments.first else { return Double(focus.position) }
    guard let node = try nodes(argument, focus).first else { return .nan }
    if let place = tree.place(of: node) { return Double(place) }
    guard let parent = tree.parent(of: node), let symbol = tree.symbol(of: node) else { return 1 }
    let siblings = tree.children(of: parent, named: symbol)
    try spend(siblings.count, at: argument.span)
    return Double((siblings.firstIndex(of: node) ?? 0) + 1)
  }

  /// indexed-repeat(node, repeat, index, …): the nodes within the index-th instance of the repeat,
  /// for up to three nested repeats, outermost first.
  @usableFromInline
  mutating func indexedRepeat(
    _ arguments: [Instruction], _ focus: Focus
  ) throws(EvaluationError) -> [Node] {
    var found = try nodes(arguments[0], focus)
    var instance: Node?
    var levels: [(instances: [Node], depth: Int, index: Int)] = []
    for index in stride(from: 1, to: arguments.count - 1, by: 2) {
      let instances = try nodes(arguments[index], focus)
      guard let first = instances.first else { return [] }
      levels.append((instances, depth(of: first), index))
    }
    // The order in which the repeats are named does not matter.
    for level in levels.sorted(by: { $0.depth < $1.depth }) {
      var instances = level.instances
      if let instance { instances = try within(instance, instances, at: arguments[0].span) }
      let position = try number(arguments[level.index + 1], focus)
      guard let place = Int(exactly: position), instances.indices.contains(place - 1) else {
        return []
      }
      instance = instances[place - 1]
    }
    if let instance { found = try within(instance, found, at: arguments[0].span) }
    return found
  }

  private func depth(of node: Node) -> Int {
    var depth = 0
    var climbing = tree.parent(of: node)
    while let above = climbing {
      depth += 1
      climbing = tree.parent(of: above)
    }
    return depth
  }

  private mutating func within(
    _ ancestor: Node, _ nodes: [Node], at span: Span
  ) throws(EvaluationError) -> [Node] {
    var kept: [Node] = []
    for node in nodes {
      var climbing = tree.parent(of: node)
      while let above = climbing, above != ancestor {
        try spend(1, at: span)
        climbing = tree.parent(of: above)
      }
      if climbing != nil { kept.append(node) }
    }
    return kept
  }

  @usableFromInline
  mutating func choiceName(
    _ arguments: [Instruction], _ focus: Focus
  ) throws(EvaluationError) -> String {
    let choice = try string(arguments[0], focus)
    let question: Node?
    if case .nodes(let nodes) = try value(arguments[1], focus) {
      question = nodes.first
    } else {
      question = nil
    }
    return context.hooks.choiceName?(choice, question) ?? ""
  }

  @usableFromInline
  mutating func converted(
    _ function: StructuralFunction, _ arguments: [Instruction], _ focus: Focus, at span: Span
  ) throws(EvaluationError) -> Value<Node> {
    if arguments.isEmpty { try requireAllOfXPath(for: "()", at: span) }
    let value: Value<Node> =
      try arguments.isEmpty ? .nodes([focus.node]) : value(arguments[0], focus)
    switch function {
    case .number: return .number(try number(value, at: span))
    case .stringLength:
      let text = try string(value, at: span)
      let length =
        surroundings.dialect.countsUTF16 ? text.utf16.count : text.unicodeScalars.count
      return .number(Double(length))
    case .normalizeSpace:
      let words = try string(value, at: span).unicodeScalars.split(whereSeparator: \.isXMLSpace)
      return .string(words.map { String($0) }.joined(separator: " "))
    default: return .string(try string(value, at: span))
    }
  }
}
