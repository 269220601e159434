import XForms
import XML
import XPath

/// A node that expressions can see: of the answers (document 0) or of a secondary instance.
struct LiveNode: Hashable, Sendable {
  var document: Int32
  var index: Int32

  init(document: Int = 0, _ index: Int) {
    self.document = Int32(document)
    self.index = Int32(index)
  }
}

/// The answers of one filling: cells in blocks, one block for each instance of a repeat.
///
/// The cell of a node is its block's base plus the node's place in its scope, so that going from a
/// question to its neighbour within an instance costs an addition. Cells keep their numbers for as
/// long as their instance lives.
struct LiveTree: Sendable {
  let definition: XFormDefinition
  /// Whether expressions do not see nodes that are not relevant (as in Collect), or see them blank.
  let hidesIrrelevant: Bool
  private(set) var cells: [Cell] = []
  private(set) var values: [String] = []
  private(set) var blocks: [Block] = []
  /// Blocks of the instances of each series, in order.
  private(set) var series: [[Int32]] = []
  /// Blocks of removed instances, by scope, to be used again.
  private var free: [Int: [Int32]] = [:]

  struct Cell: Sendable {
    let definition: Int32
    let block: Int32
    /// For a cell that stands for a repeat's instances: which series; else -1.
    let series: Int32
    var flags: Flags
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// Its own condition holds.
    static let ownRelevant = Flags(rawValue: 1)
    /// Its own and those of all above hold.
    static let relevant = Flags(rawValue: 2)
    static let required = Flags(rawValue: 4)
    static let ownReadOnly = Flags(rawValue: 8)
    static let readOnly = Flags(rawValue: 16)
    static let invalid = Flags(rawValue: 32)
    static let removed = Flags(rawValue: 64)
  }

  struct Block: Sendable {
    let scope: Int32
    let base: Int32
    /// The cell of the series it belongs to; -1 for the outermost.
    var owner: Int32
    /// Its place in the series, from 0.
    var place: Int32
  }

  init(_ definition: XFormDefinition, seed: Seed, hidesIrrelevant: Bool) {
    self.definition = definition
    self.hidesIrrelevant = hidesIrrelevant
    addBlock(seed, owner: -1, place: 0)
  }

  // MARK: Ways between cells

  func definition(of cell: Int) -> DefinitionNode { definition.nodes[Int(cells[cell].definition)] }

  /// The type of the values of a cell.
  func type(of cell: Int) -> ValueType { definition.nodes[Int(cells[cell].definition)].type }

  func isSeries(_ cell: Int) -> Bool { cells[cell].series >= 0 }

  func parent(of cell: Int) -> Int? {
    let node = Int(cells[cell].definition)
    if node == XFormDefinition.document { return nil }
    if definition.nodes[node].isRepeat, !isSeries(cell) {
      return parent(of: Int(blocks[Int(cells[cell].block)].owner))
    }
    let base = Int(blocks[Int(cells[cell].block)].base)
    return base + definition.nodes[definition.nodes[node].parent].local
  }

  /// The cell of a node in a block of the node's scope.
  func cell(of node: Int, in block: Int) -> Int {
    Int(blocks[block].base) + definition.nodes[node].local
  }

  /// The cell that stands for the instances of a repeat in a block of the scope around it.
  func seriesCell(of node: Int, in block: Int) -> Int {
    Int(blocks[block].base) + (definition.nodes[node].seriesLocal ?? 0)
  }

  /// The first cells of the instances of a series.
  func instances(of seriesCell: Int) -> [Int] {
    series[Int(cells[seriesCell].series)].map { Int(blocks[Int($0)].base) }
  }

  func instanceBlocks(of seriesCell: Int) -> [Int32] { series[Int(cells[seriesCell].series)] }

  /// The block of `scope` around `block`.
  func block(of scope: Int, around block: Int) -> Int {
    var block = block
    while Int(blocks[block].scope) != scope {
      let owner = Int(blocks[block].owner)
      guard owner >= 0 else { return block }
      block = Int(cells[owner].block)
    }
    return block
  }

  /// Every block of `scope` within `block`, in document order.
  func blocks(of scope: Int, within block: Int) -> [Int] {
    let start = Int(blocks[block].scope)
    if start == scope { return [block] }
    var way: [Int] = []
    var climbing = scope
    while climbing != start {
      way.append(climbing)
      guard let outer = definition.scopes[climbing].parent else { return [] }
      climbing = outer
    }
    var found = [block]
    for inner in way.reversed() {
      let node = definition.scopes[inner].node
      found = found.flatMap { instanceBlocks(of: seriesCell(of: node, in: $0)).map(Int.init) }
    }
    return found
  }

