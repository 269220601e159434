import ArgumentParser
import Diagnostics
import Spreadsheets
import ThaiText

/// Columns of a table as a person names them: `q01-q28`, `a,b,c`, or both: `q01-q10,q15`.
///
/// A range whose ends are a word and a number (`q01-q28`) takes the columns of that word with the
/// numbers from one to the other; any other range takes all neighbours between its ends. A name that
/// a column bears as it stands, hyphens and all, is that column.
struct ColumnSelection: ExpressibleByArgument, Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  init?(argument: String) {
    guard !argument.trimmed.isEmpty else { return nil }
    text = argument
  }

  /// Positions in the header, in the order in which they were named, each once.
  ///
  /// - Throws: `.data` with the names there are, where a column is missing or a range runs backwards.
  func positions(in table: Table) throws(Failure) -> [Int] {
    if let column = table.column(named: text) { return [column] }
    var positions: [Int] = []
    for part in text.split(separator: ",").map(String.init) where !part.trimmed.isEmpty {
      for position in try self.positions(of: part.trimmed, in: table)
      where !positions.contains(position) {
        positions.append(position)
      }
    }
    guard !positions.isEmpty else { return [try table.requireColumn(text)] }
    return positions
  }

  /// The same, where a column that stands twice would count twice, or pair with the wrong one.
  func distinctPositions(in table: Table) throws(Failure) -> [Int] {
    var seen: Set<Int> = []
    for part in table.column(named: text) == nil ? text.split(separator: ",").map(String.init) : []
    where !part.trimmed.isEmpty {
      for position in try positions(of: part.trimmed, in: table)
      where !seen.insert(position).inserted {
        throw Failure(.call, .columnNamedTwice(table.header[position]), at: .file(table.name))
      }
    }
    return try positions(in: table)
  }

  /// The names of the columns, in the same order.
  func names(in table: Table) throws(Failure) -> [String] {
    try positions(in: table).map { table.header[$0] }
  }

  private func positions(of part: String, in table: Table) throws(Failure) -> [Int] {
    if let column = table.column(named: part) { return [column] }
    for (first, last) in part.ends {
      guard let from = table.column(named: first), let to = table.column(named: last) else {
        continue
      }
      guard from <= to else {
        throw Failure(.call, .rangeRunsBackwards(part), at: .file(table.name))
      }
      guard let range = NumberedRange(first, last) else { return Array(from...to) }
      return (from...to).filter { range.contains(table.header[$0]) }
    }
    // Of a range with one end that exists, the other end is the misspelt one.
    let misspelt = part.ends.first { table.column(named: $0.first) != nil }?.last
    return [try table.requireColumn(misspelt ?? part.ends.first?.first ?? part)]
  }
}

/// `q01` to `q28`: one word, and numbers between two.
private struct NumberedRange {
  private let word: Substring
  private let numbers: ClosedRange<Int>

  init?(_ first: String, _ last: String) {
    guard let one = first.wordAndNumber, let other = last.wordAndNumber, one.word == other.word,
      one.number <= other.number
    else { return nil }
    word = one.word
    numbers = one.number...other.number
  }

  func contains(_ name: String) -> Bool {
    name.trimmed.wordAndNumber.map { $0.word == word && numbers.contains($0.number) } ?? false
  }
}

extension String {
  /// The two ends for each hyphen that the text could be cut at; `..` cuts too.
  fileprivate var ends: [(first: String, last: String)] {
    func cut(_ range: Range<Index>) -> (first: String, last: String)? {
      let (first, last) = (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
      return first.isEmpty || last.isEmpty ? nil : (first, last)
    }
    let hyphens = indices.filter { self[$0] == "-" || self[$0] == "–" }
    let dots = indices.filter { self[$0...].hasPrefix("..") }
    return hyphens.compactMap { cut($0..<index(after: $0)) }
      + dots.compactMap { cut($0..<index($0, offsetBy: 2)) }
  }

  /// `q`, 7 of `q07`; nil where the text does not end in a number.
  fileprivate var wordAndNumber: (word: Substring, number: Int)? {
    let digits = reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, let number = Int(suffix(digits)) else { return nil }
    return (dropLast(digits), number)
  }
}

extension Message {
  static func columnNamedTwice(_ name: String) -> Message {
    Message(
      code: "column-named-twice",
      finding: .init(th: "ระบุคอลัมน์ \(name) ซ้ำ", en: "the column \(name) is named twice"),
      remedy: .init(th: "ระบุแต่ละคอลัมน์ครั้งเดียว", en: "name each column once"))
  }

  fileprivate static func rangeRunsBackwards(_ range: String) -> Message {
    Message(
      code: "range-runs-backwards",
      finding: .init(
        th: "ช่วงคอลัมน์ \(range) กลับหัวกลับท้าย", en: "the range of columns \(range) runs backwards"),
      remedy: .init(
        th: "เขียนคอลัมน์ที่อยู่ก่อนในตารางไว้ข้างหน้า",
        en: "name first the column that comes first in the table"))
  }
}
