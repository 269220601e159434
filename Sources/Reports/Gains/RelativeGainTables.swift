import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  /// What needs the full score; where it is not known, the report says so at its beginning.
  var relativeGains: Report.Section? {
    guard let bounded else {
      return boundedUnavailable.map {
        Report.Section(heading: .relativeHeading, blocks: [.paragraph($0)])
      }
    }
    return Report.Section(
      heading: .relativeHeading,
      blocks: [.table(levelsTable(bounded.relativeGain)), .table(indicesTable(bounded))])
  }

  private func levelsTable(_ gains: RelativeGain) -> Report.Table {
    let total = gains.individuals.count
    return Report.Table(
      title: LocalizedText(
        th: "จำนวนและร้อยละของผู้เข้าร่วม จำแนกตามระดับคะแนนพัฒนาการสัมพัทธ์",
        en: "Participants by level of relative gain"),
      columns: [
        .text("level", .level),
        .text("bounds", LocalizedText(th: "ช่วงคะแนน S (ร้อยละ)", en: "Range of S (per cent)")),
        .number("n", .people), .number("percent", .percent),
      ],
      rows: RelativeGain.Level.descending.map { level in
        let count = gains.counts[level] ?? 0
        return [
          .localized(level.words), .localized(level.bounds), .integer(count),
          .percent(count, of: total),
        ]
      },
      total: [.localized(.total), .empty, .integer(total), .percent(total, of: total)],
      notes: [.relativeGainFormula, .relativeGainLevels],
      finding: .tableShows(levelsFinding(gains)))
  }

  private func levelsFinding(_ gains: RelativeGain) -> LocalizedText {
    let total = gains.individuals.count
    guard total > 0 else { return .nobodyMatched }
    func count(_ level: RelativeGain.Level) -> Int { gains.counts[level] ?? 0 }
    let ranked = RelativeGain.Level.descending.filter { $0 != .undefined && count($0) > 0 }
    let order = Ranking(
      ranked.map { level in
        Ranking.Entry(
          name: LocalizedText(th: "ระดับ\(level.words.thai)", en: "“\(level.words.english)”"),
          value: Double(count(level)), text: .share(count(level), of: total))
      }
    ).phrase(.most)
    let first =
      order.map {
        LocalizedText(
          th: "ระดับคะแนนพัฒนาการสัมพัทธ์ที่มีผู้เข้าร่วม\($0.thai)",
          en: "of the levels of relative gain that anybody has, \($0.english)")
      }
      ?? LocalizedText(
        th: "ไม่มีผู้ใดมีคะแนนพัฒนาการสัมพัทธ์", en: "nobody has a relative gain")
    let (declined, full) = (count(.negative), count(.undefined))
    let declinedPhrase =
      declined > 0
      ? LocalizedText(
        th: " มีผู้ที่คะแนนลดลง \(LocalizedText.share(declined, of: total).thai)",
        en: "; \(LocalizedText.share(declined, of: total).english), declined")
      : LocalizedText(th: " ไม่มีผู้ที่คะแนนลดลง", en: "; nobody declined")
    let fullPhrase =
      full > 0
      ? LocalizedText(
        th: " และมีผู้ที่ได้คะแนนเต็มตั้งแต่ครั้งก่อน \(full.grouped) คน "
          + "ซึ่งไม่มีค่านี้",
        en: "; \(LocalizedText.people(full).english) had the full score before and no relative gain"
      )
      : .verbatim("")
    return LocalizedText(
      th: first.thai + declinedPhrase.thai + fullPhrase.thai,
      en: first.english + declinedPhrase.english + fullPhrase.english + ".")
  }

  private func indicesTable(_ bounded: BoundedGains) -> Report.Table {
    let (group, change) = (bounded.normalizedGain, bounded.normalizedChange)
    let relative = bounded.relativeGain
    return Report.Table(
      title: LocalizedText(
        th: "ดัชนีประสิทธิผลและค่าพัฒนาการของทั้งกลุ่ม",
        en: "Effectiveness index and gain of the whole group"),
      columns: [
        .text("index", LocalizedText(th: "ดัชนี", en: "Index")),
        .number("n", .verbatim("n")), .number("value", .value), .text("meaning", .meaning),
      ],
      rows: [
        [
          .localized(.effectivenessIndex), .integer(pairs.count),
          .number(
            group.value, decimals: 4, style: .withoutLeadingZero, keeping: Self.saidOfIndex),
          group.level.value.map { .localized($0.words) } ?? .empty,
        ],
        [
          .localized(.meanRelativeGain),
          .integer(relative.individuals.count { $0.percent != nil }),
          .number(relative.meanPercent, decimals: 2), .empty,
        ],
        [
          .localized(.normalizedChange), .integer(change.usedCount),
          .number(change.mean, decimals: 4, style: .withoutLeadingZero), .empty,
        ],
      ],
      notes: [.sameNumber, .hakeBounds],
      finding: .tableShows(indicesFinding(bounded)))
  }

  /// Below the bounds of Hake's levels, below the usual criterion.
  private static func saidOfIndex(_ index: Double) -> [Bool] {
    [index < 0.3, index < 0.5, index < 0.7]
  }

  private func indicesFinding(_ bounded: BoundedGains) -> LocalizedText {
    guard !pairs.isEmpty else { return .nobodyMatched }
    let index = bounded.normalizedGain
    guard let value = index.value.value, let level = index.level.value,
      let text = index.value.text(
        decimals: 4, style: .withoutLeadingZero, keeping: Self.saidOfIndex)
    else {
      let reason = index.value.reason?.words ?? .notANumber
      return LocalizedText(
        th: "คำนวณดัชนีประสิทธิผลไม่ได้ เพราะ\(reason.thai)",
        en: "the effectiveness index cannot be computed because \(reason.english).")
    }
    let acceptance =
      value >= 0.5
      ? LocalizedText(th: "ถึงเกณฑ์ .50", en: "reaches the usual criterion of .50")
      : LocalizedText(th: "ไม่ถึงเกณฑ์ .50", en: "does not reach the usual criterion of .50")
    let movement = Self.movement(value)
    let mean = bounded.relativeGain.meanPercent.text(decimals: 2).map {
      LocalizedText(
        th: " ส่วนค่าเฉลี่ยของคะแนนพัฒนาการสัมพัทธ์รายบุคคลเท่ากับร้อยละ \($0)",
        en: ". The mean of the individual relative gains is \($0) per cent")
    }
    return LocalizedText(
      th: "ดัชนีประสิทธิผล (E.I.) เท่ากับ \(text) หมายความว่า\(movement.thai) "
        + "อยู่ในระดับ\(level.words.thai)ตามเกณฑ์ของ Hake และ\(acceptance.thai)"
        + (mean?.thai ?? ""),
      en: "the effectiveness index (E.I.) is \(text): \(movement.english). It is "
        + "\(level.words.english) by Hake's levels and \(acceptance.english)"
        + "\(mean?.english ?? "").")
  }

  /// A share of what could have been gained, in words.
  private static func movement(_ gain: Double) -> LocalizedText {
    let percent = DisplayNumber(abs(100 * gain), decimals: 2)?.text ?? ""
    if gain == 0 {
      return LocalizedText(
        th: "คะแนนรวมของกลุ่มเท่าเดิม", en: "the group as a whole neither gained nor lost")
    }
    return gain < 0
      ? LocalizedText(
        th: "คะแนนของกลุ่มลดลงเท่ากับร้อยละ \(percent) ของคะแนนที่ยังเพิ่มได้",
        en: "the group lost \(percent) per cent of what it could have gained")
      : LocalizedText(
        th: "คะแนนของกลุ่มเพิ่มขึ้นร้อยละ \(percent) ของคะแนนที่ยังเพิ่มได้",
        en: "the group gained \(percent) per cent of what it could have gained")
  }
}

