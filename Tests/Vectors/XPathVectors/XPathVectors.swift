import Foundation
import XPath

/// A file of conformance vectors for expressions, in the format of ../shared/odk/vectors/README.md.
///
/// In: the path of such a file, whether its vectors are known or not. Out: one outcome a vector.
/// Each vector runs under the profile of the engine that its `source` names, and where it carries
/// our own choice (`recommended`), under `spec`.
public struct XPathVectorFile {
  let vectors: [Vector]

  /// Throws if the file cannot be read or is no array of JSON objects.
  public init(_ path: String) throws {
    vectors = try Vector.list(URL(filePath: path)).enumerated().map { Vector($1, index: $0) }
  }

  /// In the order of the file.
  public var outcomes: [XPathVectorOutcome] { outcomes(usingPositions: false) }

  /// With or without the way that trees offer around walking (`AnswersTree.nodes(at:under:)`).
  package func outcomes(usingPositions: Bool) -> [XPathVectorOutcome] {
    vectors.map { vector in
      XPathVectorOutcome(
        id: vector.id, category: vector.category, expression: vector.expression,
        result: VectorRun(vector: vector, usesPositions: usingPositions).result)
    }
  }
}

/// What became of one vector.
public struct XPathVectorOutcome: Sendable {
  public enum Result: Sendable, Hashable {
    /// The name of the profile that gives the expected value: `spec` if it does.
    case passed(profile: String)
    /// What came out and what was expected, in one line.
    case failed(reason: String)
    /// Ours differs on purpose: by which rule, who is right by the specification, and why.
    case excepted(reason: String)
  }

  public let id: String
  public let category: String
  public let expression: String
  public let result: Result
}
