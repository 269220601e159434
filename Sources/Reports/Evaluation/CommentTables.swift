import Diagnostics
import Scoring

extension EvaluationReport {
  /// One table a question, the comments gathered by group.
  var comments: Report.Section? {
    let questions = analysis.gatheredComments.filter { !$0.entries.isEmpty }
    guard !questions.isEmpty else { return nil }
    return Report.Section(
      heading: .commentsHeading,
      blocks: questions.map { question in
        .table(
          Report.Table(
            title: question.comment.label,
            columns: [
              .text("group", .evaluatorGroup),
              .text("text", LocalizedText(th: "ข้อความ", en: "Comment")),
              .number("n", LocalizedText(th: "ความถี่", en: "Times")),
            ],
            rows: question.entries.map { entry in
              [.localized(name(of: entry.group)), .text(entry.text), .integer(entry.count)]
            },
            notes: [
              LocalizedText(
                th: "ข้อความที่เหมือนกันทุกตัวอักษรนับรวมกัน", en: "identical comments are counted")
            ]))
      })
  }

  private func name(of group: String?) -> LocalizedText {
    guard let group, let found = analysis.groups.first(where: { $0.group == group }) else {
      return hasWithheld
        ? LocalizedText(th: "กลุ่มที่ไม่แสดงแยก", en: "groups not shown apart") : .verbatim("–")
    }
    return found.label
  }
}
