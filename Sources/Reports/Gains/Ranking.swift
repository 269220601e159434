import Diagnostics

/// Named values from the highest down, for the sentence that names the highest, the next and the
/// lowest. What is printed the same shares a place.
struct Ranking {
  struct Entry {
    let name: LocalizedText
    let value: Double
    /// How the value is printed.
    let text: LocalizedText
  }

  /// What the ends are called: มากที่สุด, น้อยที่สุด.
  struct Words {
    let highest: LocalizedText
    let lowest: LocalizedText

    static let most = Words(
      highest: LocalizedText(th: "มากที่สุด", en: "largest"),
      lowest: LocalizedText(th: "น้อยที่สุด", en: "smallest"))
    static let mostOfLevels = Words(
      highest: LocalizedText(th: "ระดับที่มีจำนวนมากที่สุด", en: "largest"), lowest: most.lowest)
    static let highest = Words(
      highest: LocalizedText(th: "สูงสุด", en: "highest"),
      lowest: LocalizedText(th: "ต่ำสุด", en: "lowest"))
  }

  private struct Place {
    var names: [LocalizedText]
    let text: LocalizedText
  }

  private var places: [Place] = []
  private static let mostNames = 4

  init(_ entries: [Entry]) {
    for entry in entries.sorted(by: { $0.value > $1.value }) {
      if places.last?.text == entry.text {
        places[places.count - 1].names.append(entry.name)
      } else {
        places.append(Place(names: [entry.name], text: entry.text))
      }
    }
  }

  /// “สูงสุดคือ … รองลงมาคือ … และต่ำสุดคือ …”; nil where there is nothing to rank.
  func phrase(_ words: Words) -> LocalizedText? {
    guard let first = places.first, let last = places.last else { return nil }
    if places.count == 1 {
      let all = described(first)
      return first.names.count == 1
        ? LocalizedText(th: "มีเพียง \(all.thai)", en: "there is only \(all.english)")
        : LocalizedText(
          th: "เท่ากันทุกรายการ ได้แก่ \(all.thai)", en: "all are the same: \(all.english)")
    }
    let (top, bottom) = (described(first), described(last))
    let next = places.count > 2 ? described(places[1]) : nil
    let thaiNext = next.map { "รองลงมาคือ \($0.thai) " } ?? ""
    let englishNext = next.map { ", followed by \($0.english)" } ?? ""
    return LocalizedText(
      th: "\(words.highest.thai)คือ \(top.thai) \(thaiNext)"
        + "และ\(words.lowest.thai)คือ \(bottom.thai)",
      en: "the \(words.highest.english) is \(top.english)\(englishNext), "
        + "and the \(words.lowest.english) is \(bottom.english)")
  }

  private func described(_ place: Place) -> LocalizedText {
    let names = place.names.listed(atMost: Self.mostNames)
    return LocalizedText(
      th: "\(names.thai) (\(place.text.thai))", en: "\(names.english) (\(place.text.english))")
  }
}

extension [LocalizedText] {
  /// “ก, ข และ ค”; beyond `most` names only how many more there are.
  func listed(atMost most: Int = .max) -> LocalizedText {
    guard let last, count > 1 else { return first ?? .verbatim("") }
    let (shown, more) = count > most ? (Array(prefix(most)), count - most) : (dropLast(), 0)
    let ending =
      more > 0
      ? LocalizedText(th: "อีก \(more.grouped) รายการ", en: "\(more.grouped) more") : last
    return LocalizedText(
      th: shown.map(\.thai).joined(separator: ", ") + " และ\(more > 0 ? "" : " ")" + ending.thai,
      en: shown.map(\.english).joined(separator: ", ") + " and " + ending.english)
  }
}
