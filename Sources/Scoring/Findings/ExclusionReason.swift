/// Why a submission does not count towards a number. The raw values are stable and appear in
/// exported data; the wording belongs to the room that prints them.
public enum ExclusionReason: String, Sendable, Hashable, CaseIterable {
  // Never looked at.
  /// A draft nobody sent.
  case draft
  /// Sent back for correction.
  case returned
  /// Taken back.
  case void
  /// The rows were limited to others (`--where`).
  case filteredOut = "filtered_out"
  /// A row of another round in the same table.
  case otherPhase = "other_phase"
  /// A later submission of a subject that already had one.
  case setAside = "set_aside"

  /// Names nobody, where subjects are needed.
  case noSubject = "no_subject"

  // Not among those compared.
  /// Belongs to another group than the one the number is about.
  case otherGroup = "other_group"
  /// Belongs to the group that took no part (`--comparison`).
  case comparisonGroup = "comparison_group"
  /// Belongs to no group.
  case noGroup = "no_group"
  /// Has only the score before.
  case onlyBefore = "only_before"
  /// Has only the score after.
  case onlyAfter = "only_after"
  /// Has both scores, where the number is about those who have one.
  case hasBoth = "has_both"
  /// Did not report in the earlier of two rounds.
  case noPreviousRound = "no_previous_round"
  /// Did not report in the later of two rounds.
  case noCurrentRound = "no_current_round"
  /// A sheet of a pair whose other sheet is missing, or has no value.
  case noPartner = "no_partner"
  /// Has a score after the course, and no marks of the course.
  case noProcessScore = "no_process_score"
  /// Has marks of the course, and no score after it.
  case noFinalScore = "no_final_score"

  // Nothing to compute with.
  /// Asked, and left blank.
  case notAnswered = "not_answered"
  /// Answered in a way that cannot be read, as two marks where one is asked for.
  case invalidAnswer = "invalid_answer"
  /// The question was not put to this subject.
  case notAsked = "not_asked"
  /// Answered with “not applicable”.
  case notApplicable = "not_applicable"
  case tooFewAnswers = "too_few_answers"
  /// A denominator of 0.
  case nothingToCount = "nothing_to_count"
  /// Refused by a check of the form.
  case checkFailed = "check_failed"

  // Left out by the statistic itself.
  /// Had the full score before: nothing was left to gain.
  case fullScoreBefore = "full_score_before"
  /// Stayed at the full score, or at 0.
  case stayedAtEnd = "stayed_at_end"
  /// The same score before and after, where only differences are ranked.
  case noDifference = "no_difference"
  /// In a group of fewer persons than may be printed.
  case smallGroup = "small_group"
  /// Of enough persons, but told it would give a smaller group away.
  case protectsSmallGroup = "protects_small_group"
}
