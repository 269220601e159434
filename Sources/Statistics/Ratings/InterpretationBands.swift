/// Words for a mean rating (เกณฑ์การแปลความหมาย): the mean is rounded half up to two decimals first,
/// then looked up, so that what is printed and how it is called never disagree.
///
/// The sets in use disagree: 4.30 is "high" in one and "highest" in another. Print the set under
/// every table.
public struct InterpretationBands: Sendable, Hashable {
  public struct Band: Sendable, Hashable {
    public let name: String
    /// The lowest mean at two decimals that belongs to it.
    public let from: Double

    public init(name: String, from: Double) {
      self.name = name
      self.from = from
    }
  }

  /// Lowest first.
  public let bands: [Band]

  /// In any order; no band at all is ``Reason/invalidParameter``.
  public init(_ bands: [Band]) throws(Reason) {
    guard !bands.isEmpty, bands.allSatisfy(\.from.isFinite) else { throw .invalidParameter }
    self.bands = bands.sorted { $0.from < $1.from }
  }

  /// The place of the band of a mean, from 0; a mean below the lowest band is
  /// ``Reason/scoreOutOfRange``.
  public func index(of mean: Double) throws(Reason) -> Int {
    let hundredths = try RoundedDecimal(mean, places: 2).units
    var found: Int?
    for (index, band) in bands.enumerated() {
      guard try RoundedDecimal(band.from, places: 2).units <= hundredths else { break }
      found = index
    }
    guard let found else { throw .scoreOutOfRange }
    return found
  }

  public func band(of mean: Double) throws(Reason) -> Band {
    bands[try index(of: mean)]
  }

  /// The highest mean at two decimals of the band at `index`, given the top of the scale.
  public func upperEnd(at index: Int, highest: Double) -> Double {
    guard index + 1 < bands.count else { return highest }
    guard let next = try? RoundedDecimal(bands[index + 1].from, places: 2).units else {
      return bands[index + 1].from
    }
    return Double(next - 1) / 100
  }
}

/// The sets of bands in circulation, for tables without a form.
public enum BandScheme: String, Sendable, Hashable, CaseIterable {
  /// 1.00–1.50, 1.51–2.50, 2.51–3.50, 3.51–4.50, 4.51–5.00 (บุญชม ศรีสะอาด 2545): the commonest in
  /// education. On 1–5 only.
  case srisaArd = "srisa-ard"
  /// (highest − lowest)/points wide: 1.00–1.80, 1.81–2.60, … on 1–5 (Best).
  case equalWidth = "equal-width"
  /// The half point goes up: 1.00–1.49, 1.50–2.49, 2.50–3.49, 3.50–4.49, 4.50–5.00. On 1–5 only.
  case halfUp = "half-up"

  public static let fiveNames = ["lowest", "low", "moderate", "high", "highest"]

  /// The bands on a scale; ``Reason/noBandsForScale`` where the set is defined on 1–5 only.
  public func bands(on scale: PointScale) throws(Reason) -> InterpretationBands {
    switch self {
    case .srisaArd: try Self.onFive(scale, from: [1, 1.51, 2.51, 3.51, 4.51])
    case .halfUp: try Self.onFive(scale, from: [1, 1.5, 2.5, 3.5, 4.5])
    case .equalWidth: try Self.equal(scale)
    }
  }

  private static func onFive(
    _ scale: PointScale, from lows: [Double]
  ) throws(Reason) -> InterpretationBands {
    guard scale.lowest == 1, scale.highest == 5 else { throw .noBandsForScale }
    return try InterpretationBands(
      zip(fiveNames, lows).map { InterpretationBands.Band(name: $0, from: $1) })
  }

  /// As many bands as points. The upper end of a band belongs to it: the next begins one hundredth
  /// above, which is the first mean at two decimals beyond it.
  private static func equal(_ scale: PointScale) throws(Reason) -> InterpretationBands {
    let count = scale.points.count
    let span = Double(scale.highest - scale.lowest)
    let bands = (0..<count).map { index in
      let low = Double(scale.lowest) + span * Double(index) / Double(count)
      let first = ((low * 100 + 1e-7).rounded(.down) + 1) / 100
      let name = count == fiveNames.count ? fiveNames[index] : "\(index + 1)"
      return InterpretationBands.Band(
        name: name, from: index == 0 ? Double(scale.lowest) : first)
    }
    return try InterpretationBands(bands)
  }
}
