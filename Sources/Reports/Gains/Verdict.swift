import Diagnostics
import Scoring
import Statistics

/// What a test of gains says at the level .05, with the tail chosen beforehand.
enum Verdict: Hashable {
  case higher
  case lower
  case notSignificant
  case untestable(Reason)

  /// `estimate` gives the direction of a significant difference.
  init(
    estimate: Double, pTwoSided: Computed<Double>, pGreater: Computed<Double>,
    tail: GainsReport.Tail
  ) {
    switch tail == .both ? pTwoSided : pGreater {
    case .notComputable(let reason): self = .untestable(reason)
    case .value(let p) where p < 0.05: self = tail == .both && estimate < 0 ? .lower : .higher
    case .value: self = .notSignificant
    }
  }
}

extension GainsReport.Tail {
  /// The name of the probability that decides.
  var name: LocalizedText {
    switch self {
    case .both: .twoTailed
    case .greater: .oneTailed
    }
  }

  var note: LocalizedText {
    switch self {
    case .both:
      LocalizedText(
        th: "ตัดสินนัยสำคัญที่ระดับ .05 ด้วย Sig. (2-tailed) (สองทาง); "
          + "Sig. (1-tailed) ใช้ได้เมื่อตั้งสมมติฐานว่า “หลังสูงกว่าก่อน” ไว้ก่อนเห็นข้อมูล",
        en: "Significance at .05 is decided on Sig. (2-tailed). Sig. (1-tailed) is for the "
          + "hypothesis “higher after”, if set before seeing the data")
    case .greater:
      LocalizedText(
        th: "ตัดสินนัยสำคัญที่ระดับ .05 ด้วย Sig. (1-tailed) (ทางเดียว) "
          + "ตามสมมติฐาน “หลังสูงกว่าก่อน” ซึ่งตั้งไว้ก่อนเห็นข้อมูล",
        en: "Significance at .05 is decided on Sig. (1-tailed), for the hypothesis "
          + "“higher after” set before seeing the data")
    }
  }
}

extension GainsReport {
  static var significanceColumns: [Report.Column] {
    let group = LocalizedText.verbatim("Sig.")
    return [
      .number("p_one_tailed", .verbatim("1-tailed"), group: group),
      .number("p_two_tailed", .verbatim("2-tailed"), group: group),
    ]
  }

  /// The two probabilities of a test, stars on the one that decides.
  func significance(
    greater: Computed<Double>, twoSided: Computed<Double>
  ) -> [Report.Cell] {
    [
      .pValue(greater, starred: context.tail == .greater),
      .pValue(twoSided, starred: context.tail == .both),
    ]
  }

  var tVerdict: Verdict {
    let test = analysis.tTest
    return Verdict(
      estimate: test.mean.value ?? 0, pTwoSided: test.pTwoSided, pGreater: test.pGreater,
      tail: context.tail)
  }

  var signedRankVerdict: Verdict {
    let test = analysis.signedRank
    return Verdict(
      estimate: test.positiveRankSum - test.negativeRankSum, pTwoSided: test.pTwoSided,
      pGreater: test.pGreater, tail: context.tail)
  }
}
