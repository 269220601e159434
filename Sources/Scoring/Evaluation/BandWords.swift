import Diagnostics
import Statistics

extension EvaluationPlan.BandSet {
  /// One of the sets in circulation, with its usual words; ``Reason/noBandsForScale`` where it is
  /// not defined on the scale.
  public init(_ scheme: BandScheme, on scale: PointScale) throws(Reason) {
    let bands = try scheme.bands(on: scale)
    let words = Self.words
    self.init(
      name: scheme.rawValue, bands: bands,
      labels: bands.bands.enumerated().map { index, band in
        bands.bands.count == words.count
          ? words[index]
          : LocalizedText(th: "ช่วงที่ \(index + 1)", en: "band \(band.name)")
      })
  }

  private static let words = [
    LocalizedText(th: "น้อยที่สุด", en: "lowest"), LocalizedText(th: "น้อย", en: "low"),
    LocalizedText(th: "ปานกลาง", en: "moderate"), LocalizedText(th: "มาก", en: "high"),
    LocalizedText(th: "มากที่สุด", en: "highest"),
  ]
}
