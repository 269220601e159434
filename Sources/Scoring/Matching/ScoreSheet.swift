public import Statistics
import ThaiText

/// The scores of one occasion: one counting score a subject, the others set aside.
public struct ScoreSheet: Sendable {
  /// The items behind the scores, in order; empty where only totals are known.
  public let items: [String]
  /// The full score; nil where nobody said it.
  public let maximum: Double?
  /// What each item serves and is worth, in the order of `items`; empty where only totals are known.
  public let itemMarks: [ItemMark]
  /// At most one a subject, in the order of the subjects' codes.
  public let counting: [SubjectScore]
  /// Later scores of subjects that already had one, in the order they came.
  public let setAside: [SubjectScore]
  /// Those to whom none of the items was put: 0 of 0 is no score.
  public let unasked: [SubjectScore]
  /// The form that was answered; nil where scores came without one.
  public let form: FormVersion?
  private let withoutScore: [Exclusion]

  /// What was read and gave no score, and why.
  public var leftOut: [Exclusion] {
    withoutScore
      + unasked.map {
        Exclusion(subject: $0.subject.text, source: $0.source, reason: .notAsked)
      }
  }

  /// The first score of each subject counts: by time where both have one, else as they come.
  public init(
    items: [String] = [], itemMarks: [ItemMark] = [], maximum: Double?, scores: [SubjectScore],
    form: FormVersion? = nil, leftOut: [Exclusion] = []
  ) {
    // Scores keep their place in the source, so that lists can be held against it.
    self.init(
      items: items, itemMarks: itemMarks, maximum: maximum, subjects: scores.map(\.subject),
      form: form, leftOut: leftOut, score: { scores[$0].at(position: $0) })
  }

  /// The scores of marked answers.
  init(_ sheets: MarkedSheets, items: [String], itemMarks: [ItemMark], maximum: Double?) {
    let test = sheets.test
    self.init(
      items: items, itemMarks: itemMarks, maximum: maximum, subjects: test.persons.map(\.subject),
      form: test.form, leftOut: test.leftOut, score: { SubjectScore($0, of: sheets) })
  }

  /// - Parameter score: whose subject stands at a position of `subjects`.
  private init(
    items: [String], itemMarks: [ItemMark], maximum: Double?, subjects: [NormalizedCode],
    form: FormVersion?, leftOut: [Exclusion], score: (Int) -> SubjectScore
  ) {
    self.items = items
    self.itemMarks = itemMarks
    self.maximum = maximum
    self.form = form
    withoutScore = leftOut
    var first: [SubjectScore] = []
    first.reserveCapacity(subjects.count)
    var later: [SubjectScore] = []
    var unasked: [SubjectScore] = []
    var previous: Int?
    for position in subjects.positionsInOrder {
      let score = score(position)
      // Who has points was asked.
      if score.points == 0, !items.isEmpty, score.notAdministered.count == items.count {
        unasked.append(score)
        continue
      }
      let isSecond = previous.map { subjects[$0] == subjects[position] } ?? false
      previous = position
      guard isSecond, let earlier = first.last else {
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
    self.unasked = unasked.sorted { $0.position < $1.position }
  }

  /// One occasion that was read in parts, whose scores came in the order of the parts. Nil where
  /// the parts are not of one test: other items, another full score, another form.
  public init?(joining parts: [ScoreSheet]) {
    guard let first = parts.first,
      parts.allSatisfy({
        $0.items == first.items && $0.itemMarks == first.itemMarks && $0.maximum == first.maximum
          && $0.form == first.form
      })
    else { return nil }
    self.init(
      items: first.items, itemMarks: first.itemMarks, maximum: first.maximum,
      scores: parts.flatMap { part in
        (part.counting + part.setAside + part.unasked).sorted { $0.position < $1.position }
      }, form: first.form, leftOut: parts.flatMap(\.withoutScore))
  }

  /// Σx of the scores that count; none where nobody has one.
  public var totalOfPoints: Computed<Double> {
    counting.isEmpty ? .notComputable(.noData) : .value(counting.reduce(0) { $0 + $1.points })
  }

  /// Σx².
  public var totalOfSquaredPoints: Computed<Double> {
    counting.isEmpty
      ? .notComputable(.noData) : .value(counting.reduce(0) { $0 + $1.points * $1.points })
  }

  /// The counting scores as they came.
  public var inOrderOfSource: [SubjectScore] {
    counting.sorted { $0.position < $1.position }
  }
}

/// One subject's score on one occasion, and where it comes from.
public struct SubjectScore: Sendable {
  public let points: Double
  /// The place among all scores of the sheet, from 0.
  public private(set) var position = 0
  let evidence: Evidence

  public init(
    subject: NormalizedCode, points: Double, itemPoints: [Double] = [], blankCount: Int? = nil,
    invalidCount: Int = 0, notAdministered: [Int] = [], source: String,
    submittedAt: Timestamp? = nil, group: String? = nil
  ) {
    self.points = points
    evidence = .told(
      ToldScore(
        subject: subject, itemPoints: itemPoints, blankCount: blankCount,
        invalidCount: invalidCount, notAdministered: notAdministered, source: source,
        submittedAt: submittedAt, group: group))
  }

  init(_ person: Int, of sheets: MarkedSheets) {
    points = sheets.totals.points[person]
    evidence = .marked(sheets, person: person)
    position = person
  }

  func at(position: Int) -> SubjectScore {
    var score = self
    score.position = position
    return score
  }

  func inGroup(_ group: String?) -> SubjectScore {
    SubjectScore(
      subject: subject, points: points, itemPoints: itemPoints, blankCount: blankCount,
      invalidCount: invalidCount, notAdministered: notAdministered, source: source,
      submittedAt: submittedAt, group: group
    ).at(position: position)
  }
}

extension SubjectScore {
  public var subject: NormalizedCode { evidence.subject }
  /// The points of each item of the sheet, in its order; empty where only the total is known.
  public var itemPoints: [Double] { evidence.itemPoints }
  /// How many items were left blank; nil where only scores are known.
  public var blankCount: Int? { evidence.blankCount }
  /// How many items have two marks where one was asked for.
  public var invalidCount: Int { evidence.invalidCount }
  /// Positions of the items that were not in this subject's form, ascending.
  public var notAdministered: [Int] { evidence.notAdministered }
  /// The file and row, or the submission, that the score was computed from.
  public var source: String { evidence.source }
  public var submittedAt: Timestamp? { evidence.submittedAt }
  /// What the subject is grouped by, where that was asked for.
  public var group: String? { evidence.group }
}

/// By what it says, wherever that is kept.
extension SubjectScore: Hashable {
  public static func == (one: SubjectScore, other: SubjectScore) -> Bool {
    one.points == other.points && one.position == other.position
      && one.evidence.told == other.evidence.told
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(subject)
    hasher.combine(points)
  }
}
