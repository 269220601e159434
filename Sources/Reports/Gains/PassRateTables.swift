import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  var passRates: Report.Section? {
    guard let bounded, !bounded.passRates.isEmpty || !bounded.criteria.isEmpty else { return nil }
    var blocks: [Report.Block] = []
    if !bounded.passRates.isEmpty { blocks.append(.table(passTable(bounded))) }
    if !bounded.criteria.isEmpty { blocks.append(.table(criterionTable(bounded))) }
    return Report.Section(heading: .passHeading, blocks: blocks)
  }

  private func passTable(_ bounded: BoundedGains) -> Report.Table {
    let (pre, post) = (LocalizedText.beforeShort, LocalizedText.afterShort)
    let changed = LocalizedText(th: "ผู้ที่เปลี่ยนไป (คน)", en: "People who changed")
    let isIdle = bounded.passRates.contains {
      $0.change.value.map(Warning.isWithoutDiscordantPairs) ?? false
    }
    return Report.Table(
      title: LocalizedText(
        th: "จำนวนและร้อยละของผู้ที่ผ่านเกณฑ์\(thaiPre)และ\(thaiPost)",
        en: "People who reached the pass marks before and after"),
      columns: [
        .text("pass_mark", .passMark),
        .number("pre_n", LocalizedText(th: "คน", en: "n"), group: pre),
        .number("pre_percent", .percent, group: pre),
        .number("post_n", LocalizedText(th: "คน", en: "n"), group: post),
        .number("post_percent", .percent, group: post),
        .number("post_low", .low, group: .intervalOfPercent),
        .number("post_high", .high, group: .intervalOfPercent),
        .number("gained", LocalizedText(th: "เป็นผ่าน", en: "to pass"), group: changed),
        .number("lost", LocalizedText(th: "เป็นไม่ผ่าน", en: "to fail"), group: changed),
        .number("p", .verbatim("p")),
      ],
      rows: bounded.passRates.map { passRow($0, maximum: bounded.scores.maximum) },
      notes: [passNote] + (isIdle ? [Warning.noDiscordantPairs.message.finding] : []),
      finding: .tableShows(passFinding(bounded)))
  }

  private var passNote: LocalizedText {
    LocalizedText(
      th: "ร้อยละของผู้ที่จับคู่ได้ n = \(pairs.count.grouped); ช่วงเชื่อมั่นแบบ Wilson (ร้อยละ); "
        + "p จากการทดสอบแมคนีมาร์แบบแม่นตรง สองทาง",
      en: "Percentages of the matched n = \(pairs.count.grouped); Wilson intervals in per cent; "
        + "p by McNemar's exact test, two-sided")
  }

  private func markText(_ percent: Double, maximum: Double) -> LocalizedText {
    let points = (percent * maximum / 100).axisText
    return LocalizedText(
      th: "ร้อยละ \(percent.axisText) (\(points) คะแนน)",
      en: "\(percent.axisText) % (\(points) points)")
  }

  private func passRow(_ rate: PassRate, maximum: Double) -> [Report.Cell] {
    let interval = rate.post.value.map { $0.wilsonInterval() }
    func ofPairs(_ computed: Computed<Double>) -> Computed<Double> {
      computed.reason == .noData ? .notComputable(.noPairs) : computed
    }
    func percent(_ proportion: Computed<Proportion>) -> Report.Cell {
      .number(
        Computed { () throws(Reason) in 100 * (try ofPairs(proportion.get().value).get()) },
        decimals: 2)
    }
    return [
      .localized(markText(rate.percent, maximum: maximum)), .integer(rate.pre.map(\.count)),
      percent(rate.pre), .integer(rate.post.map(\.count)), percent(rate.post),
      interval.map { .number(ofPairs($0.map { 100 * $0.low }), decimals: 2) } ?? .empty,
      interval.map { .number(ofPairs($0.map { 100 * $0.high }), decimals: 2) } ?? .empty,
      .integer(rate.change.map(\.gainedCount)), .integer(rate.change.map(\.lostCount)),
      .pValue(rate.change.map(\.pTwoSided), starred: true),
    ]
  }

  private func passFinding(_ bounded: BoundedGains) -> LocalizedText {
    guard !pairs.isEmpty else { return .nobodyMatched }
    let sentences = bounded.passRates.compactMap { rate -> LocalizedText? in
      guard let pre = rate.pre.value, let post = rate.post.value, let change = rate.change.value
      else { return nil }
      let mark = markText(rate.percent, maximum: bounded.scores.maximum)
      let (before, after) = (
        LocalizedText.share(pre.count, of: pre.total),
        LocalizedText.share(post.count, of: post.total)
      )
      let verdict = Self.changeWords(change)
      return LocalizedText(
        th: "เกณฑ์\(mark.thai) มีผู้ผ่าน\(thaiPre) \(before.thai) และ\(thaiPost) \(after.thai) "
          + verdict.thai,
        en:
          "the pass mark \(mark.english) was reached by \(before.english), before and by \(after.english), "
          + "after; \(verdict.english)")
    }
    return LocalizedText(
      th: sentences.map(\.thai).joined(separator: "; "),
      en: sentences.map(\.english).joined(separator: "; ") + ".")
  }

  private static func changeWords(_ change: McNemarTest) -> LocalizedText {
    if change.gainedCount + change.lostCount == 0 {
      return LocalizedText(th: "โดยไม่มีผู้ใดเปลี่ยนแปลง", en: "nobody changed")
    }
    if change.pTwoSided >= 0.05 {
      return LocalizedText(
        th: "ซึ่งไม่แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "the change is not significant at the .05 level")
    }
    return change.gainedCount > change.lostCount
      ? LocalizedText(
        th: "ซึ่งเพิ่มขึ้นอย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "the increase is significant at the .05 level")
      : LocalizedText(
        th: "ซึ่งลดลงอย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "the decrease is significant at the .05 level")
  }

  private func criterionTable(_ bounded: BoundedGains) -> Report.Table {
    Report.Table(
      title: LocalizedText(
        th: "การเปรียบเทียบคะแนนเฉลี่ย\(thaiPost)กับเกณฑ์",
        en: "Mean score after against the criterion"),
      columns: [
        .text("criterion", .criterion), .number("n", .verbatim("n")),
        .number("mean", .meanSymbol), .number("sd", .deviationSymbol),
        .number("percent", .percent), .number("t", .verbatim("t")),
        .number("df", .verbatim("df")),
      ] + Self.significanceColumns + [
        .number("wilcoxon_p", LocalizedText(th: "p วิลคอกซัน", en: "Wilcoxon p"))
      ],
      rows: bounded.criteria.map { percent, criterion in
        let test = criterion.test
        return [
          .localized(markText(percent, maximum: bounded.scores.maximum)), .integer(test.n),
          .number(test.mean, decimals: 2), .number(test.standardDeviation, decimals: 2),
          .number(criterion.meanPercent, decimals: 2), .number(test.t, decimals: 3),
          .integer(test.degreesOfFreedom),
        ] + significance(greater: test.pGreater, twoSided: test.pTwoSided) + [
          .pValue(criterion.signedRank.pTwoSided, starred: context.tail == .both)
        ]
      },
      notes: [.criterionNote, context.tail.note],
      finding: .tableShows(criterionFinding(bounded)))
  }

  private func criterionFinding(_ bounded: BoundedGains) -> LocalizedText {
    guard !pairs.isEmpty else { return .nobodyMatched }
    let sentences = bounded.criteria.compactMap { percent, criterion -> LocalizedText? in
      guard let mean = criterion.test.mean.value,
        let share = criterion.meanPercent.text(decimals: 2)
      else { return nil }
      let mark = markText(percent, maximum: bounded.scores.maximum)
      let verdict = words(for: criterion, mark: mark, estimate: mean - criterion.criterion)
      return LocalizedText(
        th: "คะแนนเฉลี่ย\(thaiPost)คิดเป็นร้อยละ \(share) \(verdict.thai)",
        en: "the mean after is \(share) per cent, \(verdict.english)")
    }
    return LocalizedText(
      th: sentences.map(\.thai).joined(separator: "; "),
      en: sentences.map(\.english).joined(separator: "; ") + ".")
  }

  private func words(
    for criterion: CriterionTest, mark: LocalizedText, estimate: Double
  ) -> LocalizedText {
    let verdict = Verdict(
      estimate: estimate, pTwoSided: criterion.test.pTwoSided,
      pGreater: criterion.test.pGreater, tail: context.tail)
    switch verdict {
    case .higher:
      return LocalizedText(
        th: "สูงกว่าเกณฑ์\(mark.thai) อย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "significantly above the criterion of \(mark.english) at the .05 level")
    case .lower:
      return LocalizedText(
        th: "ต่ำกว่าเกณฑ์\(mark.thai) อย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "significantly below the criterion of \(mark.english) at the .05 level")
    case .notSignificant where context.tail == .greater:
      return LocalizedText(
        th: "ไม่สูงกว่าเกณฑ์\(mark.thai) อย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "not significantly above the criterion of \(mark.english) at the .05 level")
    case .notSignificant:
      return LocalizedText(
        th: "ไม่แตกต่างจากเกณฑ์\(mark.thai) อย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "not significantly different from the criterion of \(mark.english) at the .05 level")
    case .untestable(let reason):
      return LocalizedText(
        th: "ทดสอบกับเกณฑ์\(mark.thai) ไม่ได้ เพราะ\(reason.words.thai)",
        en: "not testable against \(mark.english) because \(reason.words.english)")
    }
  }
}

extension LocalizedText {
  fileprivate static let criterionNote = LocalizedText(
    th: "t-test กลุ่มเดียว (one sample) ของคะแนนหลัง; "
      + "เมื่อมีผู้สอบน้อยกว่า 15 คน หรือคะแนนกองที่คะแนนเต็ม ให้ดู p วิลคอกซัน (สองทาง) ประกอบ",
    en: "One-sample t-test of scores after; with fewer than 15 people or scores crowding at the "
      + "maximum, read Wilcoxon's p (two-sided) beside it")
}
