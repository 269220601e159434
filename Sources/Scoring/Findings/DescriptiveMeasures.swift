import Diagnostics
import Statistics

/// How one descriptive statistic of a column of numbers is called, computed and explained.
struct DescriptiveMeasure: Sendable {
  let key: String
  let formula: LocalizedText
  let value: @Sendable (Descriptives) -> Computed<Double>

  private init(
    _ key: String, th: String, en: String,
    _ value: @escaping @Sendable (Descriptives) -> Computed<Double>
  ) {
    self.key = key
    formula = LocalizedText(th: th, en: en)
    self.value = value
  }

  static let all: [DescriptiveMeasure] = places + spread + shape

  private static let places: [DescriptiveMeasure] = [
    .init("n", th: "n = จำนวนผู้มีคะแนน", en: "n = number of persons with a score") {
      .value(Double($0.n))
    },
    .init("missing", th: "จำนวนผู้ไม่มีคะแนน", en: "number of persons without a score") {
      .value(Double($0.missing))
    },
    .init("sum", th: "Σx", en: "Σx") { $0.sum },
    .init("mean", th: "x̄ = Σx / n", en: "x̄ = Σx / n") { $0.mean },
    .init("min", th: "ค่าต่ำสุด", en: "the lowest value") { $0.minimum },
    .init("max", th: "ค่าสูงสุด", en: "the highest value") { $0.maximum },
    .init(
      "median", th: "มัธยฐาน: ค่ากลางเมื่อเรียงลำดับ (เฉลี่ยสองค่ากลาง)",
      en: "median: the middle value in order (mean of the two middle ones)"
    ) { $0.median },
    .quartile(0.25, .inclusive), .quartile(0.75, .inclusive), .quartile(0.25, .exclusive),
    .quartile(0.75, .exclusive),
  ]

  private static let spread: [DescriptiveMeasure] = [
    .init("sd", th: "S.D. = √(Σ(x − x̄)² / (n − 1))", en: "S.D. = √(Σ(x − x̄)² / (n − 1))") {
      $0.standardDeviation
    },
    .init("var", th: "s² = Σ(x − x̄)² / (n − 1)", en: "s² = Σ(x − x̄)² / (n − 1)") { $0.variance },
    .init("se", th: "S.E. = S.D. / √n", en: "S.E. = S.D. / √n") { $0.standardError },
    .init(
      "ci95_low", th: "x̄ − t(.975; n − 1) · S.D. / √n", en: "x̄ − t(.975; n − 1) · S.D. / √n"
    ) { $0.confidenceIntervalOfMean().map(\.low) },
    .init(
      "ci95_high", th: "x̄ + t(.975; n − 1) · S.D. / √n", en: "x̄ + t(.975; n − 1) · S.D. / √n"
    ) { $0.confidenceIntervalOfMean().map(\.high) },
  ]

  private static let shape: [DescriptiveMeasure] = [
    .init(
      "skew_G1", th: "ความเบ้ G1 = √(n(n − 1)) / (n − 2) · m₃ / m₂^1.5, mₖ = Σ(x − x̄)ᵏ / n",
      en: "skewness G1 = √(n(n − 1)) / (n − 2) · m₃ / m₂^1.5, mₖ = Σ(x − x̄)ᵏ / n"
    ) { $0.skewness },
    .init(
      "kurtosis_G2",
      th: "ความโด่ง G2 = (n − 1) / ((n − 2)(n − 3)) · ((n + 1)(m₄ / m₂² − 3) + 6)",
      en: "kurtosis G2 = (n − 1) / ((n − 2)(n − 3)) · ((n + 1)(m₄ / m₂² − 3) + 6)"
    ) { $0.kurtosis },
  ]

  private static func quartile(_ share: Double, _ method: QuantileMethod) -> DescriptiveMeasure {
    let (number, type) = (share < 0.5 ? 1 : 3, method == .inclusive ? 7 : 6)
    let position = method == .inclusive ? "h = (n − 1)p" : "h = (n + 1)p − 1"
    return .init(
      "q\(number)_type\(type)",
      th:
        "ควอร์ไทล์ที่ \(number) แบบ R type \(type): ค่าลำดับที่ \(position) นับจาก 0 เฉลี่ยระหว่างสองค่าข้างเคียง",
      en: "quartile \(number), R type \(type): the value at place \(position) from 0, interpolated"
    ) { $0.quantile(share, method: method) }
  }
}
