import Diagnostics

/// Turns what was written into what it means. Goes on after a fault, so that one run reports all.
struct FormBuilder {
  private(set) var form: Form
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: FormSource) {
    var settings = RowReader(source.settings.canonical, defaultLanguage: "th")
    let defaultLanguage = settings.text("default_language") ?? "th"
    settings = RowReader(source.settings.canonical, defaultLanguage: defaultLanguage)
    settings.rejectUnknownColumns(known: ColumnNames.settings)
    form = Form(
      id: settings.name("form_id") ?? "", version: settings.requiredText("version") ?? "",
      title: settings.translations("form_title"), defaultLanguage: defaultLanguage,
      elements: [], choiceLists: [:], scoring: TestScoring(), file: source.file)

    var survey = SurveyBuilder(defaultLanguage: defaultLanguage)
    form.elements = survey.elements(of: source.survey)
    if source.survey.isEmpty { settings.report(.emptySurvey, at: .file(source.file)) }
    var choices = ChoicesBuilder(defaultLanguage: defaultLanguage)
    form.choiceLists = choices.lists(of: source.choices)
    var scoring = ScoringBuilder(defaultLanguage: defaultLanguage)
    form.scoring = scoring.scoring(of: source.scoring)
    diagnostics =
      settings.diagnostics + survey.diagnostics + choices.diagnostics + scoring.diagnostics
  }
}

extension FormSource.Row {
  /// The row with column names as ODK's current documentation spells them.
  var canonical: FormSource.Row {
    var row = FormSource.Row(at: place)
    for column in columns {
      row[ColumnNames.aliases[column] ?? column] = self[column]
    }
    return row
  }
}
