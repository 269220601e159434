import Forms
import ThaiText

extension TestScorer {
  /// One person's score, with its items in the form's order.
  public func subjectScore(
    of answers: Answers, subject: NormalizedCode, source: String, submittedAt: Timestamp? = nil,
    group: String? = nil
  ) -> SubjectScore {
    let score = score(answers)
    return SubjectScore(
      subject: subject, points: score.points, itemPoints: score.items.map(\.points),
      blankCount: score.items.count { $0.state == .blank },
      source: source, submittedAt: submittedAt, group: group)
  }

  /// The scores of one occasion.
  ///
  /// - Parameter leftOut: what was read and gave no score.
  public func sheet(of scores: [SubjectScore], leftOut: [Exclusion] = []) -> ScoreSheet {
    ScoreSheet(
      items: form.items.map(\.name), maximum: form.maximumScore, scores: scores,
      form: FormVersion(id: form.id, version: form.version), leftOut: leftOut)
  }
}
