import Diagnostics
import Statistics

/// One computed number with everything needed to defend it: the submissions behind it, those left
/// out and why, the formula, and the form that asked.
///
/// Whoever has `sample` and `constants` can compute the number again without this program.
public struct Finding: Sendable, Hashable {
  /// Stable: the path of the number in the JSON of the command that prints it, such as
  /// `paired.gain.mean_gain` or `by.north.paired.t_test.t`.
  public let name: String
  /// The number, or the reason there is none.
  public let value: Computed<Double>
  /// In words and symbols.
  public let formula: LocalizedText
  /// What each submission of the sample contributes, in the order of its values: `pre`, `post`.
  public let columns: [String]
  /// What the formula needs besides the sample.
  public let constants: [Constant]
  public let sample: Sample

  /// A number that is the same for everybody: the full score, a pass mark.
  public struct Constant: Sendable, Hashable {
    public let name: String
    public let value: Double

    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  public init(
    name: String, value: Computed<Double>, formula: LocalizedText, columns: [String],
    constants: [Constant] = [], sample: Sample
  ) {
    self.name = name
    self.value = value
    self.formula = formula
    self.columns = columns
    self.constants = constants
    self.sample = sample
  }

  /// The same number under the name it has within something larger.
  func renamed(_ name: String) -> Finding {
    Finding(
      name: name, value: value, formula: formula, columns: columns, constants: constants,
      sample: sample)
  }
}
