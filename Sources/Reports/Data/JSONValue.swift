/// A JSON document as a value. Objects keep the order of their keys, and NaN and infinity, which
/// JSON cannot say, cannot be formed.
public enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Decimal)
  case string(String)
  case array([JSONValue])
  case object(Object)

  /// A number, or null where `value` is not finite.
  public static func number(_ value: Double) -> JSONValue {
    Decimal(value).map { .decimal($0) } ?? .null
  }

  /// A finite double.
  public struct Decimal: Sendable, Hashable {
    public let value: Double

    public init?(_ value: Double) {
      guard value.isFinite else { return nil }
      self.value = value
    }
  }

  /// Members in the order in which their keys first came. Look-up by key is O(1) on average.
  public struct Object: Sendable, Hashable {
    public struct Member: Sendable, Hashable {
      public let key: String
      public fileprivate(set) var value: JSONValue
    }

    public private(set) var members: [Member] = []
    /// Empty while there are few members, which are found sooner without.
    private var positions: [String: Int] = [:]

    private static let fewMembers = 8

    public init() {}

    public subscript(key: String) -> JSONValue? {
      position(of: key).map { members[$0].value }
    }

    private func position(of key: String) -> Int? {
      members.count > Self.fewMembers
        ? positions[key] : members.firstIndex { $0.key == key }
    }

    /// An existing key keeps its position and gets the new value.
    public mutating func set(_ key: String, _ value: JSONValue) {
      if let position = position(of: key) {
        members[position].value = value
        return
      }
      members.append(Member(key: key, value: value))
      if members.count == Self.fewMembers + 1 {
        for (position, member) in members.enumerated() { positions[member.key] = position }
      } else if members.count > Self.fewMembers {
        positions[key] = members.count - 1
      }
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = Object()
    for (key, value) in elements { object.set(key, value) }
    self = .object(object)
  }

  public init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }

  public init(stringLiteral value: String) {
    self = .string(value)
  }

  public init(integerLiteral value: Int) {
    self = .integer(value)
  }

  public init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }

  public init(nilLiteral: ()) {
    self = .null
  }
}
