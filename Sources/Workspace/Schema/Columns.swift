import GRDB

/// Columns read as what they were written as. Anything else means a damaged file: GRDB's own
/// subscripts would end the process there.
extension Row {
  func text(_ index: Int) throws -> String {
    guard let text = try optionalText(index) else { throw Self.damage }
    return text
  }

  func optionalText(_ index: Int) throws -> String? {
    switch (self[index] as DatabaseValue).storage {
    case .null: return nil
    case .string(let text): return text
    default: throw Self.damage
    }
  }

  func number(_ index: Int) throws -> Int {
    guard case .int64(let number) = (self[index] as DatabaseValue).storage else {
      throw Self.damage
    }
    return Int(number)
  }

  func moment(_ index: Int) throws -> Moment {
    guard let moment = try optionalMoment(index) else { throw Self.damage }
    return moment
  }

  func optionalMoment(_ index: Int) throws -> Moment? {
    guard let text = try optionalText(index) else { return nil }
    guard let moment = Moment(text) else { throw Self.damage }
    return moment
  }

  func pairs(_ index: Int) throws -> [Pair] {
    guard let pairs = PairText.pairs(try text(index)) else { throw Self.damage }
    return pairs
  }

  static var damage: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column holds what was never written")
  }
}
