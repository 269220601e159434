/// A mean under weights that are a policy, renormalised over the parts that have a value.
///
/// Σwᵢxᵢ/Σwᵢ over the parts present. An absent part is never replaced by the others. Weights need
/// not sum to 1; a negative one is ``Reason/negativeWeight``, none above 0 ``Reason/zeroWeight``,
/// and no present part with weight ``Reason/noData``.
public struct WeightedMean: Sendable, Hashable {
  public let value: Computed<Double>
  /// The share of the weight that the present parts hold, 0…1.
  public let weightPresent: Computed<Double>

  /// - Parameter absence: why there is nothing, where no present part has weight.
  public init(_ parts: [(value: Double?, weight: Double)], absent absence: Reason = .noData) {
    let present = parts.compactMap { part in
      part.value.flatMap { $0.isFinite ? (value: $0, weight: part.weight) : nil }
    }
    let all = Computed<Double>.finite { () throws(Reason) in
      guard !parts.isEmpty else { throw .noData }
      guard parts.allSatisfy({ $0.weight >= 0 }) else { throw .negativeWeight }
      let sum = parts.map(\.weight).compensatedSum
      guard sum > 0 else { throw .zeroWeight }
      return sum
    }
    let held = present.map(\.weight).compensatedSum
    weightPresent = .finite { () throws(Reason) in try held / all.get() }
    value = .finite { () throws(Reason) in
      _ = try all.get()
      guard held > 0 else { throw absence }
      // Shifted by the first value, so that equal parts have exactly that mean.
      let shift = present[0].value
      let sum = present.map { $0.weight * ($0.value - shift) }.compensatedSum
      return shift + sum / held
    }
  }

  /// Less than .60 of the weight is present.
  public var isThin: Bool {
    weightPresent.value.map { Thresholds.atNineDecimals($0) < 0.6 } ?? false
  }
}
