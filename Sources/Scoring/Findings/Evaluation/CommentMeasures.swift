import Diagnostics
import Statistics
import ThaiText

/// How many wrote exactly the same in their own words.
extension EvaluationAnalysis {
  var commentMeasures: [EvaluationMeasure] {
    gatheredComments.enumerated().flatMap { question, gathered in
      gathered.entries.enumerated().map { position, entry in
        EvaluationMeasure(
          "comments.\(gathered.comment.name).comments.\(position).n",
          .init(th: "จำนวนผู้เขียนข้อความนี้", en: "how many wrote exactly this"),
          columns: ["wrote_it"], sample: { sample(of: entry, question) }
        ) { .value(Double(entry.count)) }
      }
    }
  }

  /// Those who stand under the entry's group, or together without one. Who of them wrote it is not
  /// told where members of a small group are among them.
  private func sample(of entry: GatheredComments.Entry, _ question: Int) -> Sample {
    let hidesWriters = entry.group == nil && groups.contains(where: \.isWithheld)
    return openSample { row, group in
      guard let text = answers[row].comments[question]?.trimmed, !text.isEmpty else {
        return .leftOut(.notAnswered)
      }
      let shown = group.flatMap { place in
        let isApart = !groups[place].isWithheld && place != suppression.companion
        return isApart ? groups[place].group : nil
      }
      guard shown == entry.group else { return .leftOut(group == nil ? .noGroup : .otherGroup) }
      let wrote: [Double?] = [text == entry.text ? 1 : 0]
      return hidesWriters ? .withheld(wrote) : .values(wrote)
    }
  }
}
