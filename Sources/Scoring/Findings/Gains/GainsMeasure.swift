import Diagnostics
import Statistics

/// One number that a gains analysis prints: its name, how it is computed, and from whom.
struct GainsMeasure {
  let name: String
  let formula: LocalizedText
  let basis: GainsBasis
  let constants: [Finding.Constant]
  /// Computed when asked for: an interval can cost more than all the rest.
  let value: () -> Computed<Double>

  init(
    _ name: String, th: String, en: String, _ basis: GainsBasis,
    constants: [Finding.Constant] = [], _ value: @escaping () -> Computed<Double>
  ) {
    self.init(
      name, LocalizedText(th: th, en: en), basis, constants: constants, value)
  }

  init(
    _ name: String, _ formula: LocalizedText, _ basis: GainsBasis,
    constants: [Finding.Constant] = [], _ value: @escaping () -> Computed<Double>
  ) {
    self.name = name
    self.formula = formula
    self.basis = basis
    self.constants = constants
    self.value = value
  }

  static func count(
    _ name: String, th: String, en: String, _ basis: GainsBasis,
    constants: [Finding.Constant] = [], _ value: Int
  ) -> GainsMeasure {
    GainsMeasure(name, th: th, en: en, basis, constants: constants) { .value(Double(value)) }
  }

  func prefixed(_ prefix: String) -> GainsMeasure {
    GainsMeasure(prefix + name, formula, basis, constants: constants, value)
  }
}
