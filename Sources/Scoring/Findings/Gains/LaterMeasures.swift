import Diagnostics
import Statistics

/// A test later still: p of the two planned comparisons, adjusted together.
extension GainsAnalysis {
  var plannedMeasures: [GainsMeasure] {
    guard let planned = plannedComparisons else { return [] }
    func measures(
      _ key: String, _ p: [Computed<Double>], _ holm: [Computed<Double>]
    ) -> [GainsMeasure] {
      let constants = zip(["p_post_pre", "p_delayed_post"], p).compactMap { name, p in
        p.value.map { Finding.Constant(name, $0) }
      }
      return zip(["post_pre", "delayed_post"], holm).map { name, value in
        GainsMeasure(
          "planned_comparisons.\(name).\(key)",
          th: "Holm: เรียง p จากน้อยไปมาก คูณด้วยจำนวนการทดสอบที่เหลือ ไม่ต่ำกว่าค่าก่อนหน้า ไม่เกิน 1",
          en: "Holm: p in ascending order, each times the tests left, never falling, at most 1",
          .nobody, constants: constants
        ) { value }
      }
    }
    return measures("p_t_holm", planned.t, planned.tHolm)
      + measures("p_wilcoxon_holm", planned.signedRank, planned.signedRankHolm)
  }
}
