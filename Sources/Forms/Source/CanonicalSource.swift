import Diagnostics
import ThaiText

extension FormSource {
  /// The same form in the one spelling that YAML, workbooks and Markdown share: columns under the
  /// names of ODK's present documentation, settings that every spelling fills in differently said
  /// outright, nothing that no reader reads. Places stay.
  ///
  /// - Parameter defaults: what a form in tables is called where it does not say so itself.
  public func canonical(_ defaults: FormDefaults = FormDefaults()) -> FormSource {
    var result = self
    result.sheets = []
    for sheet in sheets {
      guard let kind = Self.kinds[sheet.name.lowercased()],
        !result.sheets.contains(where: { $0.name == sheet.name.lowercased() })
      else { continue }
      result.sheets.append(canonical(sheet, kind))
    }
    result.completeSettings(defaults)
    return result
  }

  private struct Kind {
    let family: Headers.Family
    /// Nil where any column may be read.
    let known: Set<String>?
  }

  private static let kinds: [String: Kind] = [
    "settings": Kind(family: .settings, known: ColumnNames.settings),
    "survey": Kind(family: .survey, known: ColumnNames.survey),
    "choices": Kind(family: .choices, known: nil),
    "external_choices": Kind(family: .choices, known: nil),
    "osm": Kind(family: .choices, known: nil),
    "entities": Kind(family: .entities, known: ColumnNames.entities),
    "scoring": Kind(family: .scoring, known: ColumnNames.scoring),
    "checks": Kind(family: .checks, known: ColumnNames.checks),
    "bands": Kind(family: .bands, known: ColumnNames.bands),
  ]

  private func canonical(_ sheet: Sheet, _ kind: Kind) -> Sheet {
    let headers = Headers(of: sheet, spelling: spelling, family: kind.family)
    var result = sheet
    result.name = sheet.name.lowercased()
    result.rows = []
    let isSurvey = result.name == "survey"
    for row in sheet.rows {
      var row = headers.row(row)
      for column in row.columns {
        let isKnown = kind.known.map { UnknownColumns.isKnown(column, $0) } ?? column.isXMLName
        let isPart = UnknownColumns.isKnown(column, kind.known ?? ColumnNames.choices)
        let isBlank = row[column].map { $0.text.clean(collapsingSpaces: false).isEmpty } ?? true
        if isBlank || !(isKnown || isPart) { row[column] = nil }
      }
      if isSurvey, row["name"] == nil, let type = row["type"], type.text.trimmed == "note" {
        // The name that the row's number gives it would change with the number.
        row["name"] = Cell(
          "generated_note_name_\(row.number)", at: type.place, isVerbatim: false)
      }
      let isComment =
        isSurvey && spelling == .tables && row["type"] == nil && row["name"] == nil
      if !row.isEmpty && !isComment { result.rows.append(row) }
    }
    result.headers = result.usedHeaders(first: isSurvey ? [] : ["list_name", "name"])
    return result
  }

  private mutating func completeSettings(_ defaults: FormDefaults) {
    let place = Place.file(file)
    var index = sheets.firstIndex { $0.name == "settings" } ?? sheets.count
    if index == sheets.count {
      index = 0
      sheets.insert(Sheet("settings", at: place), at: 0)
    }
    var row = sheets[index].rows.first ?? Row(at: place, number: 2)
    var fallbacks = [("default_language", spelling == .yaml ? "th" : "default")]
    if spelling == .tables { fallbacks += [("form_id", defaults.id), ("version", "1")] }
    for (column, text) in fallbacks where row[column] == nil {
      row[column] = Cell(text, at: place, isVerbatim: false)
    }
    sheets[index].rows = [row]
    sheets[index].headers = sheets[index].usedHeaders(first: [])
  }
}

extension FormSource.Sheet {
  /// The columns that any row uses, in the order of the headers, those of `first` before all others.
  fileprivate func usedHeaders(first: [String]) -> [FormSource.Cell] {
    var headers: [FormSource.Cell] = []
    var seen: Set<String> = []
    for row in rows {
      for column in row.columns where seen.insert(column).inserted {
        headers.append(.init(column, at: row[column]?.place ?? place))
      }
    }
    let leading = first.compactMap { name in headers.first { $0.text == name } }
    return leading + headers.filter { !first.contains($0.text) }
  }
}

extension FormSource {
  /// Whether two sources say the same, wherever they say it: the same rows with the same cells in
  /// the same order; choices list by list, for how lists are interleaved means nothing.
  public func isSame(as other: FormSource) -> Bool {
    let names = Set(sheets.map(\.name)).union(other.sheets.map(\.name))
    return names.allSatisfy { name in
      content(of: name) == other.content(of: name)
    }
  }

  private func content(of name: String) -> [[String: String]] {
    let rows = (sheets.first { $0.name == name }?.rows ?? []).map { row in
      Dictionary(row.columns.map { ($0, row[$0]?.text ?? "") }) { first, _ in first }
    }
    guard name == "choices" || name == "external_choices" || name == "osm" else { return rows }
    var seen: Set<String> = []
    let order = rows.compactMap { $0["list_name"] }.filter { seen.insert($0).inserted }
    let lists = Dictionary(grouping: rows) { $0["list_name"] ?? "" }
    return order.flatMap { lists[$0] ?? [] }
  }
}
