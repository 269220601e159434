import Foundation
import Testing

@testable import Statistics

/// The columns that the reference results were computed from.
enum OpenData {
  /// `pre-post`, `a-b[arm=vocab,first40]`, `read1-read2 (remark)` or `total1-total2`.
  static func pairs(_ entry: GoldenEntry) throws -> [(pre: Double?, post: Double?)] {
    let pair = entry.text("pair").components(separatedBy: " (")[0]
    if pair == "total1-total2" { return try totalsOfBothOccasions() }
    let names = pair.components(separatedBy: "[")[0].components(separatedBy: "-")
    let table = try filtered(Table(entry.dataset), by: pair)
    return Array(zip(try table.numbers(names[0]), try table.numbers(names[1])))
      .map { (pre: $0, post: $1) }
  }

  static func scores(_ entry: GoldenEntry) throws -> PairedScores {
    Matching(try pairs(entry)).pairs
  }

  static func bounded(_ entry: GoldenEntry) throws -> BoundedScores {
    try BoundedScores(scores(entry), maximum: #require(entry.number("max")))
  }

  static func column(_ entry: GoldenEntry) throws -> [Double?] {
    let column = entry.text("column")
    if column == "total" { return try totals(Table(entry.dataset)) }
    if column == "person mean q01..q28" {
      return try personMeans(Table(entry.dataset), items: names("q", 28))
    }
    let table = try filtered(Table(entry.dataset), by: column)
    return try table.numbers(column.components(separatedBy: "[")[0])
  }

  /// Right or wrong per item and person, before and after.
  static func items(_ entry: GoldenEntry) throws -> [[(pre: Bool, post: Bool)]] {
    if entry.dataset == "hci_testretest_mc" {
      let table = try Table(entry.dataset)
      let key = try answerKey()
      let pre = try occasion(1, of: table)
      let post = try occasion(2, of: table)
      return try names("q", 20).map { item in
        let (before, after) = (try byID(pre, item), try byID(post, item))
        return before.keys.sorted().compactMap { id in
          guard let was = before[id], let is_ = after[id] else { return nil }
          return (pre: was == key[item], post: is_ == key[item])
        }
      }
    }
    let table = try Table(entry.dataset).filtered("arm", is: "vocab")
    return try zip(names("pre", 24), names("post", 24)).map { pre, post in
      zip(try table.numbers(pre), try table.numbers(post)).map { (pre: $0 == 1, post: $1 == 1) }
    }
  }

  private static func names(_ stem: String, _ count: Int) -> [String] {
    (1...count).map { stem + ($0 < 10 ? "0\($0)" : "\($0)") }
  }

  private static func filtered(_ table: Table, by text: String) throws -> Table {
    guard let bracket = text.firstIndex(of: "[") else { return table }
    let conditions = text[text.index(after: bracket)...].dropLast().split(separator: ",")
    return try conditions.reduce(table) { table, condition in
      let sides = condition.split(separator: "=").map(String.init)
      if sides.count == 2 { return try table.filtered(sides[0], is: sides[1]) }
      return table.first(try #require(Int(condition.dropFirst("first".count))))
    }
  }

  private static func answerKey() throws -> [String: String] {
    let table = try Table("hci_key")
    return Dictionary(
      uniqueKeysWithValues: zip(try table.texts("item"), try table.texts("key")))
  }

  private static func totals(_ table: Table) throws -> [Double?] {
    let right = try answerKey().map { item, key in try table.texts(item).map { $0 == key } }
    return (right.first ?? []).indices.map { row in Double(right.count { $0[row] }) }
  }

  private static func occasion(_ number: Int, of table: Table) throws -> Table {
    try table.filtered("occasion", is: String(number))
  }

  private static func byID(_ table: Table, _ column: String) throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: zip(try table.texts("id"), try table.texts(column)))
  }

  private static func totalsOfBothOccasions() throws -> [(pre: Double?, post: Double?)] {
    let table = try Table("hci_testretest_mc")
    let pre = try occasion(1, of: table)
    let post = try occasion(2, of: table)
    let after = Dictionary(uniqueKeysWithValues: zip(try post.texts("id"), try totals(post)))
    return zip(try pre.texts("id"), try totals(pre)).map { (pre: $1, post: after[$0] ?? nil) }
  }

  private static func personMeans(_ table: Table, items: [String]) throws -> [Double?] {
    let columns = try items.map { try table.numbers($0) }
    return (columns.first ?? []).indices.map { row in
      Descriptives(columns.map { $0[row] }).mean.value
    }
  }
}