extension LocalizedText {
  fileprivate static let effectivenessIndex = LocalizedText(
    th: "ดัชนีประสิทธิผล (E.I.) = normalized gain ⟨g⟩ ของ Hake",
    en: "Effectiveness index (E.I.) = Hake's normalised gain ⟨g⟩")
  fileprivate static let meanRelativeGain = LocalizedText(
    th: "ค่าเฉลี่ยของคะแนนพัฒนาการสัมพัทธ์รายบุคคล (ร้อยละ)",
    en: "Mean of the individual relative gains (per cent)")
  fileprivate static let normalizedChange = LocalizedText(
    th: "normalized change c (เฉลี่ยรายบุคคล)", en: "Normalised change c (mean of persons)")
  fileprivate static let relativeGainLevels = LocalizedText(
    th: "ระดับตัดสินจากค่าที่ยังไม่ปัดเศษ ปรับจากเกณฑ์ของศิริชัย กาญจนวาสี "
      + "ให้ไม่มีช่องว่างระหว่างช่วง; ร้อยละคิดจากผู้ที่จับคู่ได้ทั้งหมด",
    en: "Levels are decided on the unrounded value, after Kanchanawasi, without gaps between "
      + "ranges; percentages are of all matched people")
  fileprivate static let sameNumber = LocalizedText(
    th: "E.I. = (Σหลัง − Σก่อน) ÷ (n × คะแนนเต็ม − Σก่อน) เป็นค่าเดียวกับ ⟨g⟩ "
      + "จึงไม่ใช่หลักฐานสองชิ้น และไม่เท่ากับค่าเฉลี่ยรายบุคคล",
    en: "E.I. = (Σafter − Σbefore) ÷ (n × full score − Σbefore) is the same number as ⟨g⟩, not a "
      + "second piece of evidence; it differs from the mean of individual gains")
  fileprivate static let hakeBounds = LocalizedText(
    th: "ระดับตามเกณฑ์ของ Hake: สูง ≥ .70, ปานกลาง .30 ถึง < .70, ต่ำ < .30",
    en: "Hake's levels: high ≥ .70, medium .30 to < .70, low < .30")
}
