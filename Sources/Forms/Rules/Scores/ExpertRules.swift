import Diagnostics

/// What experts agree on is rated, on the scale that its index is defined for.
enum ExpertRules: FormRule {
  private static func experts(_ scoring: String, score: String = "score: {dimension: C}")
    -> FormExample
  {
    FormExample(
      """
      survey:
        - {type: select_one ioc, name: i1, label: I1, \(score)}
      choices:
        ioc: [{name: "1", label: "Yes"}, {name: "0", label: Unsure}, {name: "-1", label: "No"}]
      scoring:
        - {type: dimension, name: C, label: Congruence}
      \(scoring)
      """)
  }

  private static let scale = "  - {type: scale, value: -1..1}\n"
  private static let ioc = "  - {type: agreement, value: ioc}"
  private static let good = experts(scale + ioc)

  static let entries = [
    DiagnosticEntry(
      "ioc-off-scale", .error,
      th: "ค่า IOC คิดจากคะแนน −1, 0 และ 1 เท่านั้น",
      en: "IOC is defined for the points −1, 0 and 1 only.",
      bad: experts(ioc), good: good),
    DiagnosticEntry(
      "agreement-without-ratings", .error,
      th: "ไม่มีข้อใดให้ผู้เชี่ยวชาญประเมิน", en: "There is nothing that experts could agree on.",
      bad: FormExample(
        "survey:\n  - {type: text, name: a, label: A}\nscoring:\n" + scale + ioc), good: good),
    DiagnosticEntry(
      "acceptance-without-agreement",
      th: "เกณฑ์นี้จะไม่ถูกใช้", en: "The threshold would not be used.",
      bad: experts("  - {type: acceptance, value: 0.5}"),
      good: experts(scale + ioc + "\n  - {type: acceptance, value: 0.5}")),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let scoring = form.form.scoring
    guard let agreement = scoring.agreement else {
      if scoring.acceptance == nil { return [] }
      return [
        Diagnostic(
          .warning, .acceptanceWithoutAgreement, at: form.scoringPlace(ofRow: "acceptance"))
      ]
    }
    let place = form.scoringPlace(ofRow: "agreement")
    var faults: [Diagnostic] = []
    if agreement == .ioc, scoring.scale != RatingScale(lowest: -1, highest: 1) {
      faults.append(Diagnostic(.error, .iocOffScale, at: place))
    }
    if !form.questions.contains(where: { $0.question.rating != nil }) {
      faults.append(Diagnostic(.error, .agreementWithoutRatings, at: place))
    }
    return faults
  }
}
