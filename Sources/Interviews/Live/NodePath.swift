import XForms
import XML

/// The way to one node of the answers: `/data/household[2]/name`, positions counted from 1 among the
/// instances of a repeat.
public struct NodePath: Sendable, Hashable, CustomStringConvertible {
  /// One name of a path.
  public struct Step: Sendable, Hashable {
    /// As the form writes it, without prefix; `@name` for an attribute.
    public var name: String
    /// Nil where there is only one, or the first is meant.
    public var position: Int?

    /// A name, and which of several nodes of that name.
    public init(_ name: String, position: Int? = nil) {
      self.name = name
      self.position = position
    }
  }

  /// From the root element down.
  public var steps: [Step]

  /// The path of the steps given.
  public init(_ steps: [Step]) { self.steps = steps }

  /// Nil for a text that is no such path.
  public init?(_ text: String) {
    guard text.hasPrefix("/") else { return nil }
    var steps: [Step] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let step = Self.step(part) else { return nil }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func step(_ text: Substring) -> Step? {
    var name = text
    var position: Int?
    if text.hasSuffix("]"), let bracket = text.firstIndex(of: "[") {
      guard let number = Int(text[text.index(after: bracket)...].dropLast()), number > 0 else {
        return nil
      }
      position = number
      name = text[..<bracket]
    }
    // Prefixes are no part of a path: `orx:meta` is `meta`.
    if let colon = name.lastIndex(of: ":"), !name.hasPrefix("@") {
      name = name[name.index(after: colon)...]
    }
    return name.isEmpty ? nil : Step(String(name), position: position)
  }

  /// As answers are kept, without the root: `members[2]/age`.
  public var belowRoot: String {
    String(NodePath(Array(steps.dropFirst())).description.dropFirst())
  }

  /// The path around; nil for the root.
  public var parent: NodePath? { steps.count > 1 ? NodePath(steps.dropLast()) : nil }

  /// The way to the node in the form, without positions: `/data/members/age`.
  public var withoutPositions: String { steps.map { "/" + $0.name }.joined() }

  /// `/data/household[2]/name`.
  public var description: String {
    steps.map { step in "/" + step.name + (step.position.map { "[\($0)]" } ?? "") }.joined()
  }
}

extension LiveTree {
  /// The cell at a path; nil if there is none now.
  func cell(at path: NodePath) -> Int? {
    guard let (cell, series) = find(path) else { return nil }
    return series == nil ? cell : nil
  }

  /// The series that a path to a repeat names, its position aside.
  func series(at path: NodePath) -> Int? {
    var path = path
    guard !path.steps.isEmpty else { return nil }
    path.steps[path.steps.count - 1].position = Int.max
    return find(path)?.series
  }

  /// The cell, or where the last step names an instance that is not there, the series.
  private func find(_ path: NodePath) -> (cell: Int, series: Int?)? {
    var cell = 0
    for (index, step) in path.steps.enumerated() {
      let node = Int(cells[cell].definition)
      guard let child = definition.child(of: node, step: step.name) else { return nil }
      let base = Int(blocks[Int(cells[cell].block)].base)
      if let local = definition.nodes[child].seriesLocal {
        let instances = instanceBlocks(of: base + local)
        let place = (step.position ?? 1) - 1
        guard instances.indices.contains(place) else {
          return index == path.steps.count - 1 ? (cell, base + local) : nil
        }
        cell = Int(blocks[Int(instances[place])].base)
      } else if let position = step.position, position > 1 {
        let siblings = definition.nodes[node].children.filter {
          definition.nodes[$0].symbol == definition.nodes[child].symbol
        }
        guard siblings.indices.contains(position - 1) else { return nil }
        cell = base + definition.nodes[siblings[position - 1]].local
      } else {
        cell = base + definition.nodes[child].local
      }
    }
    return (cell, nil)
  }

  /// The path of a cell that lives.
  func path(of cell: Int) -> NodePath {
    var steps: [NodePath.Step] = []
    var climbing = cell
    while Int(cells[climbing].definition) != XFormDefinition.document {
      let node = definition.nodes[Int(cells[climbing].definition)]
      var step = NodePath.Step((node.isAttribute ? "@" : "") + node.name.local)
      if node.isRepeat, !isSeries(climbing) {
        step.position = Int(blocks[Int(cells[climbing].block)].place) + 1
      } else {
        step.position = node.occurrence
      }
      steps.append(step)
      guard let parent = parent(of: climbing) else { break }
      climbing = parent
    }
    return NodePath(steps.reversed())
  }
}
