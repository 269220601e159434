import Diagnostics
import Forms
import XForms

extension Form {
  /// The XForm that the form is written out as, ready to be filled.
  ///
  /// - Parameter resources: the bytes of the files that the form reads, by their URI
  ///   (`jr://file-csv/towns.csv`); nil where there is no such file.
  /// - Throws: `.data` where the form's formulas do not fit the form.
  public func definition(
    resources: @escaping @Sendable (_ uri: String) -> [UInt8]? = { _ in nil }
  ) throws(Failure) -> XFormDefinition {
    let reader = XFormReader(resources: resources, allowsRunningTotals: true)
    let document = XFormWriter.document(for: withStoredInitialValues)
    return try reader.definition(of: document, file: file)
  }
}
