import Diagnostics
import Statistics

/// How often scores fall into bins of equal width.
extension GainsAnalysis {
  var histogramMeasures: [GainsMeasure] {
    measures(of: matching.pairs.pre, as: "histogram.pre", .matchedBefore())
      + measures(of: matching.pairs.post, as: "histogram.post", .matchedAfter())
  }

  private func measures(
    of values: [Double], as name: String, _ basis: GainsBasis
  ) -> [GainsMeasure] {
    HistogramNumber.all(of: values, as: name).map { number in
      GainsMeasure(number.name, number.formula, basis) { number.value }
    }
  }
}

/// One number of a histogram: an edge, or how many scores lie between two.
struct HistogramNumber {
  let name: String
  let formula: LocalizedText
  let value: Computed<Double>

  private init(_ name: String, th: String, en: String, _ value: Computed<Double>) {
    self.name = name
    formula = LocalizedText(th: th, en: en)
    self.value = value
  }

  /// The reason alone where there is no histogram.
  static func all(of values: [Double], as name: String) -> [HistogramNumber] {
    let histogram = Computed<Histogram> { () throws(Reason) in try Histogram(values) }
    guard let bins = histogram.value?.bins, let last = bins.last else {
      return [
        HistogramNumber(
          name, th: "จำนวนคะแนนในแต่ละช่วง", en: "number of scores in each bin",
          .notComputable(histogram.reason ?? .noData))
      ]
    }
    let edges = (bins.map(\.lower) + [last.upper]).enumerated().map { place, edge in
      HistogramNumber(
        "\(name).edges.\(place)", th: "ต่ำสุด + \(place) · (สูงสุด − ต่ำสุด) / จำนวนช่วง",
        en: "lowest + \(place) · (highest − lowest) / number of bins", .value(edge))
    }
    let counts = bins.enumerated().map { place, bin in
      HistogramNumber(
        "\(name).counts.\(place)",
        th: "จำนวนคะแนนตั้งแต่ขอบ \(place) ถึงก่อนขอบ \(place + 1) (ช่วงสุดท้ายรวมขอบ)",
        en:
          "number of scores from edge \(place) to below edge \(place + 1) (the last bin to its edge)",
        .value(Double(bin.count)))
    }
    return edges + counts
  }
}
