import Diagnostics

/// A text file with fixes carried out: only what stands where the fix says is touched, all else
/// stays as the author wrote it. O(text + fixes).
struct FixedText {
  private(set) var text: String
  private(set) var applied: [Fix] = []

  init(_ text: String, applying fixes: [Fix]) {
    var lines = Lines(text)
    var taken: [Range<Int>] = []
    var edits: [(range: Range<Int>, new: String, fix: Fix)] = []
    for fix in fixes {
      guard let (range, new) = lines.edit(fix), !taken.contains(where: { $0.overlaps(range) })
      else { continue }
      taken.append(range)
      edits.append((range, new, fix))
    }
    // From the end, so that what is still to be edited stays where it was.
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      lines.scalars.replaceSubrange(edit.range, with: edit.new.unicodeScalars)
    }
    applied = edits.map(\.fix)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: lines.scalars)
    self.text = String(result)
  }
}

/// A text by lines, as YAML counts them.
private struct Lines {
  var scalars: [Unicode.Scalar]
  private var starts: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    starts = [0]
    for (index, scalar) in scalars.enumerated() {
      let isLineEnd =
        scalar == "\n" || scalar == "\r" && !scalars[index...].starts(with: ["\r", "\n"])
      if isLineEnd { starts.append(index + 1) }
    }
  }

  /// Which stretch becomes what; nil where the text does not say what the fix expects.
  func edit(_ fix: Fix) -> (Range<Int>, String)? {
    guard case .position(_, let line, let column) = fix.place, line <= starts.count else {
      return nil
    }
    // A byte order mark is not counted in the first line's columns.
    let mark = line == 1 && scalars.first == "\u{FEFF}" ? 1 : 0
    let position = starts[line - 1] + column - 1 + mark
    switch fix {
    case .replacement(_, let old, let new):
      guard let range = range(of: old, at: position) ?? range(of: old, at: position + 1) else {
        return nil
      }
      return (range, quoted(new, within: starts[line - 1]..<range.lowerBound))
    case .columnName(_, let old, let new):
      return key(before: position, named: old).map { ($0, new) }
    }
  }

  private func range(of text: String, at position: Int) -> Range<Int>? {
    let wanted = Array(text.unicodeScalars)
    guard position >= 0, position + wanted.count <= scalars.count,
      scalars[position..<position + wanted.count].elementsEqual(wanted)
    else { return nil }
    return position..<position + wanted.count
  }

  /// The key whose value begins at `position`.
  private func key(before position: Int, named name: String) -> Range<Int>? {
    guard position <= scalars.count else { return nil }
    var end = position
    func skipBlanks() {
      while end > 0, [" ", "\n", "\r", "\t"].contains(scalars[end - 1]) { end -= 1 }
    }
    skipBlanks()
    guard end > 0, scalars[end - 1] == ":" else { return nil }
    end -= 1
    skipBlanks()
    if end > 0, ["'", "\""].contains(scalars[end - 1]) { end -= 1 }
    return range(of: name, at: end - name.unicodeScalars.count)
  }

  /// The quotation marks of a formula must not end the text that YAML has in quotes.
  private func quoted(_ new: String, within line: Range<Int>) -> String {
    switch openQuote(in: line) {
    case "'": new.replacing("'", with: new.contains("\"") ? "''" : "\"")
    case "\"": new.replacing("\"", with: "'")
    default: new
    }
  }

  /// The quotation mark that YAML has open at the end of a stretch of a line.
  private func openQuote(in line: Range<Int>) -> Unicode.Scalar? {
    var open: Unicode.Scalar?
    var isStart = true
    for scalar in scalars[line] {
      if let quote = open {
        if scalar == quote { open = nil }
      } else if isStart, scalar == "'" || scalar == "\"" {
        open = scalar
      }
      if scalar != " " { isStart = [":", ",", "[", "{", "-"].contains(scalar) }
    }
    return open
  }
}
