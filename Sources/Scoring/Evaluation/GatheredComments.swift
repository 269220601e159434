import ThaiText

/// What people wrote in their own words to one question, gathered by group.
public struct GatheredComments: Sendable {
  public struct Entry: Sendable, Hashable {
    /// Nil for persons without a group, and for groups that are not shown apart.
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
  /// One for each question for comments, in the form's order.
  public var gatheredComments: [GatheredComments] {
    plan.comments.indices.map { question in
      let places = Dictionary(
        groups.enumerated().compactMap { place, group in
          group.isWithheld ? nil : group.group.map { ($0, place) }
        }, uniquingKeysWith: { first, _ in first })
      var counts: [Key: Int] = [:]
      var first: [Key: Int] = [:]
      for (row, person) in answers.enumerated() {
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
