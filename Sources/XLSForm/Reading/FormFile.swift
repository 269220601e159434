import Diagnostics
import Forms
import Spreadsheets

/// A file with a form in it, as its content says and, where that is not enough, its name.
enum FormFile {
  case yaml(String)
  case tables(FormSource, [Diagnostic])

  init(_ bytes: [UInt8], file: String) throws(Failure) {
    if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let sheets = try WorkbookSheets(bytes, file: file)
      self = try Self.tables(sheets.sheets, file: file, found: sheets.faults)
      return
    }
    let text = String(decoding: bytes.withoutMark, as: UTF8.self)
    switch Self.spelling(of: text, file: file) {
    case .yaml: self = .yaml(text)
    case .markdown:
      self = try Self.tables(MarkdownTables(text, file: file).sheets, file: file)
    case .csv: self = try Self.tables(CSVSheets(bytes, file: file).sheets, file: file)
    case .xml: throw Failure(.data, .formIsXML, at: .file(file))
    }
  }

  private enum Spelling {
    case yaml, markdown, csv, xml
  }

  /// The first line that says something tells: `| survey |`, `"survey",…`, `settings:`.
  private static func spelling(of text: String, file: String) -> Spelling {
    let name = file.lowercased()
    let start = String(text.prefix(5_000))
    let line = start.split(whereSeparator: \.isNewline).first { line in
      line.contains { !$0.isWhitespace } && !line.drop(while: \.isWhitespace).hasPrefix("#")
    }
    let first = line.map { $0.drop(while: \.isWhitespace) } ?? ""
    if first.hasPrefix("<") { return .xml }
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return .yaml }
    if first.hasPrefix("|") || name.hasSuffix(".md") { return .markdown }
    if name.hasSuffix(".csv") { return .csv }
    if first.beginsLikeYAML { return .yaml }
    return first.contains(",") || start.count(where: { $0 == "," }) >= 4 ? .csv : .yaml
  }

  private static func tables(
    _ sheets: [FormSource.Sheet], file: String, found: [Diagnostic] = []
  ) throws(Failure) -> FormFile {
    var source = FormSource(file: file, spelling: .tables)
    source.sheets = sheets
    if source[sheet: "survey"] == nil {
      // One sheet alone can only be the survey.
      guard sheets.count == 1 else {
        let suggestion = closestName(to: "survey", among: sheets.map(\.name))
        throw Failure(.data, .surveyMissing(suggestion: suggestion), at: .file(file))
      }
      source.sheets[0].name = "survey"
    }
    return .tables(source, found)
  }
}

extension Substring {
  /// `settings: {form_id: a, version: "1"}`, `{settings: …`, `---`: what no first cell of a table
  /// begins with, commas or not.
  fileprivate var beginsLikeYAML: Bool {
    if hasPrefix("{") || hasPrefix("---") || hasPrefix("%YAML") { return true }
    let key = prefix { $0 != ":" && $0 != "," }
    let rest = self[key.endIndex...]
    return rest.first == ":" && (rest.dropFirst().first?.isWhitespace ?? true)
  }
}

extension [UInt8] {
  /// Without the byte order mark of UTF-8, which is the file's and not the form's.
  fileprivate var withoutMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
  }
}
