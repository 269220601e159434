import ThaiText

/// The scores of one occasion: one counting score a subject, the others set aside.
public struct ScoreSheet: Sendable {
  /// The items behind the scores, in order; empty where only totals are known.
  public let items: [String]
  /// The full score; nil where nobody said it.
  public let maximum: Double?
  /// At most one a subject, in the order of the subjects' codes.
  public let counting: [SubjectScore]
  /// Later scores of subjects that already had one, in the order they came.
  public let setAside: [SubjectScore]
  /// The form that was answered; nil where scores came without one.
  public let form: FormVersion?
  /// What was read and gave no score, and why.
  public let leftOut: [Exclusion]

  /// The first score of each subject counts: by time where both have one, else as they come.
  public init(
    items: [String] = [], maximum: Double?, scores: [SubjectScore], form: FormVersion? = nil,
    leftOut: [Exclusion] = []
  ) {
    // Scores keep their place in the source, so that lists can be held against it.
    let scores = scores.enumerated().map { $1.at(position: $0) }
    self.items = items
    self.maximum = maximum
    self.form = form
    self.leftOut = leftOut
    var first: [SubjectScore] = []
    first.reserveCapacity(scores.count)
    var later: [SubjectScore] = []
    for position in scores.map(\.subject).positionsInOrder {
      let score = scores[position]
      guard let earlier = first.last, earlier.subject == score.subject else {
        first.append(score)
        continue
      }
      if let time = score.submittedAt, let other = earlier.submittedAt, time < other {
        first[first.count - 1] = score
        later.append(earlier)
      } else {
        later.append(score)
      }
    }
    counting = first
    setAside = later.sorted { $0.position < $1.position }
  }

  /// One occasion that was read in parts, whose scores came in the order of the parts. Nil where
  /// the parts are not of one test: other items, another full score, another form.
  public init?(joining parts: [ScoreSheet]) {
    guard let first = parts.first,
      parts.allSatisfy({
        $0.items == first.items && $0.maximum == first.maximum && $0.form == first.form
      })
    else { return nil }
    self.init(
      items: first.items, maximum: first.maximum,
      scores: parts.flatMap { part in
        (part.counting + part.setAside).sorted { $0.position < $1.position }
      }, form: first.form, leftOut: parts.flatMap(\.leftOut))
  }

  /// The counting scores as they came.
  public var inOrderOfSource: [SubjectScore] {
    counting.sorted { $0.position < $1.position }
  }
}

/// One subject's score on one occasion, and where it comes from.
public struct SubjectScore: Sendable, Hashable {
  public let subject: NormalizedCode
  public let points: Double
  /// The points of each item of the sheet, in its order; empty where only the total is known.
  public let itemPoints: [Double]
  /// How many items were left blank; nil where only scores are known.
  public let blankCount: Int?
  /// The file and row, or the submission, that the score was computed from.
  public let source: String
  public let submittedAt: Timestamp?
  /// What the subject is grouped by, where that was asked for.
  public private(set) var group: String?
  /// The place among all scores of the sheet, from 0.
  private(set) var position = 0

  public init(
    subject: NormalizedCode, points: Double, itemPoints: [Double] = [], blankCount: Int? = nil,
    source: String, submittedAt: Timestamp? = nil, group: String? = nil
  ) {
    self.subject = subject
    self.points = points
    self.itemPoints = itemPoints
    self.blankCount = blankCount
    self.source = source
    self.submittedAt = submittedAt
    self.group = group
  }

  func at(position: Int) -> SubjectScore {
    var score = self
    score.position = position
    return score
  }

  func inGroup(_ group: String?) -> SubjectScore {
    var score = self
    score.group = group
    return score
  }
}
