import Foundation
import Testing

@testable import Statistics

/// The items that the reference results about tests were computed from.
enum OpenItems {
  /// `q01..q20`, `occasion2:q01..q20`, `pre01..pre24 [arm=vocab]`, `q01..q20 blank=0`,
  /// `agree complete cases`, …
  static func responses(_ entry: GoldenEntry) throws -> ItemResponses {
    let text = entry.text("items")
    let table = try rows(of: Table(entry.dataset), text)
    let names = try names(text)
    if ["hci_mc", "hci_testretest_mc", "medical_mr"].contains(entry.dataset) {
      let rule: BlankRule = text.hasSuffix("complete cases") ? .leavesPersonOut : .scoresZero
      let key = try Table(entry.dataset == "medical_mr" ? "medical_key" : "hci_key")
      let keys = Dictionary(
        uniqueKeysWithValues: zip(try key.texts("item"), try key.texts("key")))
      return try ItemResponses(
        names.map { name in
          keyed(name, answers: try table.texts(name), key: try #require(keys[name]), blank: rule)
        })
    }
    let maximum: Double? = entry.dataset == "wsc_vocab_items" ? 1 : nil
    return try ItemResponses(
      names.map { name in
        let points = try table.numbers(name)
        return try ItemColumn(
          name: name,
          // The first agreeableness item of the BFI is worded the other way round.
          points: name == "A1" ? points.map { $0.map { 7 - $0 } } : points, maximum: maximum)
      })
  }

  /// A single or multi-answer item; every letter of a cell is a mark.
  static func keyed(
    _ name: String, answers: [String], key: String, blank: BlankRule = .scoresZero
  ) -> ItemColumn {
    let options = ["A", "B", "C", "D", "E"]
    let distinct = Set(answers.filter { !$0.isEmpty }).sorted()
    func marks(_ answer: String) -> [Int] {
      answer.compactMap { options.firstIndex(of: String($0)) }
    }
    let codes = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, UInt8($0)) })
    return ItemColumn(
      name: name, options: options, key: marks(key),
      answers: distinct.map {
        ItemAnswer(points: Set($0) == Set(key) ? 1 : 0, options: marks($0))
      }, maximum: 1, blankRule: blank, codes: answers.map { codes[$0] ?? AnswerCode.blank })
  }

  private static func rows(of table: Table, _ text: String) throws -> Table {
    if text.hasPrefix("occasion2:") { return try table.filtered("occasion", is: "2") }
    return text.contains("[arm=vocab]") ? try table.filtered("arm", is: "vocab") : table
  }

  private static func names(_ text: String) throws -> [String] {
    if text.hasPrefix("agree") { return (1...5).map { "A\($0)" } }
    if text.hasPrefix("neuro") { return (1...5).map { "N\($0)" } }
    if text.hasPrefix("rating_overall") {
      return [
        "rating_overall", "rating_structure", "rating_ins_knowledge", "rating_ins_clarity",
        "rating_ins_comp", "rating_ins_app", "rating_self_r_comp", "rating_self_vc_comp",
        "conf_skill_app",
      ]
    }
    let range = try #require(text.split(separator: ":").last?.split(separator: " ").first)
    let ends = range.components(separatedBy: "..")
    let stem = ends[0].prefix { !$0.isNumber }
    let (first, last) = (Int(ends[0].dropFirst(stem.count)), Int(ends[1].dropFirst(stem.count)))
    return try (#require(first)...#require(last)).map { "\(stem)\($0 < 10 ? "0" : "")\($0)" }
  }
}
