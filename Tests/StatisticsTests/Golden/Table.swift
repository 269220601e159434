import Foundation
import Testing

/// A CSV file of the open data: no quotes, a header row, an empty cell is missing.
struct Table {
  private let header: [String: Int]
  private var rows: [[Substring]]

  init(_ name: String) throws {
    let data = try #require(try Shared.data("stats/data/open/\(name).csv"))
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    let names = try #require(lines.first).split(separator: ",").map(String.init)
    header = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    rows = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  func texts(_ column: String) throws -> [String] {
    let index = try #require(header[column], "no column \(column)")
    return rows.map { String($0[index]) }
  }

  func numbers(_ column: String) throws -> [Double?] {
    try texts(column).map { Double($0) }
  }

  func filtered(_ column: String, is value: String) throws -> Table {
    let index = try #require(header[column], "no column \(column)")
    var copy = self
    copy.rows = rows.filter { $0[index] == value }
    return copy
  }

  func first(_ count: Int) -> Table {
    var copy = self
    copy.rows = Array(rows.prefix(count))
    return copy
  }
}
