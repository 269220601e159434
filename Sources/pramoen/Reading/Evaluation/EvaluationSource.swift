import Diagnostics
import Forms
import Scoring
import Spreadsheets
import Statistics
import ThaiText
import Workspace

/// Reads what an evaluation is made of: a round, a table that is filled into a form, or a plain
/// table of ratings.
struct EvaluationSource {
  let options: EvaluationOptions

  /// What was read and computed.
  struct Result {
    let analysis: EvaluationAnalysis
    let form: Form?
    let notices: [Diagnostic]
  }

  func analyse() throws(Failure) -> Result {
    let source = options.source
    guard source.namesTable else {
      if let option = options.form.map({ _ in "--form" }) ?? options.givenForPlainTables {
        throw Failure(.call, .onlyForTables(option))
      }
      if let option = options.table.given { throw Failure(.call, .onlyForTables(option)) }
      return try analysis(RoundRatings(options: options).reading(of: source))
    }
    let joined = try JoinedTables(at: source)
    if let name = options.form {
      if let option = options.givenForPlainTables {
        throw Failure(.call, .notWithForm(option))
      }
      return try analysis(reading(joined, form: name))
    }
    guard options.items != nil || options.present != nil else {
      throw Failure(.call, .needsFormOrItems, at: .file(source))
    }
    let parts = try joined.parts { table throws(Failure) in
      try RatingColumns(options: options, table: table).reading()
    }
    return try analysis(Reading(joining: parts))
  }

  /// What was read, before anything is computed.
  struct Reading {
    var plan: EvaluationPlan
    let answers: [EvaluatorAnswers]
    let form: Form?
    let notices: [Diagnostic]
    /// Whether the subjects of the answers are codes of people, who answer once; otherwise each row
    /// stands for itself.
    let hasCodes: Bool

    init(
      plan: EvaluationPlan, answers: [EvaluatorAnswers], form: Form?, notices: [Diagnostic],
      hasCodes: Bool
    ) {
      self.plan = plan
      self.answers = answers
      self.form = form
      self.notices = notices
      self.hasCodes = hasCodes
    }

    /// Parts of one table, at least one, read under the same plan.
    init(joining parts: [Reading]) {
      self.init(
        plan: parts[0].plan, answers: parts.flatMap(\.answers), form: parts[0].form,
        notices: parts.flatMap(\.notices), hasCodes: parts[0].hasCodes)
    }
  }

  private func analysis(_ reading: Reading) throws(Failure) -> Result {
    try requireOneAnswerEach(reading)
    var plan = reading.plan
    try EvaluationWeights(options: options).apply(to: &plan, answers: reading.answers)
    if options.showSmallGroups { plan.smallestGroup = 0 }
    plan.isSelection = !options.table.filters.isEmpty
    try requireScaleOfIndex(plan)
    if let scheme = options.bands {
      guard let scale = plan.scale else { throw Failure(.call, .bandsNeedScale) }
      do throws(Reason) {
        plan.bands = try EvaluationPlan.BandSet(scheme, on: scale)
      } catch {
        throw Failure(.call, .bandsNotForScale(scheme.rawValue))
      }
    }
    let forms = reading.form.map { [FormVersion(id: $0.id, version: $0.version)] } ?? []
    do throws(Reason) {
      return Result(
        analysis: try EvaluationAnalysis(plan, answers: reading.answers, forms: forms),
        form: reading.form, notices: reading.notices)
    } catch {
      // Every rating was held against the scale when it was read.
      throw Failure(.data, .ratingsOffScale, at: .file(options.source))
    }
  }

  /// Both indices are counts of certain points: on another scale they would be numbers without sense.
  private func requireScaleOfIndex(_ plan: EvaluationPlan) throws(Failure) {
    guard let index = plan.experts?.index, let scale = plan.scale else { return }
    let points = index == .ioc ? -1...1 : 1...4
    guard scale.points != points else { return }
    throw Failure(
      .call,
      .scaleNotForIndex(
        index.rawValue.uppercased(), scale: "\(points.lowerBound)..\(points.upperBound)"))
  }

  private func requireOneAnswerEach(_ reading: Reading) throws(Failure) {
    guard reading.hasCodes else { return }
    var codes = CodesSeen()
    for person in reading.answers { codes.add(person.subject, at: .file(person.source)) }
    try codes.requireDistinct()
  }

  private func reading(_ joined: JoinedTables, form name: String) throws(Failure) -> Reading {
    let kept = try FormLoading.kept(named: name, workspace: options.workspace)
    try kept.form.requireRatings()
    let reader = EvaluationReader(kept.form)
    let parts = try joined.parts { table throws(Failure) in
      let filled = try AnswerTable(
        table, form: kept, options: options.table, phase: nil, group: options.by,
        allowsNameless: true)
      return Reading(
        plan: reader.plan,
        answers: filled.rows.map { row in
          reader.answers(
            row.answers, subject: row.subject.text, source: "\(table.name):\(row.number)",
            group: row.group)
        }, form: kept.form, notices: filled.notices, hasCodes: filled.hasCodes)
    }
    return Reading(joining: parts)
  }
}

extension Form {
  /// A form that asks for no rating has nothing to evaluate.
  func requireRatings() throws(Failure) {
    let isRated = questions.contains { $0.rating != nil || $0.need != nil || $0.step != nil }
    guard !isRated else { return }
    throw Failure(.data, .formWithoutRatings(id), at: .file(file))
  }
}
