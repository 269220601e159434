import Diagnostics

extension DecodedText {
  /// The text in the bytes of a file; `name` is the file's, for places in messages.
  init(_ bytes: [UInt8], named name: String) throws(Failure) {
    do throws(DecodingFault) {
      self = try DecodedText(bytes)
    } catch {
      throw error.failure(in: bytes, named: name)
    }
  }

  /// What a reader should know about how the file was read.
  func notes(named name: String) -> [Diagnostic] {
    encoding == .windows874 ? [Diagnostic(.warning, .readAsWindows874, at: .file(name))] : []
  }
}

extension DecodingFault {
  fileprivate func failure(in bytes: [UInt8], named name: String) -> Failure {
    switch self {
    case .binary(let format):
      return Failure(.data, .fileIsNotText(format), at: .file(name))
    case .unknownEncoding:
      return Failure(.data, .encodingUnknown, at: .file(name))
    case .damaged(let encoding, let offset):
      let before = bytes[..<offset]
      let line = before.count { $0 == UInt8(ascii: "\n") } + 1
      let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let column = encoding.scalars(in: before[lineStart...]) + 1
      return Failure(
        .data, .encodingDamaged(encoding), at: .position(file: name, line: line, column: column))
    }
  }
}

extension TextEncoding {
  /// Characters in a valid stretch of a line; rare ones beyond the BMP count as two in UTF-16.
  fileprivate func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    switch self {
    case .utf8: bytes.count { $0 & 0xC0 != 0x80 }
    case .utf16LittleEndian, .utf16BigEndian: bytes.count / 2
    case .windows874: bytes.count
    }
  }
}
