import Diagnostics

/// Turns what was written into what it means. Goes on after a fault, so that one run reports all.
struct FormBuilder {
  private(set) var form: Form
  private(set) var diagnostics: [Diagnostic] = []
  private let source: FormSource
  private var conventions: RowReader.Conventions

  init(_ source: FormSource, _ defaults: FormDefaults) {
    self.source = source
    let fallback = source.spelling == .yaml ? "th" : "default"
    conventions = .init(
      defaultLanguage: fallback, defaultLanguageHeader: fallback, spelling: source.spelling)
    form = Form(
      id: "", version: "", title: Translations(), defaultLanguage: fallback, elements: [],
      choiceLists: [:], scoring: ScoringSheet(), file: source.file)
    readSettings(defaults)
    readChoices()
    readSurvey()
    readEntities()
    readScoring()
    if source.spelling == .tables { warnOfMisspeltSheets() }
  }

  /// A workbook may have sheets of the author's own; one that is called nearly like one of the form's,
  /// where that one is missing, was meant to be it.
  private mutating func warnOfMisspeltSheets() {
    let missing = FormSource.sheetNames.filter { source[sheet: $0] == nil }
    for sheet in source.sheets where !FormSource.sheetNames.contains(sheet.name.lowercased()) {
      guard let meant = closestName(to: sheet.name, among: missing) else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, .unknownSheet(sheet.name, sheets: missing, suggestion: meant), at: sheet.place))
    }
  }

  private mutating func rows(
    _ sheet: String, _ family: Headers.Family, known: Set<String>? = nil,
    required: [String] = []
  ) -> [FormSource.Row] {
    guard let sheet = source[sheet: sheet] else { return [] }
    let headers = Headers(of: sheet, spelling: source.spelling, family: family)
    diagnostics += headers.diagnostics
    if source.spelling == .tables {
      for column in required where !headers.contains(column) && !sheet.rows.isEmpty {
        diagnostics.append(
          Diagnostic(.error, .missingColumn(column, sheet: sheet.name), at: sheet.place))
      }
      if let known {
        diagnostics += UnknownColumns.faults(in: headers, of: sheet, known: known)
      }
    }
    let rows = sheet.rows.map(headers.row)
    if source.spelling == .yaml, let known {
      for row in rows { diagnostics += UnknownColumns.faults(in: row, known: known, conventions) }
    }
    return rows
  }

  private mutating func readSettings(_ defaults: FormDefaults) {
    let row =
      rows("settings", .settings, known: ColumnNames.settings).first
      ?? FormSource.Row(at: .file(source.file))
    let reader = RowReader(row, conventions)
    if let language = reader.text("default_language") {
      conventions.defaultLanguage = language.languageCode()
      conventions.defaultLanguageHeader = language
    }
    conventions.collapsesSpaces = false
    var builder = SettingsBuilder(row, conventions, defaults)
    conventions.collapsesSpaces = reader.answer("clean_text_values") ?? true
    form.defaultLanguage = conventions.defaultLanguage
    form.id = builder.id()
    form.version = builder.version()
    form.title = builder.reader.translations("form_title")
    form.settings = builder.settings()
    diagnostics += builder.reader.diagnostics
  }

  private mutating func readChoices() {
    var choices = ChoicesBuilder(conventions)
    form.choiceLists = choices.lists(of: rows("choices", .choices, required: ["name"]))
    form.choiceListNames = choices.names
    diagnostics += choices.diagnostics
    var external = ChoicesBuilder(conventions)
    form.externalChoiceLists = external.lists(of: rows("external_choices", .choices))
    var tags = ChoicesBuilder(conventions)
    form.osmTags = tags.lists(of: rows("osm", .choices))
    diagnostics += external.diagnostics + tags.diagnostics
  }

  private mutating func readSurvey() {
    let rows = rows("survey", .survey, known: ColumnNames.survey, required: ["type"])
    if source.survey.isEmpty {
      diagnostics.append(Diagnostic(.error, .emptySurvey, at: .file(source.file)))
    }
    for list in Set(rows.compactMap(\.listWithOther)) {
      form.choiceLists[list]?.addOther(in: form.defaultLanguage)
    }
    var survey = SurveyBuilder(conventions, choiceLists: form.choiceLists)
    form.elements = survey.elements(of: rows)
    if let title = survey.settings["form_title"] {
      form.title = Translations([.init(language: form.defaultLanguage, text: title)])
    }
    if let id = survey.settings["form_id"] { form.id = id }
    diagnostics += survey.diagnostics
  }

  private mutating func readEntities() {
    var entities = EntitiesBuilder(conventions)
    form.entities = entities.declarations(of: rows("entities", .entities))
    diagnostics += entities.diagnostics
    var placement = EntityPlacement(form)
    form.entities = placement.placed()
    diagnostics += placement.diagnostics
  }

  private mutating func readScoring() {
    let (scoring, faults) = ScoringBuilder.sheet(of: rows("scoring", .scoring), conventions)
    form.scoring = scoring
    var builder = ChecksBuilder(conventions)
    form.checks = builder.checks(of: rows("checks", .checks))
    form.bands = builder.bands(of: rows("bands", .bands))
    diagnostics += faults + builder.diagnostics
  }
}
