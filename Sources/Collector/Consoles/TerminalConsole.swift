#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The console of a process: line by line over two file descriptors, so that a terminal and a pipe
/// are served alike. The terminal keeps its own line editing.
public struct TerminalConsole: Console {
  public let isInteractive: Bool
  public let usesColour: Bool
  private let input: Int32
  private let output: Int32
  private var assembly = LineAssembly()
  private var unread: ArraySlice<UInt8> = []
  private var hasEnded = false

  /// - Parameter usesColour: nil decides by the terminal and by `NO_COLOR` (no-color.org).
  public init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, usesColour: Bool? = nil
  ) {
    self.input = input
    self.output = output
    isInteractive = isatty(input) == 1
    self.usesColour = usesColour ?? Self.wantsColour(output)
  }

  /// Asked for anew each time, since people resize windows: the terminal's own word, else
  /// `COLUMNS`, else 80.
  public var width: Int {
    var size = winsize()
    if ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if let columns = Self.environment("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return columns
    }
    return 80
  }

  public mutating func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { systemWrite(output, $0) }
      if written >= 0 {
        bytes = bytes.dropFirst(written)
      } else if errno != EINTR {
        // Nobody sees the screen any more; the answers are safe in the journal.
        return
      }
    }
  }

  public mutating func readLine() -> ConsoleInput {
    while true {
      if let line = assembly.line(from: &unread) { return line }
      if hasEnded || !readMore() {
        // A pipe stays ended; at a terminal, Ctrl-D ends what was typed so far.
        hasEnded = !isInteractive
        return assembly.lastLine()
      }
    }
  }

  /// False at the end of the input, and where it cannot be read.
  private mutating func readMore() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(input, &buffer, buffer.count)
      if count > 0 {
        unread = buffer[..<count]
        return true
      }
      if count == 0 || errno != EINTR { return false }
    }
  }

  private static func wantsColour(_ output: Int32) -> Bool {
    isatty(output) == 1 && (environment("NO_COLOR") ?? "").isEmpty
      && environment("TERM") != "dumb"
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// `write` of the C library, which a method of the same name hides.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
