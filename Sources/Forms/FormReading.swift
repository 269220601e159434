import Diagnostics

/// The room **Forms**: what a form is, how it is read, and what can be wrong with it.
///
/// In goes the text of a form file; out comes a `Form` that later rooms need not check again, with
/// warnings, or every fault at once, each with its place.
public struct FormReading: Sendable {
  /// A form without errors.
  public let form: Form
  /// Things that work but are probably not meant.
  public let warnings: [Diagnostic]

  /// - Throws: all errors and warnings found, in the order of the file.
  public init(yaml text: String, file: String) throws(Failure) {
    try self.init(FormExamination(yaml: text, file: file))
  }

  /// Reads a form from its sheets, however they were spelled. `found` are faults that came up on
  /// the way to the sheets.
  ///
  /// - Throws: all errors and warnings found, in the order of the file.
  public init(
    _ source: FormSource, defaults: FormDefaults = FormDefaults(), found: [Diagnostic] = []
  ) throws(Failure) {
    try self.init(FormExamination(source, defaults: defaults, found: found))
  }

  /// - Throws: the errors and warnings of the examination, where there are errors.
  public init(_ examination: FormExamination) throws(Failure) {
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

  /// Examines a form in YAML; `file` is what places call it.
  public init(yaml text: String, file: String) {
    let reader = YAMLReader(file: file, text: text)
    self.init(reader.source, found: reader.diagnostics)
  }

  /// `found` are faults that came up on the way to the sheets.
  public init(
    _ source: FormSource, defaults: FormDefaults = FormDefaults(), found: [Diagnostic] = []
  ) {
    let builder = FormBuilder(source, defaults)
    form = builder.form
    // A file that is no form at all would only repeat itself in every later stage.
    let isForm = !source.survey.isEmpty || found.isEmpty
    let faults =
      isForm
      ? found + builder.diagnostics
        + FormRules.faults(in: builder.form, from: source).besides(
          FormIntegrity(builder.form).diagnostics)
      : found
    diagnostics = faults.inFileOrder(source.sheets.map(\.name))
  }
}

extension FormSource {
  /// The sheets of a form in YAML, with what is wrong with how they are written.
  public static func read(yaml text: String, file: String) -> (
    source: FormSource, faults: [Diagnostic]
  ) {
    let reader = YAMLReader(file: file, text: text)
    return (reader.source, reader.diagnostics)
  }
}

extension [Diagnostic] {
  /// These and of the `others` what none of these says at the same place; where one is an error
  /// and the other is not, the error stays.
  fileprivate func besides(_ others: [Diagnostic]) -> [Diagnostic] {
    let errors = Set(filter { $0.severity == .error }.map(Complaint.init))
    let own = others.filter { !errors.contains(Complaint($0)) }
    let said = Set(own.map(Complaint.init))
    return filter { $0.severity == .error || !said.contains(Complaint($0)) } + own
  }

  /// By sheet, line or row, then column; what has none comes first.
  fileprivate func inFileOrder(_ sheets: [String]) -> [Diagnostic] {
    let positions = map { $0.place?.order(sheets) ?? [0, 0, 0] }
    return indices.sorted { one, other in
      positions[one] == positions[other]
        ? one < other : positions[one].lexicographicallyPrecedes(positions[other])
    }.map { self[$0] }
  }
}

/// What makes two complaints the same to a reader.
private struct Complaint: Hashable {
  let code: String
  let place: Place?

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.message.code
    place = diagnostic.place
  }
}

extension Place {
  fileprivate func order(_ sheets: [String]) -> [Int] {
    switch self {
    case .position(_, let line, let column): [0, line, column]
    case .cell(_, let sheet, let row, let column):
      [sheets.firstIndex(of: sheet) ?? 0, row, column ?? 0]
    case .file, .row: [0, 0, 0]
    }
  }
}
