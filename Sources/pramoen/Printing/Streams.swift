import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Data goes here.
enum StandardOutput {
  /// - Throws: where the data could not be written whole, as to a file on a full disk. Whoever
  ///   stops reading early (`| head`) has what they want: that is no failure.
  static func print(_ text: String) throws(Failure) {
    // As bytes: a carriage return and a line feed are one character, which is not "\n".
    let isWhole = text.utf8.last == UInt8(ascii: "\n")
    let code = writeAll(isWhole ? text : text + "\n", to: STDOUT_FILENO)
    guard code != 0, code != EPIPE else { return }
    throw Failure(.machine, .outputNotWritten(String(cString: strerror(code))))
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Columns of the terminal; nil where there is none or it does not say.
  static var width: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}

extension String {
  /// Names and cells from outside must not move the cursor or colour the terminal.
  var withoutControlCharacters: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control: scalar == "\n" ? scalar : " "
          case .format where (0x202A...0x2069).contains(scalar.value): " "
          default: scalar
          }
        }))
  }
}

/// Talk goes here.
enum StandardError {
  static func print(_ text: String) {
    // Where talk cannot be written there is nobody to tell.
    _ = writeAll(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// 0, or the system's number of the error that stopped the writing.
private func writeAll(_ text: String, to file: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let written = write(file, rest.baseAddress, rest.count)
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return errno }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return 0
  }
}
