import Statistics
import ThaiText

/// Who was expected to report in a round, who did, who was late, and whom it does not concern.
public struct RoundCoverage: Sendable {
  /// One unit of the roster.
  public struct Expected: Sendable, Hashable {
    public let code: String
    public let label: String?
    public let groups: [String]

    public init(code: String, label: String? = nil, groups: [String] = []) {
      self.code = code
      self.label = label
      self.groups = groups
    }
  }

  /// One unit's first valid report.
  public struct Report: Sendable, Hashable {
    public let code: String
    /// Nil where nobody says: neither in time nor late.
    public let submittedAt: Timestamp?
    /// False where the unit says that the form does not concern it: it leaves the denominators.
    public let isApplicable: Bool

    public init(code: String, submittedAt: Timestamp?, isApplicable: Bool) {
      self.code = code
      self.submittedAt = submittedAt
      self.isApplicable = isApplicable
    }
  }

  public enum State: String, Sendable, Hashable, CaseIterable {
    case received
    case late
    case missing
    case notApplicable = "not_applicable"
  }

  /// How one unit of the roster stands.
  public struct Unit: Sendable, Hashable {
    public let expected: Expected
    public let state: State
    public let submittedAt: Timestamp?
  }

  /// The state of the units of one group.
  public struct Count: Sendable, Hashable {
    public let groups: [String]
    public let rates: Computed<ReportingRates>
    public let late: Int
    public let missing: Int
    public let notApplicable: Int
  }

  /// Nil where the round has none: then nobody is late.
  public let due: Timestamp?
  /// All units of the roster.
  public let total: Count
  /// In the dictionary order of their names.
  public let groups: [Count]
  /// Every unit of the roster, in its order.
  public let units: [Unit]
  public let late: [(unit: Expected, submittedAt: Timestamp)]
  public let missing: [Expected]
  public let notApplicable: [Expected]
  /// Codes that reported and are not on the roster.
  public let unexpected: [String]

  public init(expected: [Expected], reports: [Report], due: Timestamp?) {
    self.due = due
    let byCode = Dictionary(reports.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    func isLate(_ report: Report) -> Bool {
      guard let due, let time = report.submittedAt else { return false }
      return time > due
    }
    func isOnTime(_ report: Report) -> Bool {
      !isLate(report) && (due == nil || report.submittedAt != nil)
    }
    late = expected.compactMap { unit in
      guard let report = byCode[unit.code], report.isApplicable, isLate(report),
        let time = report.submittedAt
      else { return nil }
      return (unit, time)
    }
    units = expected.map { unit in
      let report = byCode[unit.code]
      let state: State =
        report.map { report in
          if !report.isApplicable { return .notApplicable }
          return isLate(report) ? .late : .received
        } ?? .missing
      return Unit(expected: unit, state: state, submittedAt: report?.submittedAt)
    }
    missing = expected.filter { byCode[$0.code] == nil }
    notApplicable = expected.filter { byCode[$0.code]?.isApplicable == false }
    let codes = Set(expected.map(\.code))
    unexpected = reports.map(\.code).filter { !codes.contains($0) }
    func count(_ groups: [String], _ units: [Expected]) -> Count {
      let found = units.compactMap { byCode[$0.code] }
      let concerned = found.filter(\.isApplicable)
      return Count(
        groups: groups,
        rates: Computed { () throws(Reason) in
          try ReportingRates(
            expected: units.count - (found.count - concerned.count), received: concerned.count,
            onTime: concerned.count(where: isOnTime))
        }, late: concerned.count(where: isLate), missing: units.count - found.count,
        notApplicable: found.count - concerned.count)
    }
    total = count([], expected)
    let members = Dictionary(grouping: expected, by: \.groups).filter { !$0.key.isEmpty }
    groups = members.keys.sortedInThaiOrder { $0.joined(separator: " / ") }.map { names in
      count(names, members[names] ?? [])
    }
  }
}
