import Diagnostics
import Forms
import Scoring
import Workspace

/// The ratings of a round in the workspace.
struct RoundRatings {
  let options: EvaluationOptions

  func reading(of name: String) throws(Failure) -> EvaluationSource.Reading {
    try options.workspace.open(for: .reading) { opened throws(Failure) in
      // A number from a damaged or altered record is worse than none.
      let verification = try opened.verify()
      guard verification.isSound else {
        throw Failure(
          .data,
          verification.messages.map {
            Diagnostic(.error, $0, at: .file(options.workspace.path))
          })
      }
      return try reading(of: name, in: opened)
    }
  }

  private func reading(of name: String, in opened: Workspace) throws(Failure)
    -> EvaluationSource.Reading
  {
    let round = try opened.round(named: name).round
    let form = try FormLoading.form(of: round, in: opened)
    try form.requireRatings()
    if let by = options.by, form.questions.allSatisfy({ $0.name != by }) {
      throw Failure(.call, .unknownGrouping(by, attributes: form.questions.map(\.name)))
    }
    let reader = EvaluationReader(form)
    var answers: [EvaluatorAnswers] = []
    for submission in try opened.submissions(in: name, scope: .everything)
    where submission.state.counts {
      let given = Answers(
        submission.answers.map { Answers.Entry(path: $0.path, value: $0.value) })
      answers.append(
        reader.answers(
          given, subject: submission.subject ?? submission.id.description,
          source: "\(name) \(submission.id.description.prefix(8))",
          group: options.by.flatMap { given[$0] }))
    }
    return EvaluationSource.Reading(
      plan: reader.plan, answers: answers, form: form, notices: [], hasCodes: true)
  }
}
