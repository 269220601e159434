import Diagnostics
import ThaiText

/// What the headers of one sheet mean: every spelling of a column that ODK's tools accept becomes
/// the one of ODK's current documentation, parts joined by `::`.
///
/// `Relevance` → `relevant`, `bind:relevant` → `relevant`, `image::Thai (th)` →
/// `media::image::Thai (th)`. What is not known stays as it was written.
struct Headers {
  private(set) var canonical: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether every header is spelled as here already.
  private let isCanonical: Bool

  init(of sheet: FormSource.Sheet, spelling: FormSource.Spelling, family: Family) {
    let usesDoubleColon =
      spelling == .yaml || sheet.headers.contains { $0.text.holds("::") }
    var first: [String: FormSource.Cell] = [:]
    for header in sheet.headers {
      // Of two columns of one name only one could be read.
      if let twin = canonical[header.text].flatMap({ first[$0] }) {
        diagnostics.append(
          Diagnostic(.error, .sameColumnTwice(header.text, other: twin.text), at: header.place))
        continue
      }
      let column = family.canonical(header.text, usesDoubleColon: usesDoubleColon)
      canonical[header.text] = column
      if let other = first[column] {
        diagnostics.append(
          Diagnostic(
            family.forgivesTwins ? .warning : .error,
            .sameColumnTwice(header.text, other: other.text), at: header.place))
      }
      first[column] = header
    }
    isCanonical = canonical.allSatisfy { $0 == $1 }
  }

  /// Whether any header of the sheet means `column`.
  func contains(_ column: String) -> Bool { canonical.values.contains(column) }

  /// The row with its columns under their canonical names.
  func row(_ row: FormSource.Row) -> FormSource.Row {
    if isCanonical { return row }
    var result = FormSource.Row(at: row.place, number: row.number)
    for column in row.columns {
      let name = canonical[column] ?? column
      // Of two spellings of one column the present one counts.
      if result[name] == nil || column == name { result[name] = row[column] }
    }
    return result
  }

  /// Which words name the columns of a kind of sheet.
  struct Family {
    let known: Set<String>
    /// First parts of headers that mean something else, often with a part of their own.
    let aliases: [String: String]
    /// Whether two spellings of one column may stand side by side, as other tools leave them.
    var forgivesTwins = false
  }
}

extension Headers.Family {
  fileprivate func canonical(_ header: String, usesDoubleColon: Bool) -> String {
    let normalised = header.snakeCase
    if let alias = aliases[normalised] { return Self.joined([alias]) }
    if known.contains(header) || known.contains(normalised) {
      return Self.joined([known.contains(header) ? header : normalised])
    }
    var parts =
      usesDoubleColon ? header.split(separatedBy: "::") : header.split(separatedBy: ":")
    parts = parts.map(\.trimmed)
    if !usesDoubleColon, let prefix = parts.firstIndex(of: "jr"), prefix + 1 < parts.count {
      parts.replaceSubrange(prefix...prefix + 1, with: ["jr:" + parts[prefix + 1]])
    }
    let first = parts.first?.snakeCase ?? ""
    if let alias = aliases[first] {
      parts[0] = alias
    } else if known.contains(first) || ColumnNames.open.contains(first)
      || Self.heads.contains(first)
    {
      parts[0] = first
    } else {
      return header.trimmed
    }
    return Self.joined(parts)
  }

  /// `bind::relevant` is what the column `relevant` stands for.
  private static func joined(_ parts: [String]) -> String {
    let whole = parts.joined(separator: "::")
    for (long, short) in shortcuts where whole == long || whole.hasPrefix(long + "::") {
      return short + whole.dropFirst(long.count)
    }
    return whole
  }

  private static let heads: Set<String> = ["media", "score", "control"]

  private static let shortcuts: [(String, String)] = [
    ("control::appearance", "appearance"), ("control::jr:count", "repeat_count"),
    ("control::intent", "intent"), ("control", "body"), ("bind::relevant", "relevant"),
    ("bind::required", "required"),
    ("bind::readonly", "read_only"), ("bind::constraint", "constraint"),
    ("bind::calculate", "calculation"), ("bind::jr:constraintMsg", "constraint_message"),
    ("bind::jr:requiredMsg", "required_message"),
    ("bind::jr:noAppErrorString", "no_app_error_string"), ("bind::entities:saveto", "save_to"),
    ("body::appearance", "appearance"), ("body::jr:count", "repeat_count"),
    ("body::intent", "intent"),
  ]

  static let survey = Headers.Family(
    known: ColumnNames.survey.union(["instance", "query", "list_name", "label"]),
    aliases: [
      "readonly": "read_only", "relevance": "relevant", "caption": "label",
      "constraining_message": "constraint_message", "calculate": "calculation",
      "command": "type", "tag": "name", "value": "name", "image": "media::image",
      "big-image": "media::big-image", "audio": "media::audio", "video": "media::video",
      "count": "repeat_count", "jr:count": "repeat_count", "autoplay": "body::autoplay",
      "rows": "body::rows", "noapperrorstring": "no_app_error_string",
      "requiredmsg": "required_message", "compact_tag": "instance::odk:tag",
    ])
  static let choices = Headers.Family(
    known: ColumnNames.choices,
    aliases: [
      "caption": "label", "value": "name", "image": "media::image",
      "big-image": "media::big-image", "audio": "media::audio", "video": "media::video",
    ])
  static let settings = Headers.Family(
    known: ColumnNames.settings,
    aliases: [
      "set_form_title": "form_title", "title": "form_title", "set_form_id": "form_id",
      "id_string": "form_id", "compact_prefix": "prefix",
    ], forgivesTwins: true)
  static let entities = Headers.Family(
    known: ColumnNames.entities, aliases: ["dataset": "list_name"])
  static let scoring = Headers.Family(known: ColumnNames.scoring, aliases: [:])
  static let checks = Headers.Family(
    known: ColumnNames.checks, aliases: ["expression": "expr"])
  static let bands = Headers.Family(known: ColumnNames.bands, aliases: [:])
}

extension String {
  /// `Read  Only` → `read_only`.
  fileprivate var snakeCase: String {
    split(whereSeparator: \.isWhitespace).joined(separator: "_").lowercased()
  }

  /// The parts between every `separator`, empty ones too.
  fileprivate func split(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
