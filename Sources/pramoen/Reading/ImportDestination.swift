import Diagnostics
import Forms
import Workspace

/// The round that answers are imported into, and what is known of it beforehand.
struct ImportDestination {
  let form: Form
  /// The names of the workspace's other rounds.
  let otherRounds: [String]
  private let roster: (name: String, codes: Set<String>)?
  private let earlier: [Submission]

  init(_ name: String, in workspace: Workspace) throws(Failure) {
    let round = try workspace.round(named: name).round
    form = try FormLoading.form(of: round, in: workspace)
    otherRounds = try workspace.rounds(scope: .everything).map(\.round.name).filter { $0 != name }
    earlier = try workspace.submissions(in: name, scope: .everything).filter(\.state.counts)
    if let roster = round.roster {
      let codes = try workspace.roster(roster, scope: .everything).map(\.code)
      self.roster = (roster, Set(codes))
    } else {
      roster = nil
    }
  }

  /// Subjects nobody expects, and subjects who would have submitted twice.
  func warnings(about submissions: [NewSubmission]) -> [Diagnostic] {
    let recorded = Set(earlier.compactMap(\.key))
    var seen = Set(earlier.compactMap(\.subject))
    var warnings: [Diagnostic] = []
    for submission in submissions where !recorded.contains(submission.key ?? "") {
      guard let subject = submission.subject else { continue }
      if let roster, !roster.codes.contains(subject) {
        warnings.append(
          Diagnostic(.warning, .notOnRoster(subject, roster: roster.name), at: submission.place))
      }
      if !seen.insert(subject).inserted {
        warnings.append(Diagnostic(.warning, .submitsAgain(subject), at: submission.place))
      }
    }
    return warnings
  }
}
