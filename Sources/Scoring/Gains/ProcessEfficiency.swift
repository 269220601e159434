import Statistics
import ThaiText

/// Marks gathered during a course (คะแนนระหว่างเรียน), and what E1/E2 is held against.
public struct ProcessMarks: Sendable {
  /// One total a subject.
  public let sheet: ScoreSheet
  /// The full score of all exercises together.
  public let maximum: Double
  public let standard: EfficiencyStandard

  public init(_ sheet: ScoreSheet, maximum: Double, standard: EfficiencyStandard = .usual) {
    self.sheet = sheet
    self.maximum = maximum
    self.standard = standard
  }
}

/// Two percentages such as 80/80: of the process, and of its result.
public struct EfficiencyStandard: Sendable, Hashable {
  public let process: Double
  public let final: Double

  public static let usual = EfficiencyStandard(process: 80, final: 80)

  public init(process: Double, final: Double) {
    self.process = process
    self.final = final
  }
}

/// E1/E2 (ประสิทธิภาพของกระบวนการ/ผลลัพธ์) with everybody behind it: those who have both the marks of the
/// course and the test after it, whether or not they took the test before.
public struct ProcessEfficiency: Sendable {
  public let pairs: [(process: SubjectScore, final: SubjectScore)]
  /// Marks of the course without a test after it.
  public let processOnly: [SubjectScore]
  /// A test after the course without marks.
  public let finalOnly: [SubjectScore]
  /// Later marks of somebody who had some, and rows without marks.
  public let setAside: [SubjectScore]
  public let leftOut: [Exclusion]
  /// Marks of a comparison group, which took no part.
  let ofOutsiders: [SubjectScore]
  public let processMaximum: Double
  /// Of the test after, or 100 where it is compared in per cent; nil where nobody said it.
  public let finalMaximum: Double?
  public let standard: EfficiencyStandard
  private let efficiency: Computed<InstructionalEfficiency>

  /// - Parameters:
  ///   - group: whose marks without a test belong here; nil means everybody's.
  ///   - outsiders: the comparison group where `scores` are without it.
  init(
    _ marks: ProcessMarks, _ scores: MatchedScores, group: String?, outsiders: MatchedScores?
  ) {
    let bySubject = Dictionary(
      marks.sheet.counting.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let finals = scores.pairs.map(\.post) + scores.postOnly
    let pairs = finals.compactMap { final in
      bySubject[final.subject].map { (process: $0, final: final) }
    }
    let tested = Set(finals.map(\.subject))
    let foreign = Set(outsiders?.subjects ?? [])
    func belongs(_ score: SubjectScore) -> Bool {
      (group == nil || score.group == group) && !foreign.contains(score.subject)
    }
    self.pairs = pairs
    processOnly = marks.sheet.counting.filter { !tested.contains($0.subject) && belongs($0) }
    ofOutsiders = (marks.sheet.counting + marks.sheet.setAside)
      .filter { foreign.contains($0.subject) }
    finalOnly = finals.filter { bySubject[$0.subject] == nil }
    setAside = marks.sheet.setAside.filter(belongs)
    leftOut = group == nil ? marks.sheet.leftOut : []
    processMaximum = marks.maximum
    finalMaximum = scores.maximum
    standard = marks.standard
    efficiency = Computed { () throws(Reason) in
      guard let maximum = scores.maximum else { throw .noMaximum }
      return try InstructionalEfficiency(
        pairs.map { (process: $0.process.points, final: $0.final.points) },
        processMaximum: marks.maximum, finalMaximum: maximum)
    }
  }

  /// E1, in per cent.
  public var process: Computed<Double> {
    Computed { () throws(Reason) in try efficiency.get().process.get() }
  }

  /// E2, in per cent.
  public var final: Computed<Double> {
    Computed { () throws(Reason) in try efficiency.get().final.get() }
  }

  /// E1 − E2, in percentage points.
  public var difference: Computed<Double> {
    Computed { () throws(Reason) in try efficiency.get().difference.get() }
  }

  /// E1 against the standard; nil where there is no E1.
  public var processComparison: InstructionalEfficiency.Comparison? {
    process.value.map {
      InstructionalEfficiency.compare($0, with: standard.process)
    }
  }

  /// E2 against the standard; nil where there is no E2.
  public var finalComparison: InstructionalEfficiency.Comparison? {
    final.value.map {
      InstructionalEfficiency.compare($0, with: standard.final)
    }
  }
}
