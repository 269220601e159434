/// What all persons answered to all items of a test, column by column.
public struct ItemResponses: Sendable {
  public let personCount: Int
  public let items: [ItemColumn]

  /// Columns of different length, or a code that is no answer of its item, are
  /// ``Reason/invalidParameter``. O(persons × items).
  public init(_ items: [ItemColumn]) throws(Reason) {
    let personCount = items.first?.codes.count ?? 0
    for item in items {
      guard item.codes.count == personCount, item.answers.count <= AnswerCode.answerLimit,
        item.answers.allSatisfy({ $0.points.isFinite })
      else { throw .invalidParameter }
      let limit = UInt8(item.answers.count)
      guard item.codes.allSatisfy({ $0 < limit || $0 >= AnswerCode.notAdministered }) else {
        throw .invalidParameter
      }
    }
    self.personCount = personCount
    self.items = items
  }

  /// The persons whom some item leaves out of what needs complete answers, ascending.
  public var incompletePersons: [Int] {
    persons { item, code in item.leavesOut(code) }
  }

  /// The persons who answered no item although they met at least one, ascending.
  public var blankSheets: [Int] {
    let answered = Set(persons { item, code in item.isAnswer(code) })
    let met = persons { _, code in code != Int(AnswerCode.notAdministered) }
    return met.filter { !answered.contains($0) }
  }

  /// Without some persons, given ascending.
  public func leavingOut(_ persons: [Int]) -> ItemResponses {
    guard !persons.isEmpty else { return self }
    var keeps = Array(repeating: true, count: personCount)
    for person in persons where keeps.indices.contains(person) { keeps[person] = false }
    return self.persons(keeps.indices.filter { keeps[$0] })
  }

  /// The persons at some positions, in the order given.
  public func persons(_ positions: [Int]) -> ItemResponses {
    ItemResponses(
      personCount: positions.count,
      items.map { item in
        var item = item
        let codes = item.codes
        item.codes = positions.map { codes[$0] }
        return item
      })
  }

  /// Without some items; their positions in any order.
  public func leavingOutItems(_ positions: Set<Int>) -> ItemResponses {
    ItemResponses(
      personCount: personCount,
      items.indices.filter { !positions.contains($0) }.map { items[$0] })
  }

  /// The items at some positions, in the order given.
  public func items(at positions: [Int]) -> ItemResponses {
    ItemResponses(personCount: personCount, positions.map { items[$0] })
  }

  private init(personCount: Int, _ items: [ItemColumn]) {
    self.personCount = personCount
    self.items = items
  }

  /// The persons with at least one code of a kind, ascending.
  private func persons(where isFound: (ItemColumn, Int) -> Bool) -> [Int] {
    var found = Array(repeating: false, count: personCount)
    for item in items {
      let table = (0..<AnswerCode.count).map { isFound(item, $0) }
      guard table.contains(true) else { continue }
      for person in 0..<personCount where table[Int(item.codes[person])] { found[person] = true }
    }
    return found.indices.filter { found[$0] }
  }
}
