import Diagnostics
import Scoring
import Statistics

extension GainsReport {
  /// Means, difference, what the tests say, how large it is.
  var comparisonFinding: LocalizedText {
    guard !pairs.isEmpty else { return .nobodyMatched }
    let sentences = [meansSentence, tSentence, signedRankSentence, sizeSentence].compactMap { $0 }
    return LocalizedText(
      th: sentences.map(\.thai).joined(separator: " "),
      en: sentences.map(\.english).joined(separator: ". ") + ".")
  }

  private var meansSentence: LocalizedText? {
    let (pre, post) = (described(analysis.pre), described(analysis.post))
    guard let pre, let post, let difference = differencePhrase else { return nil }
    return LocalizedText(
      th: "คะแนนเฉลี่ย\(thaiPre)เท่ากับ \(pre.thai) และ\(thaiPost)เท่ากับ \(post.thai) "
        + difference.thai,
      en: "the mean score was \(pre.english) before and \(post.english) after; "
        + difference.english)
  }

  /// “13.39 (S.D. = 2.96) คิดเป็นร้อยละ 66.94”
  private func described(_ scores: Descriptives) -> LocalizedText? {
    guard let mean = scores.mean.text(decimals: 2) else { return nil }
    let spread = scores.standardDeviation.text(decimals: 2).map { " (S.D. = \($0))" } ?? ""
    let share =
      analysis.scores.isInPercent
      ? nil
      : bounded.flatMap { bounded in
        scores.mean.map { 100 * $0 / bounded.scores.maximum }.text(decimals: 2)
      }
    return LocalizedText(
      th: mean + spread + (share.map { " คิดเป็นร้อยละ \($0)" } ?? ""),
      en: mean + spread + (share.map { ", \($0) per cent," } ?? ""))
  }

  /// In the words of the mean as it is printed.
  private var differencePhrase: LocalizedText? {
    guard let mean = analysis.gain.mean.value,
      let size = DisplayNumber(abs(mean), decimals: 2)?.text
    else { return nil }
    if mean == 0 {
      return LocalizedText(th: "ซึ่งเท่ากัน", en: "they are equal")
    }
    if size == "0.00" {
      return LocalizedText(
        th: "ซึ่งต่างกันไม่ถึง 0.01 คะแนน", en: "they differ by less than 0.01 points")
    }
    return mean > 0
      ? LocalizedText(th: "เพิ่มขึ้นเฉลี่ย \(size) คะแนน", en: "the mean rose by \(size) points")
      : LocalizedText(th: "ลดลงเฉลี่ย \(size) คะแนน", en: "the mean fell by \(size) points")
  }

  private var tSentence: LocalizedText? {
    let test = analysis.tTest
    if case .untestable(let reason) = tVerdict {
      return LocalizedText(
        th: "ทดสอบความแตกต่างด้วย t-test ไม่ได้ เพราะ\(reason.words.thai)",
        en: "The t-test cannot be computed because \(reason.words.english)")
    }
    let p = context.tail == .both ? test.pTwoSided : test.pGreater
    guard let t = test.t.text(decimals: 3), let df = test.degreesOfFreedom.value,
      let probability = p.probabilityText, let statement = tVerdict.statement(self)
    else { return nil }
    let figures = "(t = \(t), df = \(df.grouped), \(context.tail.name.thai) \(probability))"
    return LocalizedText(
      th: "เมื่อทดสอบด้วย t-test แบบไม่อิสระ \(statement.thai) \(figures)",
      en: "By the paired t-test, \(statement.english) \(figures)")
  }

  private var signedRankSentence: LocalizedText? {
    let test = analysis.signedRank
    let p = context.tail == .both ? test.pTwoSided : test.pGreater
    guard test.nonZeroCount > 0, let probability = p.probabilityText else { return nil }
    let figures = "(\(context.tail.name.thai) \(probability))"
    if case .untestable = tVerdict { return signedRankAlone(figures) }
    return signedRankVerdict == tVerdict
      ? LocalizedText(
        th: "สอดคล้องกับการทดสอบวิลคอกซัน \(figures)",
        en: "Wilcoxon's signed-rank test agrees \(figures)")
      : LocalizedText(
        th: "แต่การทดสอบวิลคอกซันให้ผลต่างออกไป \(figures) จึงควรรายงานทั้งสองผล",
        en: "Wilcoxon's signed-rank test disagrees \(figures); report both")
  }

  private func signedRankAlone(_ figures: String) -> LocalizedText? {
    signedRankVerdict.statement(self).map {
      LocalizedText(
        th: "เมื่อทดสอบด้วยวิลคอกซัน \($0.thai) \(figures)",
        en: "By Wilcoxon's signed-rank test, \($0.english) \(figures)")
    }
  }

  private var sizeSentence: LocalizedText? {
    guard let d = analysis.effectSizes.dAverage.value,
      let text = DisplayNumber(d, decimals: 2)?.text, let word = LocalizedText.cohensWord(for: d)
    else { return nil }
    return LocalizedText(
      th: "ขนาดอิทธิพล d_av = \(text) ซึ่งอยู่ในระดับ\(word.thai)ตามเกณฑ์ของ Cohen",
      en: "The effect size d_av = \(text) is \(word.english) by Cohen's words")
  }
}

extension Verdict {
  /// What may be said about the means; nil where nothing was tested.
  fileprivate func statement(_ report: GainsReport) -> LocalizedText? {
    let (pre, post) = (report.thaiPre, report.thaiPost)
    switch self {
    case .higher:
      return LocalizedText(
        th: "คะแนน\(post)สูงกว่า\(pre)อย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "scores after are significantly higher than before at the .05 level")
    case .lower:
      return LocalizedText(
        th: "คะแนน\(post)ต่ำกว่า\(pre)อย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "scores after are significantly lower than before at the .05 level")
    case .notSignificant where report.context.tail == .greater:
      return LocalizedText(
        th: "คะแนน\(post)ไม่สูงกว่า\(pre)อย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "scores after are not significantly higher than before at the .05 level")
    case .notSignificant:
      return LocalizedText(
        th: "คะแนน\(pre)และ\(post)ไม่แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .05",
        en: "scores before and after do not differ significantly at the .05 level")
    case .untestable: return nil
    }
  }
}
