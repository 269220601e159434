import Diagnostics
import Statistics

extension RaterAgreement {
  var krippendorffMeasures: [AgreementMeasure] {
    let alpha = krippendorff
    let path = "agreement.krippendorff_alpha"
    return KrippendorffAlpha.Level.allCases.map { level in
      AgreementMeasure("\(path).\(level.rawValue)", .alpha(level.difference)) { self.alpha(level) }
    } + [
      AgreementMeasure(
        "\(path).units",
        .init(th: "จำนวนรายการที่มีผู้ประเมินตั้งแต่ 2 ราย", en: "number of things rated by two or more")
      ) { .value(Double(alpha.units)) },
      AgreementMeasure(
        "\(path).pairable_values",
        .init(th: "จำนวนคะแนนของรายการเหล่านั้น", en: "number of ratings of those things")
      ) { .value(Double(alpha.pairableValues)) },
    ]
  }
}

extension KrippendorffAlpha.Level {
  fileprivate var difference: String {
    switch self {
    case .nominal: "δ² = [a ≠ b]"
    case .ordinal: "δ² = (rank a − rank b)²"
    case .interval: "δ² = (a − b)²"
    }
  }
}

extension LocalizedText {
  fileprivate static func alpha(_ difference: String) -> LocalizedText {
    LocalizedText(
      th: "α = 1 − D_o/D_e, D_o = ความต่างภายในรายการ, D_e = ความต่างของทุกคู่คะแนน, \(difference)",
      en: "α = 1 − D_o/D_e, D_o within things, D_e over all pairs of ratings, \(difference)")
  }
}
