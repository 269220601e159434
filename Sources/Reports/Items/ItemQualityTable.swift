import Diagnostics
import Scoring
import Statistics
import ThaiText

extension ItemsReport {
  /// Difficulty and discrimination of every item, with what is to be said of it.
  func itemTable(showsQuestions: Bool) -> Report.Table {
    let isKeyed = analysis.test.items.contains { $0.key != nil }
    let hasShares = analysis.test.responses.items.contains { $0.maximum != nil }
    let rows = analysis.items.indices.map { position in
      let label = context.itemLabels[analysis.test.items[position].name]
      let question: [Report.Cell] = showsQuestions ? [label.map { .localized($0) } ?? .empty] : []
      let row = row(position, isKeyed: isKeyed, hasShares: hasShares)
      return Array(row.prefix(1)) + question + row.dropFirst()
    }
    return Report.Table(
      title: LocalizedText(
        th: "ค่าความยากง่ายและอำนาจจำแนกรายข้อ", en: "Difficulty and discrimination"),
      columns: [.text("item", LocalizedText(th: "ข้อ", en: "Item"))]
        + (showsQuestions
          ? [.text("question", LocalizedText(th: "ข้อคำถาม", en: "Question"))] : [])
        + (isKeyed ? [.text("key", LocalizedText(th: "เฉลย", en: "Key"))] : [])
        + (hasShares
          ? [.number("p", .verbatim("p")), .number("d27", .verbatim("D"))]
          : [.number("mean", .meanSymbol), .number("sd", .deviationSymbol)])
        + [
          .number("r_rest", LocalizedText(th: "r ปรับแก้", en: "r rest")),
          .number("alpha_if_deleted", LocalizedText(th: "α ถ้าตัด", en: "α without")),
          .text("remark", LocalizedText(th: "ข้อสังเกต", en: "Remark")),
        ],
      rows: rows, notes: itemNotes(hasShares: hasShares), finding: itemFinding)
  }

  private func row(_ position: Int, isKeyed: Bool, hasShares: Bool) -> [Report.Cell] {
    let (item, statistics) = (analysis.test.items[position], analysis.items[position])
    let first: [Report.Cell] = [.text(item.name)]
    let key: [Report.Cell] = isKeyed ? [.text(item.key?.keyText ?? "")] : []
    let level: [Report.Cell] =
      hasShares
      ? [
        .coefficient(statistics.difficulty, keeping: DifficultyBand.init),
        .coefficient(statistics.discrimination) { DiscriminationBand($0) == .poor },
      ]
      : [
        .number(statistics.mean, decimals: 2), .number(statistics.standardDeviation, decimals: 2),
      ]
    return first + key + level + [
      .coefficient(statistics.rRest) { [$0 < 0, $0 < 0.1] },
      .coefficient(statistics.alphaIfDeleted),
      .localized(remark(on: statistics)),
    ]
  }

  /// “ง่ายมาก; เฉลยอาจเป็น C”.
  private func remark(on item: ItemStatistics) -> LocalizedText {
    var words: [LocalizedText] = []
    switch item.difficulty.value.map({ DifficultyBand($0) }) {
    case .veryEasy: words.append(LocalizedText(th: "ง่ายมาก", en: "very easy"))
    case .veryDifficult: words.append(LocalizedText(th: "ยากมาก", en: "very hard"))
    case .usable, nil: break
    }
    if item.discrimination.value.map({ DiscriminationBand($0) }) == .poor {
      words.append(LocalizedText(th: "จำแนกต่ำ", en: "poor D"))
    }
    for warning in item.warnings {
      switch warning {
      case .constantItem:
        words.append(LocalizedText(th: "ทุกคนได้คะแนนเท่ากัน", en: "the same for all"))
      case .negativeDiscrimination: words.append(LocalizedText(th: "r ติดลบ", en: "r below 0"))
      case .lowDiscrimination: words.append(LocalizedText(th: "r ต่ำ", en: "low r"))
      case .possibleMiskey:
        let option = item.likelierKey ?? ""
        words.append(LocalizedText(th: "เฉลยอาจเป็น \(option)", en: "key may be \(option)"))
      case .keyNeverChosen:
        words.append(LocalizedText(th: "ไม่มีใครเลือกเฉลย", en: "nobody chose the key"))
      default: break
      }
    }
    return LocalizedText(
      th: words.map(\.thai).joined(separator: "; "),
      en: words.map(\.english).joined(separator: "; "))
  }

