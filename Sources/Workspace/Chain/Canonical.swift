import Crypto
import GRDB

/// The bytes that are hashed: each value as a netstring (`5:hello,`), so that no two lists of
/// values have the same bytes; a value that is absent is `-,`.
struct Canonical {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: String) {
    let content = text.utf8
    bytes.append(contentsOf: String(content.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: content)
    bytes.append(UInt8(ascii: ","))
  }

  mutating func append(_ value: DatabaseValue) {
    switch value.storage {
    case .null: bytes.append(contentsOf: "-,".utf8)
    case .string(let text): append(text)
    case .int64(let number): append(String(number))
    // The tables are STRICT and have neither: such a value was forged, and must not match.
    case .double, .blob: bytes.append(contentsOf: "?,".utf8)
    }
  }

  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  var hash: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The seal of personal content: it can be checked with the content and its salt, and tells
  /// nothing without them.
  static func seal(of content: String, salt: String) -> String {
    var canonical = Canonical()
    canonical.append(salt)
    canonical.append(content)
    return canonical.hash
  }
}

/// What every record holds beside its content.
struct RecordHead {
  /// The `previous` of record 1.
  static let origin = String(repeating: "0", count: 64)

  let number: Int
  let kind: String
  let at: String
  let actor: String
  let previous: String

  /// The hash of the record with this content.
  func hash(columns: some Sequence<DatabaseValue>, seal: String?) -> String {
    var canonical = Canonical()
    canonical.append("pramoen 1")
    canonical.append(previous)
    canonical.append(String(number))
    canonical.append(kind)
    canonical.append(at)
    canonical.append(actor)
    for column in columns {
      canonical.append(column)
    }
    if let seal {
      canonical.append(seal)
    }
    return canonical.hash
  }
}
