import ThaiText

/// What a submission does for a number.
enum Contribution {
  /// One value for each column.
  case values([Double?])
  /// Used, and not told: the subject belongs to a group too small to be shown apart.
  case withheld([Double?])
  /// The sums of several subjects that are not told apart.
  case together([Double?], count: Int)
  case leftOut(ExclusionReason)
}

/// Gathers a sample so that no submission is both used and left out, nor left out twice: a row of a
/// table can hold both occasions.
struct SampleBuilder {
  private var used: [Observation] = []
  private var leftOut: [Exclusion] = []
  private var seen: Set<String> = []
  private let forms: [FormVersion]

  init(forms: [FormVersion]) {
    self.forms = forms
  }

  var sample: Sample { Sample(used: used, leftOut: leftOut, forms: forms) }

  mutating func add(_ subject: String, sources: [String], _ contribution: Contribution) {
    switch contribution {
    case .values(let values):
      seen.formUnion(sources)
      used.append(Observation(subject: subject, sources: sources, values: values))
    case .withheld(let values):
      seen.formUnion(sources)
      used.append(
        Observation(subject: subject, sources: sources, values: values, isWithheld: true))
    case .together(let values, let count):
      seen.formUnion(sources)
      used.append(
        Observation(subject: subject, sources: sources, values: values, subjectCount: count))
    case .leftOut(let reason):
      leave(sources.map { Exclusion(subject: subject, source: $0, reason: reason) })
    }
  }

  mutating func add(_ score: SubjectScore, _ contribution: Contribution) {
    add(score.subject.text, sources: [score.source], contribution)
  }

  mutating func leave(_ scores: [SubjectScore], _ reason: ExclusionReason) {
    leave(
      scores.map { score in
        Exclusion(subject: score.subject.text, source: score.source, reason: reason)
      })
  }

  /// Exclusions of what is neither used nor left out already.
  mutating func leave(_ exclusions: [Exclusion]) {
    for exclusion in exclusions where seen.insert(exclusion.source).inserted {
      leftOut.append(exclusion)
    }
  }
}