  private func itemNotes(hasShares: Bool) -> [LocalizedText] {
    let rest = LocalizedText(
      th: "r ปรับแก้ = สหสัมพันธ์ของข้อกับคะแนนรวมของข้ออื่น (พอยท์ไบซีเรียลแบบปรับแก้); "
        + "α ถ้าตัด = α ของข้อที่เหลือ",
      en: "r rest = correlation of the item with the rest of the test (corrected point-biserial); "
        + "α without = α of the other items")
    guard hasShares else { return [rest] }
    let split = analysis.groups.value.flatMap { $0.overlaps ? nil : $0 }
    let sizes = split.map { groups in
      LocalizedText(
        th: "กลุ่มสูงได้ตั้งแต่ \(groups.upperCut.axisText) คะแนน (\(groups.upperCount.grouped) คน) "
          + "กลุ่มต่ำไม่เกิน \(groups.lowerCut.axisText) คะแนน (\(groups.lowerCount.grouped) คน) "
          + "ผู้ที่ได้คะแนนเท่าจุดตัดอยู่ในกลุ่มทุกคน",
        en: "upper group from \(groups.upperCut.axisText) points (\(groups.upperCount.grouped)), "
          + "lower group up to \(groups.lowerCut.axisText) (\(groups.lowerCount.grouped)); everyone "
          + "at a cut is in")
    }
    return [
      LocalizedText(
        th: "p = ค่าความยากง่าย (สัดส่วนคะแนนที่ได้ ไม่ตอบนับเป็นผิด) ใช้ได้ .20–.80; "
          + "D = ค่าอำนาจจำแนก เทคนิค 27 % ควรมีค่า .20 ขึ้นไป",
        en: "p = difficulty (share of the points, blank counts as wrong), usable .20–.80; "
          + "D = discrimination, upper less lower 27 %, at least .20")
    ] + (sizes.map { [$0] } ?? []) + [rest]
  }

  private var itemFinding: NumberedText? {
    let usable = analysis.items.count {
      $0.difficulty.value.map { DifficultyBand($0) } == .usable
        && ($0.discrimination.value.map { DiscriminationBand($0) } ?? .poor) != .poor
    }
    let miskeyed = zip(analysis.test.items, analysis.items).filter { $1.likelierKey != nil }
      .map { "\($0.name) (\($0.key?.keyText ?? "") → \($1.likelierKey ?? ""))" }
    guard analysis.items.contains(where: { $0.discrimination.value != nil }) else { return nil }
    let check =
      miskeyed.isEmpty
      ? LocalizedText(th: "", en: "")
      : LocalizedText(
        th: " ข้อที่ควรตรวจเฉลย: \(miskeyed.joined(separator: ", "))",
        en: " Keys to check: \(miskeyed.joined(separator: ", ")).")
    return .tableShows(
      LocalizedText(
        th: "จากทั้งหมด \(analysis.items.count) ข้อ มี \(usable) ข้อที่ทั้งความยากง่าย (.20–.80) "
          + "และอำนาจจำแนก (.20 ขึ้นไป) เข้าเกณฑ์\(check.thai)",
        en: "\(usable) of \(analysis.items.count) items meet both limits, difficulty .20–.80 and "
          + "discrimination .20.\(check.english)"))
  }
}

extension ItemKey {
  var keyText: String { Reports.keyText(key) }
}

/// `A`, `BD`, `yes no`: marks of one letter without spaces, in the order of the alphabet.
func keyText(_ key: Set<String>) -> String {
  let marks = key.sortedInThaiOrder { $0 }
  return marks.joined(separator: marks.allSatisfy { $0.count == 1 } ? "" : " ")
}
