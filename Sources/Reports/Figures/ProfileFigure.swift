import Diagnostics

/// Means of several groups on several dimensions: a line of marks for each group, one row a
/// dimension. Groups that see a thing alike run together; where lines part, opinions do.
public struct ProfileFigure: Sendable, Hashable {
  /// From top to bottom.
  public let rows: [LocalizedText]
  /// One for each group, then the mean of all.
  public let series: [Series]
  public let scale: ClosedRange<Double>
  /// What means are called, from the left: where each stretch begins, in the scale's units.
  public let bands: [Band]

  public struct Band: Sendable, Hashable {
    public let label: LocalizedText
    public let from: Double

    public init(label: LocalizedText, from: Double) {
      self.label = label
      self.from = from
    }
  }

  public struct Series: Sendable, Hashable {
    public let label: LocalizedText
    /// One for each row; nil where the group has no mean.
    public let values: [Double?]
    /// Drawn as the line of all, behind the groups.
    public let isOverall: Bool

    public init(label: LocalizedText, values: [Double?], isOverall: Bool = false) {
      self.label = label
      self.values = values
      self.isOverall = isOverall
    }
  }

  /// Values outside the scale are drawn at its ends; more than eight series repeat their marks.
  public init(
    rows: [LocalizedText], series: [Series], scale: ClosedRange<Double>, bands: [Band] = []
  ) {
    self.rows = rows
    self.series = series
    self.scale = scale
    self.bands = bands.filter { $0.from < scale.upperBound }.sorted { $0.from < $1.from }
  }

  /// The figure in words, for those who cannot see it.
  func description(in language: Language) -> String {
    series.map { series in
      let parts = zip(rows, series.values).compactMap { row, value in
        value.flatMap { DisplayNumber($0, decimals: 2)?.text }.map { "\(row[language]) \($0)" }
      }
      return "\(series.label[language]): \(parts.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
