import Diagnostics
import XML

extension XFormDefinition {
  /// The values of a submission of this form, for going on with it.
  ///
  /// What the submission lacks was not relevant when it was made; it starts as the form has it. What
  /// the form does not have is left out.
  ///
  /// - Throws: `.data` where the root element or its form id is not the form's, and for encrypted
  ///   submissions.
  public func seed(of submission: XMLElement, file: String) throws(Failure) -> Seed {
    let marks: Set<String> = ["encryptedXmlFile", "base64EncryptedKey"]
    if submission.elements.contains(where: { marks.contains($0.name.local) }) {
      throw Failure(.data, .encryptedSubmission, at: .file(file))
    }
    guard nodes.count > Self.root, submission.name.local == nodes[Self.root].name.local else {
      let expected = nodes.count > Self.root ? nodes[Self.root].name.local : ""
      throw Failure(
        .data, .submissionOfAnotherForm(submission.name.local, expected: expected), at: .file(file))
    }
    if let other = submission[attribute: "id"], let id, other != id {
      throw Failure(.data, .submissionOfAnotherFormID(other, expected: id), at: .file(file))
    }
    let records = submission.records
    var reading = SeedReading(
      tree: DefinitionTree(nodes: nodes, scopes: scopes), names: names,
      symbols: RecordSymbols(records), trims: false)
    var read = reading.seed(ofDocument: records.root)
    complete(&read, with: seed)
    return read
  }

  /// What was left out since it was not relevant starts as the form has it.
  private func complete(_ read: inout Seed, with original: Seed) {
    for (local, isMissing) in read.isMissing.enumerated()
    where isMissing && nodes[scopes[read.scope].members[local]].scope == read.scope {
      read.values[local] = original.values[local]
    }
    for (place, local) in scopes[read.scope].series.enumerated() {
      guard let template = templates[scopes[read.scope].members[local]] else { continue }
      for index in read.instances[place].indices {
        complete(&read.instances[place][index], with: template)
      }
    }
  }
}
