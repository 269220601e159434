import Diagnostics

/// One thing that can be wrong with a form that was read: a check from the form to its faults.
protocol FormRule: SendableMetatype {
  static func faults(in form: Form) -> [Diagnostic]
}

/// Every rule, in the order in which faults at one place are reported.
enum FormRules {
  static let all: [any FormRule.Type] = [
    DuplicateNames.self, UnknownChoiceLists.self, DuplicateChoices.self, UnusedChoiceLists.self,
    UnknownQuestionsInFormulas.self, DependencyCycles.self,
    SelfReferences.self, MissingLabels.self,
    MissingTranslations.self, KeysOutsideChoices.self, Objectives.self, DuplicateRoles.self,
    CalculationsWithoutFormula.self,
  ]

  static func faults(in form: Form) -> [Diagnostic] {
    all.flatMap { $0.faults(in: form) }
  }
}