  /// Child elements in document order, those not relevant included.
  func allChildren(of cell: Int) -> [Int] {
    if isSeries(cell) { return [] }
    let base = Int(blocks[Int(cells[cell].block)].base)
    var found: [Int] = []
    for child in definition.nodes[Int(cells[cell].definition)].children {
      add(child, base: base, to: &found)
    }
    return found
  }

  private func add(_ child: Int, base: Int, to found: inout [Int]) {
    if let local = definition.nodes[child].seriesLocal {
      for block in series[Int(cells[base + local].series)] {
        found.append(Int(blocks[Int(block)].base))
      }
    } else {
      found.append(base + definition.nodes[child].local)
    }
  }

  func attributes(of cell: Int) -> [Int] {
    if isSeries(cell) { return [] }
    let base = Int(blocks[Int(cells[cell].block)].base)
    return definition.nodes[Int(cells[cell].definition)].attributes.map {
      base + definition.nodes[$0].local
    }
  }

  func isRelevant(_ cell: Int) -> Bool { cells[cell].flags.contains(.relevant) }

  /// What expressions see.
  func visibleValue(_ cell: Int) -> String { isRelevant(cell) ? values[cell] : "" }

  // MARK: Changes

  mutating func set(_ value: String, at cell: Int) { values[cell] = value }

  mutating func set(_ flag: Flags, _ isOn: Bool, at cell: Int) {
    if isOn { cells[cell].flags.insert(flag) } else { cells[cell].flags.remove(flag) }
  }

  /// Makes an instance at the end of a series. - Returns: its block.
  mutating func append(_ seed: Seed, to seriesCell: Int) -> Int {
    let place = instanceBlocks(of: seriesCell).count
    let block = addBlock(seed, owner: seriesCell, place: place)
    series[Int(cells[seriesCell].series)].append(Int32(block))
    return block
  }

  @discardableResult
  private mutating func addBlock(_ seed: Seed, owner: Int, place: Int) -> Int {
    let members = definition.scopes[seed.scope].members
    let id: Int
    if let used = free[seed.scope]?.popLast() {
      id = Int(used)
      blocks[id].owner = Int32(owner)
      blocks[id].place = Int32(place)
    } else {
      id = blocks.count
      blocks.append(
        Block(
          scope: Int32(seed.scope), base: Int32(cells.count), owner: Int32(owner),
          place: Int32(place)))
      for (local, node) in members.enumerated() {
        var number: Int32 = -1
        if definition.nodes[node].seriesLocal == local, definition.nodes[node].scope != seed.scope {
          number = Int32(series.count)
          series.append([])
        }
        cells.append(
          Cell(definition: Int32(node), block: Int32(id), series: number, flags: .ownRelevant))
        values.append("")
      }
    }
    let base = Int(blocks[id].base)
    let isAroundRelevant = owner < 0 || parent(of: owner).map(isRelevant) ?? true
    let isAroundReadOnly =
      owner >= 0 && parent(of: owner).map { cells[$0].flags.contains(.readOnly) } ?? false
    var flags: Flags = [.ownRelevant]
    if isAroundRelevant { flags.insert(.relevant) }
    if isAroundReadOnly { flags.insert(.readOnly) }
    for local in members.indices {
      cells[base + local].flags = flags
      values[base + local] = seed.values[local]
    }
    for (local, instances) in zip(definition.scopes[seed.scope].series, seed.instances) {
      series[Int(cells[base + local].series)] = []
      for instance in instances { _ = append(instance, to: base + local) }
    }
    return id
  }

  /// Takes an instance out of its series. - Returns: every cell that is gone.
  mutating func remove(_ block: Int) -> [Int] {
    let owner = Int(blocks[block].owner)
    let number = Int(cells[owner].series)
    let place = Int(blocks[block].place)
    series[number].remove(at: place)
    for (index, following) in series[number][place...].enumerated() {
      blocks[Int(following)].place = Int32(place + index)
    }
    return release(block)
  }

  private mutating func release(_ block: Int) -> [Int] {
    let base = Int(blocks[block].base)
    let scope = Int(blocks[block].scope)
    var gone: [Int] = []
    for local in definition.scopes[scope].members.indices {
      let cell = base + local
      if isSeries(cell) {
        for inner in instanceBlocks(of: cell) { gone += release(Int(inner)) }
        series[Int(cells[cell].series)] = []
      }
      cells[cell].flags = .removed
      values[cell] = ""
      gone.append(cell)
    }
    free[scope, default: []].append(Int32(block))
    return gone
  }
}
