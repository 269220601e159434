import Diagnostics
import Scoring
import Statistics
import ThaiText

/// `0=poor,25=fair,50=good,75=very good`: what percentages from each number on are called.
struct WrittenBands {
  let set: EvaluationPlan.BandSet

  init?(_ text: String) {
    var rows: [(from: Double, label: String)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard sides.count == 2, !sides[1].isEmpty, let from = Double(typed: sides[0]),
        (0...100).contains(from), !rows.contains(where: { $0.from == from })
      else { return nil }
      rows.append((from, sides[1]))
    }
    rows.sort { $0.from < $1.from }
    let bands = try? InterpretationBands(
      rows.map { InterpretationBands.Band(name: $0.label, from: $0.from) })
    guard let bands else { return nil }
    set = EvaluationPlan.BandSet(
      name: "--bands", bands: bands, labels: rows.map { .init(th: $0.label, en: $0.label) })
  }
}
