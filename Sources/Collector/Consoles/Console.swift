/// Where the interview is held: a terminal, a pipe, or a script of a test.
public protocol Console {
  /// Puts the text out before it returns.
  mutating func write(_ text: String)
  /// Waits for the next line.
  mutating func readLine() -> ConsoleInput
  /// Columns a line may take.
  var width: Int { get }
  /// Whether a person types the lines, rather than a file or another program.
  var isInteractive: Bool { get }
  var usesColour: Bool { get }
}

/// What came of waiting for a line.
public enum ConsoleInput: Sendable, Hashable {
  /// Without its line end.
  case line(String)
  case unreadable(UnreadableLine)
  case end
}

/// Why a line is no text that could be an answer. It was read to its end and dropped.
public enum UnreadableLine: Sendable, Hashable {
  /// Over 64 kB.
  case tooLong
  case notUTF8
  /// Arrow and function keys in a terminal, NUL bytes in a file.
  case controlCharacters
}
