import Diagnostics

/// One thing that can be wrong with a form that was read: a check from the form to its faults, and
/// the documentation of every code it reports.
protocol FormRule: SendableMetatype {
  static var entries: [DiagnosticEntry] { get }
  static func faults(in form: FormIndex) -> [Diagnostic]
}

/// Every rule, in the order in which faults at one place are reported.
enum FormRules {
  static let all: [any FormRule.Type] =
    names + columns + choices + formulas + repeats + texts + scores

  private static let names: [any FormRule.Type] = [
    DuplicateNames.self, SuspectNames.self, LookAlikeNames.self,
  ]
  private static let columns: [any FormRule.Type] = [
    ColumnsWithoutEffect.self, CurlyQuotes.self, Defaults.self, Appearances.self, MediaFiles.self,
    SettingsRules.self, OldTypes.self,
  ]
  private static let choices: [any FormRule.Type] = [
    UnknownChoiceLists.self, DuplicateChoices.self, UnusedChoiceLists.self, SuspectChoices.self,
    ChoiceFilters.self,
  ]
  private static let formulas: [any FormRule.Type] = [
    UnknownQuestionsInFormulas.self, DependencyCycles.self,
    SelfReferences.self, CalculationsWithoutFormula.self,
    ImpossibleComparisons.self, SelectionFunctions.self, Slips.self,
    Reachability.self, Constraints.self, FunctionArguments.self, Calculations.self,
    BareWords.self, PortabilityNotes.self, CollectFunctions.self,
  ]
  private static let repeats: [any FormRule.Type] = [
    EmptyGroups.self, RepeatReferences.self, RepeatCounts.self,
  ]
  private static let texts: [any FormRule.Type] = [
    MissingLabels.self, MissingTranslations.self, Languages.self, References.self,
    RepeatedLabels.self,
  ]
  private static let scores: [any FormRule.Type] = [
    KeysOutsideChoices.self, Objectives.self, DuplicateRoles.self, SubjectQuestion.self,
    ChecksAndBands.self, Ratings.self, RatingChoices.self, Weights.self, EvaluatorGroups.self,
    NeedsAndSteps.self, IndicatorRules.self, BandRules.self, ExpertRules.self,
  ]

  static func faults(in form: Form, from source: FormSource) -> [Diagnostic] {
    let index = FormIndex(form, from: source)
    return all.flatMap { $0.faults(in: index) }
  }
}
