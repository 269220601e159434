import Forms
import XForms
import XML

// Answers as they are kept, and fillings that go on from them.
extension Filling {
  /// A filling whose answers are the saved ones and nothing else; rules have not run yet.
  init(_ definition: XFormDefinition, saved: Answers, environment: InterviewEnvironment) {
    self.init(
      definition, seed: definition.blankSeed(definition.seed), environment: environment)
    let root = definition.nodes[XFormDefinition.root].name.local
    set(saved, below: root)
  }

  /// A filling whose instances and answers are those of a journal; rules have not run yet.
  init(_ definition: XFormDefinition, kept: KeptFilling, environment: InterviewEnvironment) {
    var seed = definition.blankSeed(definition.seed)
    // Which instances are there, the journal knows better than the form.
    seed.instances = seed.instances.map { _ in [] }
    self.init(definition, seed: seed, environment: environment)
    let root = definition.nodes[XFormDefinition.root].name.local
    for instance in kept.instances {
      if let path = NodePath("/" + root + "/" + instance) { addInstances(for: path) }
    }
    set(kept.answers, below: root)
  }

  private mutating func set(_ answers: Answers, below root: String) {
    for entry in answers.entries {
      guard let path = NodePath("/" + root + "/" + entry.path) else { continue }
      addInstances(for: path)
      if let cell = tree.cell(at: path), tree.definition(of: cell).isLeaf {
        tree.set(entry.value, at: cell)
      }
    }
  }

  /// Makes the instances that a path names.
  private mutating func addInstances(for path: NodePath) {
    for end in path.steps.indices {
      let part = NodePath(Array(path.steps[...end]))
      guard tree.cell(at: part) == nil, let series = tree.series(at: part) else { continue }
      let node = Int(tree.cells[series].definition)
      guard let template = definition.templates[node] else { return }
      var seed = definition.blankSeed(template)
      seed.instances = seed.instances.map { _ in [] }
      let wanted = min(part.steps[end].position ?? 1, environment.mostInstances)
      while tree.instanceBlocks(of: series).count < wanted {
        setConstants(within: tree.append(seed, to: series))
      }
    }
  }

  /// The relevant answers of those nodes, in document order: `part2/q01`, `r[2]/q`.
  func answers(of nodes: Set<Int>) -> [Answers.Entry] {
    livingCells().compactMap { cell in
      guard nodes.contains(Int(tree.cells[cell].definition)), tree.isRelevant(cell),
        !tree.values[cell].isEmpty
      else { return nil }
      return Answers.Entry(path: tree.path(of: cell).belowRoot, value: tree.values[cell])
    }
  }
}

extension XFormDefinition {
  /// The same instances without their values; attributes stay.
  func blankSeed(_ seed: Seed) -> Seed {
    var blank = seed
    for (local, node) in scopes[seed.scope].members.enumerated() where !nodes[node].isAttribute {
      blank.values[local] = ""
    }
    blank.instances = blank.instances.map { $0.map(blankSeed) }
    return blank
  }
}
