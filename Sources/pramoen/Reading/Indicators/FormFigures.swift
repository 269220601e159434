import Diagnostics
import Forms
import Interviews
import Scoring
import Statistics
import ThaiText
import XForms

/// What a form's indicators and levels make of one submission's answers.
struct FormFigures {
  let form: Form
  /// The form's indicators, then its distributions, in the author's order.
  let measures: [Measure]
  private let blank: Interview

  /// - Throws: where the form declares neither indicators nor levels, and has to.
  init(_ kept: KeptForm, needsIndicators: Bool = true) throws(Failure) {
    form = kept.form
    guard !needsIndicators || !form.scoring.indicators.isEmpty || !form.scoring.levels.isEmpty
    else {
      throw Failure(.data, .formWithoutIndicators(form.id), at: .file(form.file))
    }
    blank = try Interview(form, kept.definition(), environment: World.interview)
    let form = form
    measures =
      form.scoring.indicators.map { $0.measure(in: form) }
      + form.scoring.levels.map { $0.measure(in: form) }
  }

  /// Who the figures are about, and where they come from.
  struct Unit {
    let code: String
    let label: String?
    let groups: [String]
    let place: Place
    var source: String { place.description }
  }

  enum Figure {
    case counted(CountedUnit)
    case leftOut(Exclusion, Diagnostic?)
  }

  struct Outcome {
    /// One for each of `measures`.
    let figures: [Figure]
    /// Whether anything asked for a figure at all: a school without these grades is asked none.
    let isApplicable: Bool
    /// What the checks say of these answers.
    let doubts: [BrokenCheck]
  }

  func outcome(of answers: Answers, unit: Unit) throws(Failure) -> Outcome {
    let interview = try blank.holding(answers)
    var figures: [Figure] = []
    for indicator in form.scoring.indicators {
      figures.append(figure(indicator, interview, unit))
    }
    for levels in form.scoring.levels { figures.append(figure(levels, interview, unit)) }
    let isApplicable =
      figures.isEmpty
      || figures.contains { figure in
        if case .leftOut(let exclusion, _) = figure { return exclusion.reason != .notApplicable }
        return true
      }
    return Outcome(figures: figures, isApplicable: isApplicable, doubts: interview.brokenChecks)
  }

  private func figure(_ indicator: Indicator, _ interview: Interview, _ unit: Unit) -> Figure {
    let formulas = [indicator.numerator, indicator.denominator]
    guard formulas.allSatisfy(interview.isAsked) else { return unit.leftOut(.notApplicable) }
    do throws(OutsideExpressionError) {
      guard let numerator = try interview.number(of: indicator.numerator),
        let denominator = try interview.number(of: indicator.denominator)
      else { return unit.leftOut(.notAnswered) }
      guard indicator.isPossible(numerator, of: denominator) else {
        return unit.leftOut(
          .invalidAnswer,
          Diagnostic(
            .error,
            .indicatorCounts(
              indicator.name, numerator: numerator.plainText, denominator: denominator.plainText),
            at: unit.place))
      }
      return .counted(
        CountedUnit(
          code: unit.code, label: unit.label, groups: unit.groups, source: unit.source,
          numerator: numerator, denominator: denominator))
    } catch {
      return unit.leftOut(
        .invalidAnswer, Diagnostic(.error, error.message, at: unit.place))
    }
  }

  private func figure(
    _ distribution: LevelDistribution, _ interview: Interview, _ unit: Unit
  ) -> Figure {
    let conditions = distribution.questions.compactMap { interview.condition(of: $0) }
    if conditions.contains(where: { !$0.isRelevant }) { return unit.leftOut(.notApplicable) }
    let counts = conditions.compactMap { $0.value.isEmpty ? nil : CountCell($0.value) }
    guard counts.count == distribution.questions.count else { return unit.leftOut(.notAnswered) }
    var numbers: [Int] = []
    for cell in counts {
      switch cell {
      case .count(let number): numbers.append(number)
      case .blank: return unit.leftOut(.notAnswered)
      case .refused(let message):
        return unit.leftOut(
          .invalidAnswer, Diagnostic(.error, message, at: unit.place))
      }
    }
    guard let levels = try? LevelCounts(numbers) else { return unit.leftOut(.invalidAnswer) }
    if let formula = distribution.denominator,
      let tested = try? interview.number(of: formula), tested != Double(levels.total)
    {
      let message = Message.levelsDoNotAddUp(
        unit.code, sum: "\(levels.total)", tested: tested.plainText)
      return unit.leftOut(
        .invalidAnswer, Diagnostic(.error, message, at: unit.place))
    }
    return .counted(
      CountedUnit(
        code: unit.code, label: unit.label, groups: unit.groups, source: unit.source,
        levels: levels))
  }
}

extension FormFigures.Unit {
  fileprivate func leftOut(_ reason: ExclusionReason, _ complaint: Diagnostic? = nil)
    -> FormFigures.Figure
  {
    .leftOut(Exclusion(subject: code, source: source, reason: reason), complaint)
  }
}

extension Indicator {
  /// Parts lie within their whole. What is measured against a plan, with a target of 100 per cent or
  /// more, may exceed it.
  fileprivate func isPossible(_ numerator: Double, of denominator: Double) -> Bool {
    if isCount { return numerator >= 0 }
    let mayExceed = (target ?? 0) >= 100
    return numerator >= 0 && denominator >= 0 && (numerator <= denominator || mayExceed)
  }

  fileprivate func measure(in form: Form) -> Measure {
    let side: Statistics.Target.Direction = direction == .atMost ? .atMost : .atLeast
    return Measure(
      name: name, label: label.inBoth(form) ?? .init(th: name, en: name),
      kind: isCount ? .count : .share,
      target: isCount ? nil : target.flatMap { try? Target(percent: $0, direction: side) },
      countTarget: isCount ? target : nil, bands: form.bandSet(bands))
  }
}

extension LevelDistribution {
  fileprivate func measure(in form: Form) -> Measure {
    let levels = questions.map { name in
      Measure.Level(
        name,
        label: form.questions.first { $0.name == name }?.label.inBoth(form)
          ?? .init(th: name, en: name))
    }
    return Measure(
      name: name, label: label.inBoth(form) ?? .init(th: name, en: name), kind: .levels,
      levels: levels)
  }
}

extension Translations {
  /// The author's words in the program's two languages; nil where there are none.
  func inBoth(_ form: Form) -> LocalizedText? {
    guard let thai = text(in: "th", fallback: form.defaultLanguage),
      let english = text(in: "en", fallback: form.defaultLanguage)
    else { return nil }
    return LocalizedText(th: thai, en: english)
  }
}
