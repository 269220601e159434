import Diagnostics
import Forms
import Spreadsheets
import ThaiText
import Workspace

/// The answers of a round as a table: a column for each question, a row for each submission that
/// counts, so that columns of a file and questions of a form are chosen alike.
struct RoundTable {
  let table: Table
  /// What each row is, in the order of the rows.
  let sources: [String]

  init(_ name: String, in workspace: WorkspaceOption) throws(Failure) {
    let (form, submissions) = try workspace.open(for: .reading) { opened throws(Failure) in
      let round = try opened.round(named: name).round
      return (
        try FormLoading.form(of: round, in: opened),
        try opened.submissions(in: name, scope: .everything).filter(\.state.counts)
      )
    }
    let own = ["id", "submitted_at"]
    let questions = form.questions.map(\.name).filter { !own.contains($0) }
    table = Table(
      name: name, header: own + questions,
      rows: submissions.enumerated().map { position, submission in
        let answers = Answers(
          submission.answers.map { Answers.Entry(path: $0.path, value: $0.value) })
        return Table.Row(
          number: position + 1,
          cells: [
            submission.subject ?? submission.id.description,
            submission.decisiveMoment.iso8601,
          ] + questions.map { answers[$0] ?? "" })
      })
    sources = submissions.map { "\(name) \($0.id.description.prefix(8))" }
  }
}
