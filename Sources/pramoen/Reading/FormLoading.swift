import Diagnostics
import Forms
import Reports
import Spreadsheets
import Workspace
import XLSForm

/// Where a form comes from: a file, or the workspace.
enum FormLoading {
  /// The largest form file that is read. The longest XLSForms in use stay far below it.
  static let byteLimit = 20_000_000

  static func reading(ofFile path: String) throws(Failure) -> FormReading {
    try FormReading(yaml: text(ofFile: path), file: path)
  }

  /// Everything there is to say of a form file in any of its spellings, told apart by content.
  static func examined(_ path: String, showsNotes: Bool) throws(Failure) -> CheckedForm {
    let bytes = try InputFile(path: path).bytes(limit: byteLimit)
    let (source, faults) = try FormSource.read(bytes, file: path)
    // A form that does not say its id is called after its file, as ODK's converter does.
    let name = (path.split(separator: "/").last.map(String.init) ?? path).withoutFileEnding
    let examination = FormExamination(source, defaults: FormDefaults(id: name), found: faults)
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
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/") {
      return try reading(ofFile: name).form
    }
    return try workspace.open(for: .reading) { opened throws(Failure) in
      try form(of: opened.form(id: name))
    }
  }
}
