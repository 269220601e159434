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
  /// What is recorded under each key, whether it counts or not.
  private let recorded: [String: [Answer]]
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
    recorded = Dictionary(
      submissions.compactMap { submission in submission.key.map { ($0, submission.answers) } },
      uniquingKeysWith: { first, _ in first })
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

  /// Whether a row came under this key, now or before it was taken back.
  func knows(_ key: String) -> Bool { keys.contains(key) }

  /// The key under which a row is recorded: its own, and a new one each time it was taken back, so
  /// that a corrected row can come again.
  func key(for own: String) -> String {
    timesVoided[own].map { own + Self.again + String($0) } ?? own
  }

  /// Those that importing would record: neither in the round already nor a second time in the file.
  func newOnes(among submissions: [NewSubmission]) -> [NewSubmission] {
    var seen = Set(recorded.keys)
    return submissions.filter { submission in
      submission.key.map { seen.insert($0).inserted } ?? true
    }
  }

  private static let again = " again "

  private static func base(of key: String) -> String {
    key.firstRange(of: again).map { String(key[..<$0.lowerBound]) } ?? key
  }

  /// Rows that came before with other answers, in the round or further up in the file: recording
  /// them would overrule the first. And rows whose code or key no list could show.
  func faults(in submissions: [NewSubmission]) -> [Diagnostic] {
    var inFile: [String: NewSubmission] = [:]
    return submissions.flatMap { submission -> [Diagnostic] in
      let (key, subject) = (submission.key ?? "", submission.subject ?? "")
      do throws(Failure) {
        try submission.checkNames()
      } catch {
        return error.diagnostics.map { Diagnostic($0.severity, $0.message, at: submission.place) }
      }
      if let answers = recorded[key] {
        return answers == submission.answers
          ? [] : [Diagnostic(.error, .importedBefore(subject), at: submission.place)]
      }
      guard let first = inFile[key] else {
        inFile[key] = submission
        return []
      }
      return first.answers == submission.answers
        ? []
        : [
          Diagnostic(
            .error, .sameTimeTwice(subject, first: first.place), at: submission.place)
        ]
    }
  }

  /// Subjects nobody expects, and subjects who would have submitted twice.
  func warnings(about newOnes: [NewSubmission]) -> [Diagnostic] {
    var seen = Set(earlier.compactMap(\.subject))
    var warnings: [Diagnostic] = []
    for submission in newOnes {
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

extension Message {
  fileprivate static func sameTimeTwice(_ code: String, first: Place?) -> Message {
    let row = first.map { "\($0)" } ?? ""
    return Message(
      code: "same-time-twice",
      finding: .init(
        th: "\(code) มีอีกแถวเวลาเดียวกันแต่คำตอบต่างกัน (\(row))",
        en: "\(code) has another row at the same time with other answers (\(row))"),
      remedy: .init(
        th: "ลบแถวที่ไม่ใช้ หรือแก้เวลาให้ถูกต้อง",
        en: "remove the row that should not count, or correct its time"))
  }
}
