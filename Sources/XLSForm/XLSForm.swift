public import Diagnostics
public import Forms
import Spreadsheets

/// The room **XLSForm**: forms as people keep them in spreadsheets, and in every other spelling that
/// is one file.
///
/// In go the bytes of an .xlsx workbook, of Markdown or CSV tables, or of YAML; out come the sheets
/// of a form (``FormSource``), each cell with its place, or the form itself. The other way round, a
/// form's sheets become YAML, Markdown, or rows for a workbook, without loss.
extension FormReading {
  /// Reads a form from a file in any of its spellings, told apart by content.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, as places show it; where the content leaves it open, the ending tells the
  ///     spelling.
  ///   - defaults: what the form is called where it does not say itself; its id is else the file's
  ///     name without its ending.
  /// - Throws: all errors and warnings found, in the order of the file.
  public init(
    _ bytes: [UInt8], file: String, defaults: FormDefaults? = nil
  ) throws(Failure) {
    switch try FormFile(bytes, file: file) {
    case .yaml(let text): try self.init(yaml: text, file: file)
    case .tables(let source, let found):
      try self.init(
        source, defaults: defaults ?? FormDefaults(id: file.stem), found: found)
    }
  }
}

extension FormSource {
  /// The sheets of a form in any of its spellings, told apart by content, with what is wrong with
  /// the file itself.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, as places show it; where the content leaves it open, the ending tells the
  ///     spelling.
  /// - Throws: what cannot be read as sheets at all.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(Failure) -> (source: FormSource, faults: [Diagnostic]) {
    switch try FormFile(bytes, file: file) {
    case .yaml(let text): FormSource.read(yaml: text, file: file)
    case .tables(let source, let found): (source, found)
    }
  }
}

extension String {
  /// `forms/tree-count.xlsx` → `tree-count`.
  fileprivate var stem: String {
    (split(separator: "/").last.map(String.init) ?? self).withoutFileEnding
  }
}
