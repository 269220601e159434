import Diagnostics
import Reports
import ThaiText

/// The rounds of a call in the order in which they are compared, oldest first, and whether what is
/// known of their times agrees.
struct RoundOrder {
  private let rounds: [IndicatorsReport.ComparedRound]

  init(_ rounds: [IndicatorsReport.ComparedRound]) {
    self.rounds = rounds
  }

  /// When rounds open says more than when they are due, and that more than when reports came in; when
  /// somebody set them up says little, as old rounds may be entered late.
  private static var times: [(KeyPath<IndicatorsReport.RoundTimes, Timestamp?>, LocalizedText)] {
    [
      (\.opens, .init(th: "เปิด", en: "opens")), (\.due, .init(th: "กำหนดส่ง", en: "due")),
      (\.closes, .init(th: "ปิด", en: "closes")),
      (\.latestReport, .init(th: "ส่งล่าสุด", en: "last report")),
      (\.openedAt, .init(th: "สร้างรอบเมื่อ", en: "set up on")),
    ]
  }

  /// Every round with its times; nil where there is but one.
  var words: LocalizedText? {
    guard rounds.count > 1 else { return nil }
    let all = rounds.map { round in
      var known = Self.times.compactMap { path, word in
        round.times[keyPath: path]?.date.map { date in
          LocalizedText(
            th: "\(word.thai) \(date.formatted(.thaiShort))",
            en: "\(word.english) \(date.formatted(.english))")
        }
      }
      if round.times.openedAt != nil, known.count > 1 { known.removeLast() }
      guard !known.isEmpty else { return LocalizedText.verbatim(round.name) }
      return LocalizedText(
        th: "\(round.name) (\(known.map(\.thai).joined(separator: ", ")))",
        en: "\(round.name) (\(known.map(\.english).joined(separator: ", ")))")
    }
    return LocalizedText(
      th: all.map(\.thai).joined(separator: " → "),
      en: all.map(\.english).joined(separator: " → "))
  }

  /// A warning where the first kind of time that tells the rounds apart contradicts their order.
  var complaints: [Diagnostic] {
    for (path, word) in Self.times {
      let known = rounds.compactMap { $0.times[keyPath: path] }
      if known != known.sorted() {
        return [Diagnostic(.warning, .roundsOutOfOrder(rounds.map(\.name), by: word))]
      }
      // Known of all, and no two alike: nothing else is asked.
      if known.count == rounds.count, Set(known).count == known.count { return [] }
    }
    return []
  }
}
