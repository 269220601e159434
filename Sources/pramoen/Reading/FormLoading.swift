import Diagnostics
import Forms
import Reports
import Spreadsheets
import Workspace
import XForms
import XLSForm
import XML

/// Where a form comes from: a file, or the workspace.
enum FormLoading {
  /// The largest form file that is read. The longest XLSForms in use stay far below it.
  static let byteLimit = 20_000_000

  /// The sheets of a form, and what came up on the way to them.
  struct Loaded {
    let source: FormSource
    let faults: [Diagnostic]
    let defaults: FormDefaults
  }

  /// The sheets of a form in any spelling, told apart by content: YAML, a workbook, tables in
  /// Markdown or CSV, or an XForm.
  static func source(ofFile path: String) throws(Failure) -> Loaded {
    let bytes = try InputFile(path: path).bytes(limit: byteLimit)
    // A form that does not say its id is called after its file, as ODK's converter does.
    let name = (path.split(separator: "/").last.map(String.init) ?? path).withoutFileEnding
    let (source, faults) =
      bytes.beginsLikeXML || path.lowercased().hasSuffix(".xml")
      ? try XFormLifting.source(of: XMLDocument(bytes, file: path).root, file: path)
      : try FormSource.read(bytes, file: path)
    return Loaded(source: source, faults: faults, defaults: FormDefaults(id: name))
  }

  /// A form in any spelling.
  static func reading(ofFile path: String) throws(Failure) -> FormReading {
    let loaded = try source(ofFile: path)
    return try FormReading(
      FormExamination(loaded.source, defaults: loaded.defaults, found: loaded.faults))
  }

  /// Everything there is to say of a form file in any of its spellings.
  static func examined(_ path: String, showsNotes: Bool) throws(Failure) -> CheckedForm {
    let loaded = try source(ofFile: path)
    let examination = FormExamination(
      loaded.source, defaults: loaded.defaults, found: loaded.faults)
    return CheckedForm(
      file: path, form: examination.form,
      diagnostics: examination.diagnostics.filter { showsNotes || $0.severity != .note })
  }

  static func text(ofFile path: String) throws(Failure) -> String {
    try TextFile(InputFile(path: path), limit: byteLimit).text
  }

  /// The form that a definition in the workspace holds.
  static func form(of definition: FormDefinition) throws(Failure) -> Form {
    try FormReading(yaml: definition.source, file: "\(definition.reference)").form
  }

  /// The form of a round.
  static func form(of round: Round, in workspace: Workspace) throws(Failure) -> Form {
    try form(of: workspace.form(id: round.form.id, version: round.form.version))
  }

  /// `name` is a file where it looks like one or exists, else the id of a form in the workspace.
  static func form(named name: String, workspace: WorkspaceOption) throws(Failure) -> Form {
    if name.namesForm {
      return try reading(ofFile: name).form
    }
    return try workspace.open(for: .reading) { opened throws(Failure) in
      try form(of: opened.form(id: name))
    }
  }

  /// The sheets of the form that ``form(named:workspace:)`` gives.
  static func source(
    named name: String, workspace: WorkspaceOption
  ) throws(Failure) -> Loaded {
    if name.namesForm { return try source(ofFile: name) }
    return try workspace.open(for: .reading) { opened throws(Failure) in
      let definition = try opened.form(id: name)
      let (source, faults) = FormSource.read(
        yaml: definition.source, file: "\(definition.reference)")
      return Loaded(source: source, faults: faults, defaults: FormDefaults())
    }
  }
}

extension String {
  fileprivate var namesYAML: Bool { hasSuffix(".yaml") || hasSuffix(".yml") }

  /// Whether the text is the name of a form's file rather than the id of a form.
  fileprivate var namesForm: Bool {
    let name = lowercased()
    return contains("/") || namesYAML
      || [".xlsx", ".xlsm", ".xls", ".md", ".csv", ".xml"].contains(where: name.hasSuffix)
  }
}

extension [UInt8] {
  /// Whether the first sign that is no white space and no byte order mark opens a tag, in UTF-8 or
  /// UTF-16.
  fileprivate var beginsLikeXML: Bool {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    return prefix(4_096).first { !blank.contains($0) } == UInt8(ascii: "<")
  }
}
