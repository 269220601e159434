import Diagnostics

/// An archive written field by field, so that any of them can lie.
struct RawArchive {
  struct Entry {
    var name: [UInt8]
    var data: [UInt8]
    var method = 0
    var flags = 0
    var checksum: UInt32
    var size: Int
    var compressed: Int
    var localName: [UInt8]?
    var localSize: Int?
    var localCompressed: Int?
    var localChecksum: UInt32?
    var localMethod: Int?
    var offset: Int?
    var extra: [UInt8] = []
    var disk = 0

    init(_ name: String, _ text: String = "") {
      self.init(Array(name.utf8), Array(text.utf8))
    }

    init(_ name: [UInt8], _ data: [UInt8]) {
      self.name = name
      self.data = data
      checksum = crc(data)
      size = data.count
      compressed = data.count
    }
  }

  var entries: [Entry]
  var count: Int?
  var disk = 0
  var directoryOffset: Int?
  var comment: [UInt8] = []

  var bytes: [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(entry.flags, 2)
      directory += little(entry.method, 2) + little(0, 4) + little(Int(entry.checksum), 4)
      directory += little(entry.compressed, 4) + little(entry.size, 4)
      directory += little(entry.name.count, 2) + little(entry.extra.count, 2) + little(0, 2)
      directory += little(entry.disk, 2) + little(0, 6)
      directory += little(entry.offset ?? body.count, 4) + entry.name + entry.extra
      let name = entry.localName ?? entry.name
      body += little(0x0403_4B50, 4) + little(20, 2) + little(entry.flags, 2)
      body += little(entry.localMethod ?? entry.method, 2) + little(0, 4)
      body += little(Int(entry.localChecksum ?? entry.checksum), 4)
      body += little(entry.localCompressed ?? entry.compressed, 4)
      body += little(entry.localSize ?? entry.size, 4) + little(name.count, 2) + little(0, 2)
      body += name + entry.data
    }
    let count = count ?? entries.count
    return body + directory + little(0x0605_4B50, 4) + little(disk, 2) + little(disk, 2)
      + little(count, 2) + little(count, 2) + little(directory.count, 4)
      + little(directoryOffset ?? body.count, 4) + little(comment.count, 2) + comment
  }
}

func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// CRC-32 of ISO 3309, bit by bit.
func crc(_ data: [UInt8]) -> UInt32 {
  ~data.reduce(~0) { value, byte in
    (0..<8).reduce(value ^ UInt32(byte)) { rest, _ in
      rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
    }
  }
}

/// Decodes Base64, which keeps foreign archives readable in a test.
func base64(_ text: String) -> [UInt8] {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var bits = 0
  var count = 0
  var result: [UInt8] = []
  for byte in text.utf8 {
    guard let value = alphabet.firstIndex(of: byte) else { continue }
    bits = (bits << 6 | value) & 0xFFFF
    count += 6
    if count >= 8 {
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> count))
    }
  }
  return result
}

extension Failure {
  var codes: [String] { diagnostics.map(\.message.code) }
}
