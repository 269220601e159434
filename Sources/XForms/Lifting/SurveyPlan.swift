import XML

/// One row of the survey to come.
enum PlannedRow {
  case begin(Int)
  case beginPage(PlannedPage)
  case question(Int)
  case end(Int)
  case endPage(PlannedPage)

  var page: PlannedPage? { if case .beginPage(let page) = self { page } else { nil } }
}

struct PlannedPage {
  let name: String
  let element: XMLElement
}

/// The rows in the order in which the body asks; what is not asked follows what stands before it in
/// the data.
struct SurveyPlan {
  private(set) var rows: [PlannedRow] = []
  private let tree: LiftedTree
  private var taken: Set<String>

  init(_ tree: LiftedTree) {
    self.tree = tree
    taken = Set(tree.nodes.map(\.name))
    add(childrenOf: 0)
  }

  private mutating func add(childrenOf parent: Int) {
    var open: [(page: LiftedTree.Page, planned: PlannedPage)] = []
    func isSame(_ pages: [LiftedTree.Page]) -> Int {
      zip(open, pages).prefix { $0.page == $1 }.count
    }
    for child in ordered(tree.nodes[parent].children) {
      let node = tree.nodes[child]
      if node.isMeta || isCount(child) || isOther(child) { continue }
      if node.order != .max {
        let shared = isSame(node.pages)
        while open.count > shared, let last = open.popLast() { rows.append(.endPage(last.planned)) }
        for page in node.pages.dropFirst(shared) {
          let planned = PlannedPage(name: freshName(), element: page.element)
          open.append((page, planned))
          rows.append(.beginPage(planned))
        }
      }
      if isContainer(node) {
        rows.append(.begin(child))
        add(childrenOf: child)
        rows.append(.end(child))
      } else {
        rows.append(.question(child))
      }
    }
    while let last = open.popLast() { rows.append(.endPage(last.planned)) }
  }

  private func isContainer(_ node: LiftedTree.Node) -> Bool {
    !node.children.isEmpty || ["group", "repeat"].contains(node.control?.name.local)
  }

  private mutating func freshName() -> String {
    var number = 1
    while !taken.insert("page_\(number)").inserted { number += 1 }
    return "page_\(number)"
  }

  private func ordered(_ children: [Int]) -> [Int] {
    var blocks: [(order: Int, nodes: [Int])] = []
    for child in children {
      let order = order(of: child)
      if order != .max || blocks.isEmpty {
        blocks.append((order == .max ? -1 : order, [child]))
      } else {
        blocks[blocks.count - 1].nodes.append(child)
      }
    }
    let sorted = blocks.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    return sorted.flatMap(\.element.nodes)
  }

  private func order(of number: Int) -> Int {
    let node = tree.nodes[number]
    if node.order != .max || node.isMeta { return node.order }
    return node.children.map(order).min() ?? .max
  }

  /// The element that our writer and ODK's make for the count of a repeat.
  private func isCount(_ number: Int) -> Bool { tree.repeatCounted(by: number) != nil }

  private func isOther(_ number: Int) -> Bool { tree.selectSpecified(by: number) != nil }
}

extension LiftedTree {
  /// The repeat whose count an element computes and does nothing else.
  func repeatCounted(by number: Int) -> Int? {
    let node = nodes[number]
    guard node.name.hasSuffix("_count"), node.control == nil, let bind = node.bind,
      bind.any("calculate") != nil, bind.any("readonly") == "true()", let parent = node.parent
    else { return nil }
    let name = String(node.name.dropLast(6))
    guard let counted = numbers[nodes[parent].path + "/" + name], nodes[counted].isRepeat,
      let count = nodes[counted].control?.any("count"),
      self.node(at: count, from: counted) == number
    else { return nil }
    return counted
  }

  /// The select that a question asks to specify (`or_other`).
  func selectSpecified(by number: Int) -> Int? {
    let node = nodes[number]
    guard node.name.hasSuffix("_other"), node.control?.name.local == "input",
      node.control?.first("label")?.text == "Specify other.", let parent = node.parent
    else { return nil }
    let name = String(node.name.dropLast(6))
    guard node.bind?.any("relevant") == "selected(../\(name), 'other')",
      let select = numbers[nodes[parent].path + "/" + name],
      ["select", "select1"].contains(nodes[select].control?.name.local)
    else { return nil }
    return select
  }
}
