import Diagnostics
import Forms
import Foundation
import XForms
import XLSForm
import XML

/// What becomes of forms that leave for XForm XML and come back: the XForm of the lifted form must
/// be the one that was lifted.
public enum LiftedVectors {
  /// The first difference for each form of `pyxform.json` that pyxform converts and we read; nil
  /// where there is none.
  public static func differences(_ path: String) throws -> [(id: String, difference: String?)] {
    try PyxformVectorFile(path).vectors.compactMap { vector in
      guard vector.xform != nil, let document = vector.document else { return nil }
      return (vector.id, difference(of: document, file: vector.id))
    }
  }

  /// As ``difference(of:file:)``, for a file.
  public static func difference(ofFile path: String) -> String? {
    do {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      return difference(of: try XMLDocument(bytes, file: path).root, file: path)
    } catch {
      return "unreadable: \(error)"
    }
  }

  /// The first difference between a document and the one its lifted form gives.
  public static func difference(of document: XMLElement, file: String) -> String? {
    do throws(Failure) {
      let lifted = try XFormLifting.source(of: document, file: file)
      let form = try FormReading(lifted.source, found: lifted.faults).form
      return FormComparison.difference(XFormWriter.document(for: form), document)
    } catch {
      let first = error.diagnostics.first { $0.severity == .error }
      return "refused: " + (first.map { "\($0.message.code): \($0.message.finding.english)" } ?? "")
    }
  }
}
