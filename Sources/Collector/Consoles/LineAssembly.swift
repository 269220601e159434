/// Cuts a stream of bytes into lines, whatever the bytes are and however they arrive.
struct LineAssembly {
  /// The longest line taken, in bytes.
  static let limit = 64 * 1024

  private var line: [UInt8] = []
  private var isTooLong = false

  /// Takes bytes up to and including the first line feed.
  ///
  /// - Returns: the line, once it is whole; the bytes taken have left `bytes`.
  mutating func line(from bytes: inout ArraySlice<UInt8>) -> ConsoleInput? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      append(bytes)
      bytes = []
      return nil
    }
    append(bytes[..<end])
    bytes = bytes[(end + 1)...]
    return finished()
  }

  /// What stood behind the last line feed when the stream ended: a line too, unless it is empty.
  mutating func lastLine() -> ConsoleInput {
    line.isEmpty && !isTooLong ? .end : finished()
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    // Bytes past the limit are dropped as they come, so that no line can fill the memory.
    if isTooLong || line.count + bytes.count > Self.limit {
      isTooLong = true
      line = []
    } else {
      line += bytes
    }
  }

  private mutating func finished() -> ConsoleInput {
    defer {
      line = []
      isTooLong = false
    }
    if isTooLong { return .unreadable(.tooLong) }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard let text = String(validating: line, as: UTF8.self) else { return .unreadable(.notUTF8) }
    let hasControls = text.unicodeScalars.contains {
      $0 != "\t" && $0.properties.generalCategory == .control
    }
    return hasControls ? .unreadable(.controlCharacters) : .line(text)
  }
}
