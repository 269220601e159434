import Diagnostics
import Scoring

extension EvaluationReport {
  /// One table a question, the comments gathered by group; where many questions ask for comments, as
  /// of experts on every item, one table with a column for the question.
  var comments: Report.Section? {
    let questions = analysis.gatheredComments.filter { !$0.entries.isEmpty }
    guard !questions.isEmpty else { return nil }
    let isOneTable = questions.count > 3
    return Report.Section(
      heading: .commentsHeading,
      blocks: isOneTable
        ? [.table(table(of: questions, title: .commentsTitle, isByQuestion: true))]
        : questions.map { question in
          .table(table(of: [question], title: question.comment.label, isByQuestion: false))
        })
  }

  private func table(
    of questions: [GatheredComments], title: LocalizedText, isByQuestion: Bool
  ) -> Report.Table {
    let hasGroups = analysis.isGrouped
    var columns: [Report.Column] = []
    if isByQuestion { columns.append(.text("question", .item)) }
    if hasGroups { columns.append(.text("group", analysis.plan.groupColumn)) }
    columns += [
      .text("text", LocalizedText(th: "ข้อความ", en: "Comment")),
      .number("n", LocalizedText(th: "ความถี่", en: "Times")),
    ]
    let rows = questions.flatMap { question in
      question.entries.map { entry -> [Report.Cell] in
        (isByQuestion ? [.localized(question.comment.label)] : [])
          + (hasGroups ? [.localized(name(of: entry.group))] : [])
          + [.text(entry.text), .integer(entry.count)]
      }
    }
    return Report.Table(
      title: title, columns: columns, rows: rows,
      notes: [
        LocalizedText(th: "ข้อความที่เหมือนกันทุกตัวอักษรนับรวมกัน", en: "identical comments are counted")
      ])
  }

  /// A hidden group is not named, not even by being the only one without a name.
  private func name(of group: String?) -> LocalizedText {
    if let group, let found = analysis.groups.first(where: { $0.group == group }) {
      return found.label
    }
    let suppression = analysis.suppression
    if let companion = suppression.companion {
      let label = analysis.groups[companion].label
      return LocalizedText(
        th: "\(label.beforeThai)และผู้ที่ไม่แสดงผลแยก", en: "\(label.english) and those not shown apart")
    }
    return suppression.withheld.isEmpty
      ? .noGroup : LocalizedText(th: "กลุ่มที่ไม่แสดงแยก", en: "groups not shown apart")
  }
}

extension LocalizedText {
  fileprivate static let commentsTitle = LocalizedText(
    th: "ข้อคิดเห็นและข้อเสนอแนะรายข้อ", en: "Comments by question")
}
