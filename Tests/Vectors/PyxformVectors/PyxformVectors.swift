import Diagnostics
import Forms
import Foundation
import XForms
import XLSForm
import XML

/// Forms with the XForm that pyxform makes of them, or with what it refuses, in the format of
/// ../shared/odk/vectors/README.md.
///
/// In: the path of `pyxform.json`. Out: one outcome a vector. A form that pyxform converts must
/// become the same XForm here, as far as its meaning goes (``FormComparison``); one that it refuses
/// must be refused with at least one fault that has a place.
public struct PyxformVectorFile {
  let vectors: [PyxformVector]

  /// Throws if the file cannot be read or is no array of JSON objects.
  public init(_ path: String) throws {
    let content = try Data(contentsOf: URL(filePath: path))
    let list = try JSONSerialization.jsonObject(with: content) as? [[String: Any]] ?? []
    vectors = list.compactMap(PyxformVector.init)
  }

  /// In the order of the file.
  public var outcomes: [PyxformOutcome] {
    vectors.map { vector in
      let result: PyxformOutcome.Result
      if let reason = vector.failure {
        result =
          PyxformException.reason(for: vector.id).map { .excepted(reason: $0) }
          ?? .failed(reason: reason)
      } else {
        result = .passed
      }
      return PyxformOutcome(
        id: vector.id, source: vector.source, isRefusal: vector.xform == nil, result: result)
    }
  }
}

/// What became of one vector.
public struct PyxformOutcome: Sendable {
  public enum Result: Sendable, Hashable {
    case passed
    /// The first difference, in one line.
    case failed(reason: String)
    /// Ours differs on purpose: who is right, and why.
    case excepted(reason: String)
  }

  public let id: String
  /// The test of pyxform that the form comes from.
  public let source: String
  /// Whether pyxform refuses the form.
  public let isRefusal: Bool
  public let result: Result
}
