import Diagnostics

/// Two histograms on one axis of scores: before above it, after below it, with both means and the
/// pass mark. Where the weight of the lower one lies further right, people gained.
public struct BeforeAfterFigure: Sendable, Hashable {
  public let before: Series
  public let after: Series
  /// From the lowest to the highest possible score. Scores outside widen the axis.
  public let possibleScores: ClosedRange<Double>
  public let passMark: Double?

  /// An axis that no drawing can hold ends at ±10⁹; a pass mark that is not finite is left out.
  public init(
    before: Series, after: Series, possibleScores: ClosedRange<Double>, passMark: Double? = nil
  ) {
    self.before = before
    self.after = after
    self.possibleScores = possibleScores.clamped(to: Self.drawable)
    self.passMark = passMark.flatMap { $0.isFinite ? $0 : nil }
  }

  private static let drawable = -1e9...1e9

  /// The scores of one occasion.
  public struct Series: Sendable, Hashable {
    /// ก่อนการอบรม
    public var label: LocalizedText
    /// One a person.
    public let scores: [Double]

    /// Of `scores`, those that are not finite, or beyond ±10⁹, are neither drawn nor counted.
    public init(label: LocalizedText, scores: [Double]) {
      self.label = label
      self.scores = scores.filter(drawable.contains)
    }

    var mean: Double? {
      scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    /// The mean as it is printed, two decimals.
    var meanText: String? {
      mean.flatMap { DisplayNumber($0, decimals: 2)?.text }
    }
  }

  var bins: ScoreBins {
    ScoreBins(of: before.scores + after.scores, limits: possibleScores)
  }

  /// The figure in words, for those who cannot see it.
  func description(in language: Language) -> String {
    let parts = [before, after].map {
      LocalizedText.histogram(label: $0.label, people: $0.scores.count, mean: $0.meanText)
    }
    let pass = passMark.map { [LocalizedText.passMark[language] + " " + $0.axisText] } ?? []
    return (parts.map { $0[language] } + pass).joined(separator: "; ")
  }
}
