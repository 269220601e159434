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
    let reader = YAMLReader(file: file, text: text)
    // A file that is no form at all would only repeat itself in every later stage.
    if reader.source.survey.isEmpty && !reader.diagnostics.isEmpty {
      throw Failure(.data, reader.diagnostics.inFileOrder)
    }
    try self.init(reader.source, found: reader.diagnostics)
  }

  /// Reads a form from its sheets, however they were spelled. `found` are faults that came up on
  /// the way to the sheets.
  ///
  /// - Throws: all errors and warnings found, in the order of the file.
  public init(
    _ source: FormSource, defaults: FormDefaults = FormDefaults(), found: [Diagnostic] = []
  ) throws(Failure) {
    let builder = FormBuilder(source, defaults)
    let faults = found + builder.diagnostics + FormRules.faults(in: builder.form)
    let ordered = faults.inFileOrder
    if ordered.contains(where: { $0.severity == .error }) { throw Failure(.data, ordered) }
    form = builder.form
    warnings = ordered
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
