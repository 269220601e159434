import Diagnostics

/// The headings that the parser of arguments writes around our texts, in the reader's language.
struct HelpWords {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func text(of help: String) -> String {
    // Scripts for completion are no help text.
    guard language == .thai, help.lowercased().contains("usage: ") else { return help }
    return help.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(of: String($0)) }.joined(separator: "\n")
  }

  private func line(of line: String) -> String {
    for (start, thai) in Self.starts where line.hasPrefix(start) {
      return thai + line.dropFirst(start.count)
    }
    for (end, thai) in Self.ends where line.hasSuffix(end) {
      return line.dropLast(end.count) + thai
    }
    return Self.seeAlso(line)
      ?? line.replacing("(values:", with: "(เลือก:").replacing("default:", with: "ปกติ:")
  }

  private static let starts = [
    ("OVERVIEW: ", "ใช้ทำอะไร: "), ("USAGE: ", "วิธีเรียก: "), ("Usage: ", "วิธีเรียก: "),
    ("ARGUMENTS:", "สิ่งที่ต้องระบุ:"), ("OPTIONS:", "ตัวเลือก:"), ("SUBCOMMANDS:", "คำสั่ง:"),
    ("Help:  ", "คำอธิบาย: "),
  ]

  private static let ends = [
    (" SUBCOMMANDS:", ":"), ("Show help information.", "แสดงวิธีใช้"),
    ("Show the version.", "แสดงรุ่นของโปรแกรม"),
  ]

  /// “See 'pramoen gains --help' for more information.”
  private static func seeAlso(_ line: String) -> String? {
    guard line.hasPrefix("  See '"), let end = line.lastIndex(of: "'") else { return nil }
    let call = line[line.index(line.startIndex, offsetBy: 7)..<end]
    return "  อ่านเพิ่ม: \(call)"
  }
}
