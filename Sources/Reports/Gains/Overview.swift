import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  /// What a director reads first: a few numbers and the picture.
  var overview: Report.Section? {
    var blocks: [Report.Block] = [.keyFigures(keyFigures)]
    if pairs.isEmpty {
      blocks.append(.notices([Report.Notice(.warning, LocalizedText.nobodyMatched)]))
    }
    if let figure { blocks.append(.figure(figure)) }
    return Report.Section(heading: .overviewHeading, blocks: blocks)
  }

  /// Why the numbers that need the full score are missing; nil where they are there.
  var boundedUnavailable: LocalizedText? {
    switch analysis.bounded {
    case nil: .maximumUnknown
    case .notComputable(let reason): .boundedUnavailable(reason.words)
    case .value: nil
    }
  }

  var bounded: BoundedGains? { analysis.bounded?.value }

  private var keyFigures: [Report.KeyFigure] {
    let gain = analysis.gain
    var figures = [
      Report.KeyFigure(
        LocalizedText(th: "จับคู่คะแนนได้", en: "Matched"), .integer(pairs.count),
        unit: LocalizedText(th: "คน", en: "people"),
        note: LocalizedText(
          th: "ก่อน \(analysis.matching.preCount.grouped) หลัง "
            + "\(analysis.matching.postCount.grouped) คน",
          en: "before \(analysis.matching.preCount.grouped), after "
            + "\(analysis.matching.postCount.grouped)"))
    ]
    guard !pairs.isEmpty else { return figures }
    figures.append(
      Report.KeyFigure(
        LocalizedText(th: "คะแนนเฉลี่ยหลัง", en: "Mean after"),
        .number(analysis.post.mean, decimals: 2),
        unit: analysis.scores.maximum.map {
          LocalizedText(th: "จาก \($0.axisText) คะแนน", en: "of \($0.axisText)")
        },
        note: analysis.pre.mean.text(decimals: 2).map {
          LocalizedText(th: "ก่อน \($0)", en: "before \($0)")
        }))
    figures.append(
      Report.KeyFigure(
        .gainMean, .number(gain.mean, decimals: 2),
        unit: LocalizedText(th: "คะแนน", en: "points"), note: intervalNote))
    figures.append(
      Report.KeyFigure(
        LocalizedText(th: "คะแนนเพิ่มขึ้น", en: "Improved"), .integer(gain.improvedCount),
        unit: LocalizedText(th: "คน", en: "people"),
        note: LocalizedText(
          th: "เท่าเดิม \(gain.sameCount.grouped) ลดลง \(gain.declinedCount.grouped) คน",
          en: "same \(gain.sameCount.grouped), lower \(gain.declinedCount.grouped)")))
    return figures + boundedKeyFigures
  }

  private var intervalNote: LocalizedText? {
    guard let interval = analysis.tTest.confidenceInterval().value,
      let low = DisplayNumber(interval.low, decimals: 2)?.text,
      let high = DisplayNumber(interval.high, decimals: 2)?.text
    else { return nil }
    return LocalizedText(
      th: "ช่วงเชื่อมั่น 95 % \(low) ถึง \(high)", en: "95 % interval \(low) to \(high)")
  }

  private var boundedKeyFigures: [Report.KeyFigure] {
    guard let bounded else { return [] }
    let index = Report.KeyFigure(
      LocalizedText(th: "ดัชนีประสิทธิผล (E.I.)", en: "Effectiveness index (E.I.)"),
      .number(bounded.normalizedGain.value, decimals: 4, style: .withoutLeadingZero),
      note: bounded.normalizedGain.level.value.map {
        LocalizedText(th: "ระดับ\($0.words.thai)", en: "\($0.words.english)")
      })
    return [index]
      + bounded.passRates.map { rate in
        let label = rate.percent.axisText
        return Report.KeyFigure(
          LocalizedText(th: "ผ่านเกณฑ์ร้อยละ \(label)", en: "Reached \(label) per cent"),
          .integer(rate.post.map(\.count)), unit: LocalizedText(th: "คน", en: "people"),
          note: rate.post.value.flatMap { post in
            post.value.map { 100 * $0 }.text(decimals: 2).map {
              LocalizedText(th: "ร้อยละ \($0)", en: "\($0) per cent")
            }
          })
      }
  }

  /// The scores of the matched people before and after; nil where there are none.
  private var figure: Report.Figure? {
    let (pre, post) = (pairs.map(\.pre.points), pairs.map(\.post.points))
    guard let low = (pre + post).min(), let high = (pre + post).max(), (high - low).isFinite else {
      return nil
    }
    let maximum = analysis.scores.maximum
    let drawing = BeforeAfterFigure(
      before: BeforeAfterFigure.Series(label: context.preLabel, scores: pre),
      after: BeforeAfterFigure.Series(label: context.postLabel, scores: post),
      possibleScores: maximum.flatMap { $0 > 0 ? 0...$0 : nil } ?? low...high,
      passMark: maximum.flatMap { maximum in
        bounded?.passRates.first.map { $0.percent * maximum / 100 }
      })
    return Report.Figure(
      title: LocalizedText(
        th: "การกระจายของคะแนน\(thaiPre)และ\(thaiPost) (n = \(pairs.count.grouped))",
        en: "Distribution of scores before and after (n = \(pairs.count.grouped))"),
      content: .beforeAfter(drawing))
  }
}
