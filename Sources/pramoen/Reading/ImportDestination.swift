import Diagnostics
import Forms
import Workspace

/// The round that answers are imported into, and what is known of it beforehand.
struct ImportDestination {
  let form: KeptForm
  /// The names of the workspace's other rounds.
  let otherRounds: [String]
  private let roster: (name: String, codes: Set<String>)?
  private let earlier: [Submission]
  /// How often the submission of each key was taken back.
  private let timesVoided: [String: Int]
  /// The keys of what counts.
  private let recorded: Set<String>
  /// The keys of all rows that ever came, as they first were.
  private let keys: Set<String>

  init(_ name: String, in workspace: Workspace, beside path: String) throws(Failure) {
    let status = try workspace.round(named: name)
    let round = status.round
    guard status.phase(at: World.timestamp()) == .open else {
      throw Failure(.call, .roundNotOpen(name))
    }
    form = try FormLoading.kept(of: round, in: workspace, beside: path)
    otherRounds = try workspace.rounds(scope: .everything).map(\.round.name).filter { $0 != name }
    let submissions = try workspace.submissions(in: name, scope: .everything)
    earlier = submissions.filter(\.state.counts)
    recorded = Set(earlier.compactMap(\.key))
    keys = Set(submissions.compactMap { $0.key.map(Self.base) })
    timesVoided = submissions.filter { $0.state == .void }.reduce(into: [:]) { counts, submission in
      counts[Self.base(of: submission.key ?? ""), default: 0] += 1
    }
    if let roster = round.roster {
      let codes = try workspace.roster(roster, scope: .everything).map(\.code)
      self.roster = (roster, Set(codes))
    } else {
      roster = nil
    }
  }

  /// The key under which a row is recorded: its own, and a new one each time it was taken back, so
  /// that a corrected row can come again.
  ///
  /// - Parameter former: the key that earlier versions gave such a row, which stays where the round
  ///   has it.
  func key(for own: String, formerly former: String?) -> String {
    let base = former.flatMap { keys.contains($0) ? $0 : nil } ?? own
    return timesVoided[base].map { base + Self.again + String($0) } ?? base
  }

  /// Whether the round has the submission already.
  func isKnown(_ submission: NewSubmission) -> Bool {
    submission.key.map(recorded.contains) ?? false
  }

  private static let again = " again "

  private static func base(of key: String) -> String {
    key.firstRange(of: again).map { String(key[..<$0.lowerBound]) } ?? key
  }

  /// Rows that were imported before with other answers: recording them would overrule the first.
  func conflicts(in submissions: [NewSubmission]) -> [Diagnostic] {
    let known = Dictionary(
      earlier.compactMap { submission in submission.key.map { ($0, submission.answers) } },
      uniquingKeysWith: { first, _ in first })
    return submissions.compactMap { submission in
      guard let answers = known[submission.key ?? ""], answers != submission.answers else {
        return nil
      }
      return Diagnostic(
        .error, .importedBefore(submission.subject ?? ""), at: submission.place)
    }
  }

  /// Subjects nobody expects, and subjects who would have submitted twice.
  func warnings(about submissions: [NewSubmission]) -> [Diagnostic] {
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
