import Diagnostics
import XPath

/// Indicators and levels read what exists, and every named row of `scoring` is told apart.
enum IndicatorRules: FormRule {
  private static func sheet(_ rows: String) -> FormExample {
    FormExample(
      """
      survey:
        - {type: integer, name: low, label: Low}
        - {type: integer, name: high, label: High}
        - {type: text, name: remark, label: Remark}
      scoring:
      \(rows)
      """)
  }

  private static func share(_ numerator: String) -> String {
    "  - {type: indicator, name: share, label: Share, numerator: '\(numerator)', denominator: '1'}"
  }

  private static func levels(_ questions: String) -> FormExample {
    sheet("  - {type: levels, name: reading, label: Reading, value: \(questions)}")
  }

  static let entries = [
    DiagnosticEntry(
      "unknown-question-in-indicator", .error,
      th: "ตัวชี้วัดอ้างถึงคำตอบที่ไม่มี จึงคำนวณไม่ได้",
      en: "The indicator reads an answer that does not exist.",
      bad: sheet(share("${hihg}")), good: sheet(share("${high}"))),
    DiagnosticEntry(
      "unknown-level-question", .error,
      th: "ระดับนี้จะไม่มีจำนวน", en: "The level would have no count.",
      bad: levels("low hihg"), good: levels("low high")),
    DiagnosticEntry(
      "level-of-no-number", .error,
      th: "ระดับนี้นับไม่ได้", en: "The level could not be counted.",
      bad: levels("low remark"), good: levels("low high")),
    DiagnosticEntry(
      "level-twice", .error,
      th: "คนเดียวกันจะถูกนับในสองระดับ", en: "The same people would be counted in two levels.",
      bad: levels("low low"), good: levels("low high")),
    DiagnosticEntry(
      "duplicate-scoring-name", .error,
      th: "ผลของสองแถวจะแยกกันไม่ออก", en: "The results of the two could not be told apart.",
      bad: sheet(share("${low}") + "\n" + share("${high}")), good: sheet(share("${high}"))),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let scoring = form.form.scoring
    var formulas: [(String, Formula)] = []
    for indicator in scoring.indicators {
      formulas += [(indicator.name, indicator.numerator), (indicator.name, indicator.denominator)]
    }
    for levels in scoring.levels {
      if let denominator = levels.denominator { formulas.append((levels.name, denominator)) }
    }
    return unknown(formulas, form) + scoring.levels.flatMap { faults(of: $0, form) }
      + repeated(form)
  }

  private static func unknown(
    _ formulas: [(String, Formula)], _ form: FormIndex
  ) -> [Diagnostic] {
    var suggestions = NameSuggestions(among: form.nodes.map(\.name))
    return formulas.flatMap { name, formula in
      form.unknownNames(in: formula).map { unknown, span in
        Diagnostic(
          .error,
          .unknownQuestionInIndicator(
            unknown, indicator: name, suggestion: suggestions.closest(to: unknown)),
          at: formula.cell.place(offsetBy: span.lowerBound))
      }
    }
  }

  private static func faults(of levels: LevelDistribution, _ form: FormIndex) -> [Diagnostic] {
    let place = form.scoringPlace("value", ofRowAt: levels.place)
    var seen: Set<String> = []
    return levels.questions.compactMap { name in
      guard seen.insert(name).inserted else {
        return Diagnostic(.error, .levelTwice(name), at: place)
      }
      guard let question = form.number(named: name).flatMap({ form.nodes[$0].question }) else {
        let suggestion = closestName(to: name, among: form.nodes.map(\.name))
        return Diagnostic(
          .error, .unknownLevelQuestion(name, levels: levels.name, suggestion: suggestion),
          at: place)
      }
      switch question.type {
      case .integer, .decimal, .range, .calculate, .hidden: return nil
      default: return Diagnostic(.error, .levelOfNoNumber(name), at: place)
      }
    }
  }

  private static func repeated(_ form: FormIndex) -> [Diagnostic] {
    let scoring = form.form.scoring
    let families: [[(name: String, place: Place)]] = [
      scoring.dimensions.map { ($0.name, $0.place) }, scoring.groups.map { ($0.name, $0.place) },
      scoring.indicators.map { ($0.name, $0.place) } + scoring.levels.map { ($0.name, $0.place) },
    ]
    return families.flatMap { rows in
      var first: [String: Place] = [:]
      return rows.compactMap { name, place -> Diagnostic? in
        guard let earlier = first[name] else {
          first[name] = place
          return nil
        }
        return Diagnostic(
          .error, .duplicateScoringName(name),
          at: form.scoringPlace("name", ofRowAt: place), related: [earlier])
      }
    }
  }
}

extension FormIndex {
  /// What a formula at the form's root reads that is not there: `${name}` without its question, a
  /// bare word that is no element of the root.
  func unknownNames(in formula: Formula) -> [(name: String, span: Span)] {
    let facts = formula.expression.facts
    let references = facts.questions.filter { number(named: $0.name) == nil }
      .map { (name: $0.name, span: $0.span) }
    let words = facts.paths.compactMap { located -> (name: String, span: Span)? in
      guard located.predicateDepth == 0, case .context = located.path.origin,
        let step = located.path.steps.first, step.axis == .child, case .name(let name) = step.test,
        name.prefix == nil,
        !numbers(named: name.local).contains(where: { nodes[$0].parent == nil })
      else { return nil }
      return (name.local, located.span)
    }
    return references + words
  }
}
