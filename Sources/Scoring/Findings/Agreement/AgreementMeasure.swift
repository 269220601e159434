import Diagnostics
import Statistics

/// One number of how far raters agree.
///
/// Whoever explains it adds the sample: the columns are the raters, or what they are made of.
struct AgreementMeasure {
  let name: String
  let formula: LocalizedText
  let value: () -> Computed<Double>

  init(_ name: String, _ formula: LocalizedText, _ value: @escaping () -> Computed<Double>) {
    self.name = name
    self.formula = formula
    self.value = value
  }

  /// A number that exists where another was computed.
  init<Whole: Sendable>(
    _ name: String, _ formula: LocalizedText, of whole: Computed<Whole>,
    _ value: @escaping (Whole) -> Computed<Double>
  ) {
    self.init(name, formula) {
      Computed { () throws(Reason) in try value(whole.get()).get() }
    }
  }
}

extension RaterAgreement {
  /// In the order of the JSON.
  var measures: [AgreementMeasure] {
    kendallMeasures + correlationMeasures + krippendorffMeasures + fleissMeasures + cohenMeasures
  }
}

extension LocalizedText {
  static let ratedByAll = LocalizedText(
    th: "จำนวนรายการที่ทุกรายประเมินครบ", en: "number of things that every rater rated")
  static let raterCount = LocalizedText(th: "จำนวนผู้ประเมิน", en: "number of raters")
}
