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

  /// A form file in any spelling as the workspace keeps it, with what is questionable about it.
  ///
  /// Text is kept as it is; a workbook is kept in the YAML that says the same.
  static func definition(ofFile path: String) throws(Failure) -> (
    definition: FormDefinition, kept: KeptForm, warnings: [Diagnostic]
  ) {
    let bytes = try InputFile(path: path).bytes(limit: byteLimit)
    let folders = fileFolders(ofForm: path)
    if bytes.beginsLikeXML {
      let text = try text(ofFile: path)
      let kept = try KeptForm(xform: text, file: path, folders: folders)
      return (Self.definition(kept.form, "xml", text), kept, try kept.read().warnings)
    }
    let reading =
      try path.namesYAML
      ? FormReading(yaml: text(ofFile: path), file: path) : FormReading(bytes, file: path)
    let kept = KeptForm(reading.form, folders: folders)
    if bytes.isWorkbook {
      var (source, _) = try FormSource.read(bytes, file: path)
      source = source.canonical(FormDefaults(id: reading.form.id))
      let definition = Self.definition(reading.form, "xlsx", source.yaml)
      try check(definition, says: reading.form, file: path)
      return (definition, kept, reading.warnings)
    }
    let text = try text(ofFile: path)
    let format = ["md", "csv"].first { path.lowercased().hasSuffix("." + $0) } ?? "yaml"
    return (Self.definition(reading.form, format, text), kept, reading.warnings)
  }

  /// Where the files that a form file reads are looked for, in this order.
  static func fileFolders(ofForm path: String) -> [String] {
    [path.folder + "/" + path.stem + "-media", path.folder]
  }

  /// What is kept has to be the same form: a workbook is kept in another spelling.
  private static func check(_ definition: FormDefinition, says form: Form, file: String)
    throws(Failure)
  {
    let kept = try self.kept(definition, beside: "").form
    var form = form
    form.version = kept.version
    let isSame =
      kept.xformText == form.xformText && kept.questions.map(\.score) == form.questions.map(\.score)
    if !isSame { throw Failure(.data, .formNotKeptWhole, at: .file(file)) }
  }

  /// A form that names no version is kept as its first.
  private static func definition(_ form: Form, _ format: String, _ source: String)
    -> FormDefinition
  {
    FormDefinition(
      id: form.id, version: form.version.isEmpty ? "1" : form.version, format: format,
      source: source)
  }

  /// The form that a definition in the workspace holds.
  static func form(of definition: FormDefinition) throws(Failure) -> Form {
    let loaded = try source(of: definition)
    return try FormReading(
      FormExamination(loaded.source, defaults: loaded.defaults, found: loaded.faults)
    ).form
  }

  /// The sheets of a form in the workspace, which keeps text in the spelling it was written in.
  private static func source(of definition: FormDefinition) throws(Failure) -> Loaded {
    let file = "\(definition.reference)"
    let bytes = Array(definition.source.utf8)
    let (source, faults) =
      switch definition.format {
      case "xml": try XFormLifting.source(of: XMLDocument(bytes, file: file).root, file: file)
      case "md", "csv": try FormSource.read(bytes, file: file + "." + definition.format)
      default: FormSource.read(yaml: definition.source, file: file)
      }
    return Loaded(
      source: source, faults: faults, defaults: FormDefaults(id: definition.reference.id))
  }

  /// The form of a round.
  static func form(of round: Round, in workspace: Workspace) throws(Failure) -> Form {
    try form(of: workspace.form(id: round.form.id, version: round.form.version))
  }

  /// The form of a round, ready to be filled. Files that it reads stand beside the workspace, best in
  /// a folder of their own: `ID-media`.
  static func kept(of round: Round, in workspace: Workspace, beside path: String) throws(Failure)
    -> KeptForm
  {
    try kept(
      workspace.form(id: round.form.id, version: round.form.version), beside: path)
  }

  static func kept(_ definition: FormDefinition, beside path: String) throws(Failure)
    -> KeptForm
  {
    let id = definition.reference.id
    let file = "\(definition.reference)"
    let folders = mediaFolders(of: id, beside: path)
    switch definition.format {
    case "xml": return try KeptForm(xform: definition.source, file: file, folders: folders)
    case "md", "csv":
      let reading = try FormReading(
        Array(definition.source.utf8), file: file + "." + definition.format,
        defaults: FormDefaults(id: id))
      return KeptForm(reading.form, folders: folders)
    case "xlsx":
      // YAML in its writing, a spreadsheet in its rules, which are more lenient.
      var (source, faults) = FormSource.read(yaml: definition.source, file: file)
      source.spelling = .tables
      let reading = try FormReading(source, defaults: FormDefaults(id: id), found: faults)
      return KeptForm(reading.form, folders: folders)
    default:
      return KeptForm(
        try FormReading(yaml: definition.source, file: file).form, folders: folders)
    }
  }

  /// Where the files of a form in the workspace are looked for.
  static func mediaFolders(of id: String, beside path: String) -> [String] {
    [path.folder + "/" + id + "-media", path.folder]
  }

  /// A form that is named in the call, ready to be filled.
  static func kept(named name: String, workspace: WorkspaceOption) throws(Failure) -> KeptForm {
    if name.namesForm { return try definition(ofFile: name).kept }
    return try workspace.open(for: .reading) { opened throws(Failure) in
      try kept(opened.form(id: name), beside: workspace.path)
    }
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
      try source(of: opened.form(id: name))
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

extension Form {
  /// The XForm as text. Headings that are named after their row go without its number.
  fileprivate var xformText: String {
    let prefix = "reserved_name_for_field_list_labels_"
    let parts = XFormWriter.document(for: self).serialized().split(separator: prefix)
    return parts.prefix(1).joined() + parts.dropFirst().map { $0.drop(while: \.isNumber) }.joined()
  }
}

extension [UInt8] {
  /// Whether the first sign that is no white space and no byte order mark opens a tag, in UTF-8 or
  /// UTF-16.
  fileprivate var beginsLikeXML: Bool {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    return prefix(4_096).first { !blank.contains($0) } == UInt8(ascii: "<")
  }

  fileprivate var isWorkbook: Bool {
    starts(with: [0x50, 0x4B]) || starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}
