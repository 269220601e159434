/// What all persons answered to all items of a test, column by column.
public struct ItemResponses: Sendable {
  public let personCount: Int
  public let items: [ItemColumn]

  /// Columns of different length, or a code that is no answer of its item, are
  /// ``Reason/invalidParameter``. O(persons × items).
  ///
  /// - Parameter personCount: needed only where there is no item to count the persons of.
  public init(_ items: [ItemColumn], personCount: Int = 0) throws(Reason) {
    let personCount = items.first?.codes.count ?? personCount
    for item in items {
      guard item.codes.count == personCount, item.answers.count <= AnswerCode.answerLimit,
        item.answers.allSatisfy({ $0.points.isFinite })
      else { throw .invalidParameter }
      guard !item.codes.holdsAny(from: item.answers.count, below: AnswerCode.answerLimit) else {
        throw .invalidParameter
      }
    }
    self.personCount = personCount
    self.items = items
  }

  /// The persons whom some item leaves out of what needs complete answers, ascending.
  public var incompletePersons: [Int] {
    var found = Array(repeating: false, count: personCount)
    for item in items {
      let codes = (0..<AnswerCode.count).filter { item.leavesOut($0) && !item.isAnswer($0) }
      guard item.codes.holdsAny(of: codes.map { UInt8($0) }.filter(AnswerCode.isState)) else {
        continue
      }
      for (person, code) in item.codes.enumerated() where item.leavesOut(Int(code)) {
        found[person] = true
      }
    }
    return found.indices.filter { found[$0] }
  }

  /// The persons who answered no item although they met at least one, ascending.
  public var blankSheets: [Int] {
    // Most answer one of the first items and need not be looked at again.
    var silent = Array(0..<personCount)
    for item in items where !silent.isEmpty {
      silent = silent.filter { !item.isAnswer(Int(item.codes[$0])) }
    }
    return silent.filter { person in
      items.contains { $0.codes[person] != AnswerCode.notAdministered }
    }
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

  /// From columns of responses that were checked.
  init(personCount: Int, _ items: [ItemColumn]) {
    self.personCount = personCount
    self.items = items
  }
}
