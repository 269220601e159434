import ThaiText

/// What people wrote in their own words to one question, gathered by group.
public struct GatheredComments: Sendable {
  public struct Entry: Sendable, Hashable {
    /// Nil for persons without a group, for groups that are not shown apart, and for the group whose
    /// comments stand together with theirs (``Suppression/companion``).
    public let group: String?
    public let text: String
    /// How many wrote exactly this.
    public let count: Int
  }

  public let comment: EvaluationPlan.Comment
  /// By group in the order of the groups; within it the most frequent first.
  public let entries: [Entry]
}

extension EvaluationAnalysis {
  /// One for each question for comments, in the form's order. Comments of hidden people stand under
  /// no heading of their own: with those of other hidden groups, else with the smallest group that
  /// is shown; where there is nobody to stand with, they are not gathered.
  public var gatheredComments: [GatheredComments] {
    let standAlone = suppression.leavesOut && suppression.companion == nil
    let places = Dictionary(
      groups.enumerated().compactMap { place, group in
        let isApart = !group.isWithheld && place != suppression.companion
        return isApart ? group.group.map { ($0, place) } : nil
      }, uniquingKeysWith: { first, _ in first })
    return plan.comments.indices.map { question in
      var counts: [Key: Int] = [:]
      var first: [Key: Int] = [:]
      for (row, person) in answers.enumerated() where !standAlone || suppression.isCounted[row] {
        guard let text = person.comments[question]?.trimmed, !text.isEmpty else { continue }
        let key = Key(place: person.group.flatMap { places[$0] } ?? .max, text: text)
        counts[key, default: 0] += 1
        if first[key] == nil { first[key] = row }
      }
      let keys = counts.keys.sorted { one, other in
        (one.place, -(counts[one] ?? 0), first[one] ?? 0)
          < (other.place, -(counts[other] ?? 0), first[other] ?? 0)
      }
      return GatheredComments(
        comment: plan.comments[question],
        entries: keys.map { key in
          GatheredComments.Entry(
            group: groups.indices.contains(key.place) ? groups[key.place].group : nil,
            text: key.text, count: counts[key] ?? 0)
        })
    }
  }

  private struct Key: Hashable {
    let place: Int
    let text: String
  }
}
