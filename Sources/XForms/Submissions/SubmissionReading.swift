import Diagnostics
import XML

extension XFormDefinition {
  /// The values of a submission of this form, for going on with it.
  ///
  /// What the submission lacks is blank (it was not relevant when it was made); attributes it lacks
  /// are as the form has them. What the form does not have is left out.
  ///
  /// - Throws: `.data` where the root element is not the form's.
  public func seed(of submission: XMLElement, file: String) throws(Failure) -> Seed {
    if submission.elements.contains(where: { $0.name.local == "encryptedXmlFile" }) {
      throw Failure(.data, .encryptedSubmission, at: .file(file))
    }
    guard nodes.count > Self.root, submission.name.local == nodes[Self.root].name.local else {
      let expected = nodes.count > Self.root ? nodes[Self.root].name.local : ""
      throw Failure(
        .data, .submissionOfAnotherForm(submission.name.local, expected: expected), at: .file(file))
    }
    var reading = SeedReading(tree: DefinitionTree(nodes: nodes, scopes: scopes), names: names)
    var read = reading.seed(ofDocument: submission)
    for attribute in nodes[Self.root].attributes {
      let local = nodes[attribute].local
      if read.missing.contains(local) { read.values[local] = seed.values[local] }
    }
    return read
  }
}
