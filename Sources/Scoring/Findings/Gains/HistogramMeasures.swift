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
    let histogram = Computed<Histogram> { () throws(Reason) in try Histogram(values) }
    guard let bins = histogram.value?.bins, let last = bins.last else {
      let reason = histogram.reason ?? .noData
      return [
        GainsMeasure(name, th: "จำนวนคะแนนในแต่ละช่วง", en: "number of scores in each bin", basis) {
          .notComputable(reason)
        }
      ]
    }
    let edges = (bins.map(\.lower) + [last.upper]).enumerated().map { place, edge in
      GainsMeasure(
        "\(name).edges.\(place)", th: "ต่ำสุด + \(place) · (สูงสุด − ต่ำสุด) / จำนวนช่วง",
        en: "lowest + \(place) · (highest − lowest) / number of bins", basis
      ) { .value(edge) }
    }
    let counts = bins.enumerated().map { place, bin in
      GainsMeasure.count(
        "\(name).counts.\(place)",
        th: "จำนวนคะแนนตั้งแต่ขอบ \(place) ถึงก่อนขอบ \(place + 1) (ช่วงสุดท้ายรวมขอบ)",
        en:
          "number of scores from edge \(place) to below edge \(place + 1) (the last bin to its edge)",
        basis, bin.count)
    }
    return edges + counts
  }
}
