/// An analysis that can say where each of its numbers comes from.
///
/// A name is the path of the number in the analysis's JSON. Samples are made when they are asked
/// for: an analysis of 100,000 submissions holds them once, not once a number.
public protocol ExplainableAnalysis: Sendable {
  /// The name of every number, in the order in which the command prints them.
  var findingNames: [String] { get }

  /// The number of that name with its sample; nil where no number has it.
  func finding(_ name: String) -> Finding?

  /// Every number with its sample, in the order of the names.
  var findings: [Finding] { get }

  /// What people call the items, groups and their like that names are made of.
  var vocabulary: FindingVocabulary { get }
}

extension ExplainableAnalysis {
  public var findings: [Finding] { findingNames.compactMap(finding) }

  public var vocabulary: FindingVocabulary { FindingVocabulary() }
}
