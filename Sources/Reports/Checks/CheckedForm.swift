import Diagnostics
import Forms

/// What one run of `form check` found out about one file, for programs to read.
public struct CheckedForm: Sendable {
  public let file: String
  /// What could be understood; nil where the file is no form at all.
  public let form: Form?
  /// In the order of the file.
  public let diagnostics: [Diagnostic]
  /// The complaints that were mended in the file, which are not among `diagnostics`.
  public let mended: [Diagnostic]

  public init(
    file: String, form: Form?, diagnostics: [Diagnostic], mended: [Diagnostic] = []
  ) {
    self.file = file
    self.form = form
    self.diagnostics = diagnostics
    self.mended = mended
  }

  /// Whether the form can be filled.
  public var isUsable: Bool { form != nil && !diagnostics.contains { $0.severity == .error } }
}

extension [CheckedForm] {
  /// The document of `form check --format json` (docs/json.md).
  public var json: JSONValue {
    [
      "files": .array(map(\.json)),
      "counts": [
        "error": .integer(count(.error)), "warning": .integer(count(.warning)),
        "note": .integer(count(.note)),
      ],
    ]
  }

  private func count(_ severity: Diagnostic.Severity) -> Int {
    reduce(0) { $0 + $1.diagnostics.count { $0.severity == severity } }
  }
}

extension CheckedForm {
  fileprivate var json: JSONValue {
    var object = JSONValue.Object()
    object.set("file", .string(file))
    object.set("usable", .boolean(isUsable))
    object.set("form_id", form.map { .string($0.id) } ?? .null)
    object.set("version", form.map { .string($0.version) } ?? .null)
    object.set(
      "questions", form.map { .integer($0.questions.count(where: \.type.isAsked)) } ?? .null)
    object.set("items", form.map { .integer($0.items.count) } ?? .null)
    object.set("full_score", form.map { .number($0.maximumScore) } ?? .null)
    object.set("diagnostics", .array(diagnostics.map(\.json)))
    object.set("mended", .array(mended.map(\.json)))
    return .object(object)
  }
}

extension Diagnostic {
  var json: JSONValue {
    [
      "code": .string(message.code), "severity": .string(severity.rawValue),
      "place": place?.json ?? .null,
      "finding": message.finding.json, "remedy": message.remedy.json,
      "related": .array(related.map(\.json)),
      "fix": fix.map { ["old": .string($0.old), "new": .string($0.new)] } ?? .null,
    ]
  }
}

extension LocalizedText {
  var json: JSONValue { ["th": .string(thai), "en": .string(english)] }
}

extension Place {
  var json: JSONValue {
    var object = JSONValue.Object()
    switch self {
    case .file(let file): object.set("file", .string(file))
    case .position(let file, let line, let column):
      object.set("file", .string(file))
      object.set("line", .integer(line))
      object.set("column", .integer(column))
    case .row(let file, let row, let column):
      object.set("file", .string(file))
      object.set("row", .integer(row))
      object.set("header", column.map { .string($0) } ?? .null)
    case .cell(let file, let sheet, let row, let column):
      object.set("file", .string(file))
      object.set("sheet", .string(sheet))
      object.set("row", .integer(row))
      object.set("column", column.map { .integer($0) } ?? .null)
    }
    object.set("text", .string(description))
    return .object(object)
  }
}
