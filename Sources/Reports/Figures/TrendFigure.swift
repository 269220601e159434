import Diagnostics

/// A share over several rounds, oldest first: all units together with their interval, groups as thin
/// lines beside.
public struct TrendFigure: Sendable, Hashable {
  /// One round of a line, 0…100.
  public struct Point: Sendable, Hashable {
    public let percent: Double
    public let interval: ClosedRange<Double>?

    public init(percent: Double, interval: ClosedRange<Double>? = nil) {
      self.percent = percent
      self.interval = interval
    }
  }

  public struct Line: Sendable, Hashable {
    public let label: LocalizedText
    /// One for each round; nil where there is no figure, or none that is told.
    public let points: [Point?]

    public init(label: LocalizedText, points: [Point?]) {
      self.label = label
      self.points = points
    }
  }

  public let rounds: [String]
  public let main: Line
  public let others: [Line]
  public let target: Double?

  /// Nil with fewer than three rounds or two points on the main line. Of more than six groups none is
  /// drawn: their lines could not be told apart.
  public init?(rounds: [String], main: Line, others: [Line] = [], target: Double? = nil) {
    guard rounds.count >= 3, main.points.count == rounds.count,
      main.points.count(where: { $0 != nil }) > 1
    else { return nil }
    self.rounds = rounds
    self.main = main
    self.others =
      others.count > 6 ? [] : others.filter { $0.points.count(where: { $0 != nil }) > 1 }
    self.target = target
  }

  /// The figure in words, for those who cannot see it.
  func description(in language: Language) -> String {
    let parts = zip(rounds, main.points).map { round, point in
      let text = point.flatMap { DisplayNumber($0.percent, decimals: 2)?.text } ?? "–"
      return "\(round) \(text)"
    }
    return "\(main.label[language]): \(parts.joined(separator: ", "))"
  }
}
