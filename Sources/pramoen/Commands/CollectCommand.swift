import ArgumentParser
import Collector
import Diagnostics
import Forms
import Interviews
import ThaiText
import Workspace

struct CollectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "collect",
      abstract: words(
        th: "สัมภาษณ์ในเทอร์มินัล ทุกคำตอบถูกเก็บทันที ทำต่อได้",
        en: "Interview in the terminal; every answer is kept at once, and can be resumed."))
  }

  @Argument(help: .words(th: "ชื่อรอบ", en: "name of the round", value: "ROUND"))
  var round: String
  @Option(
    name: .customLong("for"),
    help: .words(th: "รหัสผู้ตอบ", en: "code of the subject", value: "SUBJECT"))
  var subject: String?
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    try workspace.open(for: .writing, sit)
  }

  private func sit(in opened: Workspace) throws(Failure) {
    let status = try opened.round(named: round)
    let round = status.round
    guard status.phase(at: World.timestamp()) == .open else {
      throw Failure(.call, .roundNotOpen(round.name))
    }
    let kept = try FormLoading.kept(of: round, in: opened, beside: workspace.path)
    let form = kept.form
    var console = TerminalConsole()
    var code = try subject.map(normalized)
    if code == nil, let question = form.question(.subject) {
      let prompt = SubjectPrompt(question: question, kept: kept, language: language.language)
      guard let typed = try prompt.code(on: &console) else { return }
      code = typed
    }
    if let code { try warn(about: code, in: round, of: opened) }
    let sitting = try JournaledInterview(of: kept, round: round, subject: code, workspace: opened)
    try conduct(sitting, on: &console)
  }

  private func conduct(_ sitting: JournaledInterview, on console: inout TerminalConsole)
    throws(Failure)
  {
    var collector = Collector(
      interview: sitting.interview, language: language.language, kept: sitting.kept,
      fixed: sitting.fixedQuestions, journal: sitting.journal)
    switch try collector.run(on: &console) {
    case .finished(let answers):
      let submission = try sitting.submit(answers).submission
      let who = submission.subject.map { "\($0) " } ?? ""
      StandardError.print(
        words(
          th: "ส่งแล้ว: \(who)รอบ \(round) เลขที่ \(submission.id)",
          en: "submitted: \(who)in round \(round), number \(submission.id)"))
    case .left(let progress):
      if progress.answered == 0 { try sitting.abandon() }
    case .inputEnded(let progress):
      if progress.answered == 0 { try sitting.abandon() }
      throw Failure(
        .data, .endedBeforeSubmitting(answered: progress.answered, total: progress.total))
    }
  }

  private func normalized(_ typed: String) throws(Failure) -> String {
    guard let code = NormalizedCode(typed) else { throw Failure(.call, .subjectNeeded) }
    return code.text
  }

  /// What the person ought to know before the first question.
  private func warn(
    about subject: String, in round: Round, of workspace: Workspace
  ) throws(Failure) {
    var warnings: [Diagnostic] = []
    let scope = Scope.subjects([subject])
    if let roster = round.roster, try workspace.roster(roster, scope: scope).isEmpty {
      warnings.append(Diagnostic(.warning, .notOnRoster(subject, roster: roster)))
    }
    // A second filling is a person's right (the first was a mistake, say), but never by accident.
    let earlier = try workspace.submissions(in: round.name, scope: scope)
      .first { $0.state.counts }
    if let moment = earlier?.decisiveMoment.iso8601 {
      warnings.append(
        Diagnostic(.warning, .alreadySubmitted(subject, round: round.name, at: moment)))
    }
    guard !warnings.isEmpty else { return }
    DiagnosticPrinter(language: language.language).print(warnings)
    if StandardError.isTerminal { StandardError.print("") }
  }
}
