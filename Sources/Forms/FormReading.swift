import Diagnostics

/// The room **Forms**: what a form is, how it is read, and what can be wrong with it.
///
/// In goes the text of a form file; out comes a `Form` that later rooms need not check again, with
/// warnings, or every fault at once, each with its place.
public struct FormReading: Sendable {
  public let form: Form
  /// Things that work but are probably not meant.
  public let warnings: [Diagnostic]

  /// - Throws: all errors and warnings found, in the order of the file.
  public init(yaml text: String, file: String) throws(Failure) {
    let examination = FormExamination(yaml: text, file: file)
    let faults = examination.diagnostics.filter { $0.severity != .note }
    if faults.contains(where: { $0.severity == .error }) { throw Failure(.data, faults) }
    form = examination.form
    warnings = faults
  }
}

/// Everything that can be said of a form, wrong or not.
public struct FormExamination: Sendable {
  /// What could be understood; not to be filled where there are errors.
  public let form: Form
  /// Errors, warnings and notes in the order of the file.
  public let diagnostics: [Diagnostic]

  public init(yaml text: String, file: String) {
    let reader = YAMLReader(file: file, text: text)
    let builder = FormBuilder(reader.source)
    // A file that is no form at all would only repeat itself in every later stage.
    let isForm = !reader.source.survey.isEmpty || reader.diagnostics.isEmpty
    let faults =
      isForm
      ? reader.diagnostics + builder.diagnostics
        + FormRules.faults(in: builder.form, from: reader.source)
      : reader.diagnostics
    form = builder.form
    diagnostics = faults.inFileOrder
  }
}

extension [Diagnostic] {
  /// By line, then column; what has neither comes first.
  fileprivate var inFileOrder: [Diagnostic] {
    func position(_ diagnostic: Diagnostic) -> (Int, Int) {
      guard case .position(_, let line, let column) = diagnostic.place else { return (0, 0) }
      return (line, column)
    }
    return enumerated().sorted {
      let (a, b) = (position($0.element), position($1.element))
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
  }
}
