/// How textbooks call a difficulty.
public enum DifficultyBand: String, Sendable, Hashable, CaseIterable {
  case veryEasy = "very_easy"
  case usable
  case veryDifficult = "very_difficult"

  /// Above .80, from .20 to .80, below .20.
  public init(_ p: Double) {
    let rounded = Thresholds.atNineDecimals(p)
    self = rounded > 0.8 ? .veryEasy : rounded < 0.2 ? .veryDifficult : .usable
  }
}

/// How Ebel calls a discrimination D.
public enum DiscriminationBand: String, Sendable, Hashable, CaseIterable {
  case veryGood = "very_good"
  case good
  case fair
  case poor

  /// From .40, from .30, from .20, below.
  public init(_ d: Double) {
    let rounded = Thresholds.atNineDecimals(d)
    self = rounded >= 0.4 ? .veryGood : rounded >= 0.3 ? .good : rounded >= 0.2 ? .fair : .poor
  }
}

/// How textbooks call a coefficient of reliability: guidance, no test.
public enum ReliabilityBand: String, Sendable, Hashable, CaseIterable {
  case excellent
  case good
  case acceptable
  case questionable
  case poor

  /// From .90, .80, .70, .60, below.
  public init(_ coefficient: Double) {
    let rounded = Thresholds.atNineDecimals(coefficient)
    self =
      rounded >= 0.9
      ? .excellent
      : rounded >= 0.8
        ? .good : rounded >= 0.7 ? .acceptable : rounded >= 0.6 ? .questionable : .poor
  }
}
