import Diagnostics
import Statistics

/// Things rated by several raters, row for row as they were read, and how far the raters agree.
public struct RatedThings: Sendable {
  /// One thing with the ratings of all raters.
  public struct Thing: Sendable {
    public let name: String
    /// The rows that it was read from.
    public let sources: [String]
    /// One for each rater.
    public let ratings: [Double?]
    /// How often exactly this occurred.
    public let times: Int

    public init(name: String, sources: [String], ratings: [Double?], times: Int = 1) {
      self.name = name
      self.sources = sources
      self.ratings = ratings
      self.times = times
    }
  }

  public let raters: [String]
  public let things: [Thing]
  public let agreement: RaterAgreement
  private let isCounted: Bool

  /// - Parameter isCounted: whether a row stands for as many things as it says.
  public init(
    raters: [String], things: [Thing], isCounted: Bool = false, scale: PointScale? = nil
  ) {
    self.raters = raters
    self.things = things
    self.isCounted = isCounted
    agreement = RaterAgreement(
      things.flatMap { repeatElement($0.ratings, count: max(0, $0.times)) }, scale: scale)
  }
}

extension RatedThings: ExplainableAnalysis {
  public var findingNames: [String] { measures.map(\.name) }

  public func finding(_ name: String) -> Finding? {
    measures.first { $0.name == name }.map(finding)
  }

  public var findings: [Finding] { measures.map(finding) }

  private var measures: [AgreementMeasure] {
    let count = agreement.ratings.count
    let all = AgreementMeasure(
      "n", .init(th: "จำนวนรายการที่ถูกประเมิน", en: "number of things rated")
    ) { .value(Double(count)) }
    return [all] + agreement.measures
  }

  private func finding(_ measure: AgreementMeasure) -> Finding {
    Finding(
      name: measure.name, value: measure.value(), formula: measure.formula,
      columns: raters + (isCounted ? ["times"] : []), sample: sample)
  }

  private var sample: Sample {
    Sample(
      used: things.map { thing in
        Observation(
          subject: thing.name, sources: thing.sources,
          values: thing.ratings + (isCounted ? [Double(thing.times)] : []))
      })
  }
}
