import Foundation

/// Why a vector that fails is meant to fail: by which rule, who is right by the specification.
struct VectorException: Sendable {
  let reason: String
  /// `outcome` is what the profile `spec` gives.
  let covers: @Sendable (_ vector: Vector, _ outcome: String) -> Bool

  static let all: [VectorException] = [
    VectorException(
      reason: "Ours is right (XPath 1.0 §5): there is no node for <!DOCTYPE>; "
        + "Chromium's document has one, all other nodes agree"
    ) { vector, outcome in
      guard let nodes = vector.expected as? [[String: Any]] else { return false }
      let known = nodes.filter { $0["kind"] as? String != "type10" }
      let paths = known.compactMap { $0["path"] as? String }
      return known.count < nodes.count && outcome == "spec: \(paths)"
    },
    VectorException(
      reason: "The vector is right (XPath 1.0 §5.4): namespace nodes are not supported; "
        + "no other engine finds them either"
    ) { vector, _ in vector.expression.contains("namespace::") },
    VectorException(
      reason: "Ours is right (XPath 1.0 §3.7, as Chromium's own evaluator): "
        + "Enketo misreads names that look like operators, and a lone /"
    ) { vector, outcome in
      vector.chromium.map { outcome == "spec: “\($0)”" } ?? false
    },
    VectorException(
      reason: "Ours is right (R9, ODK XForms number(): days since 1970, with Enketo): "
        + "Web Forms drops the time of a text"
    ) { vector, outcome in
      guard vector.source.hasPrefix("getodk/web-forms"), vector.expression.hasPrefix("number("),
        let whole = vector.expected as? String
      else { return false }
      return outcome.hasPrefix("spec: “\(whole).")
    },
    VectorException(
      reason: "Ours is right (XPath 1.0 §4.4): 4,6 is no number; JavaRosa's round() reads it as 4.6"
    ) { vector, _ in
      vector.expression.contains(/round\('-?[0-9]+,[0-9]+'/)
    },
    VectorException(
      reason: "Ours is right (ODK XForms count-non-empty(): nodes whose text is not empty): "
        + "JavaRosa counts nodes with children too"
    ) { vector, _ in
      vector.source.hasPrefix("getodk/javarosa") && vector.expression.hasPrefix("count-non-empty(")
    },
    VectorException(reason: "The vector comes without the document it looks at") { vector, _ in
      vector.document == nil && vector.resultType == "nodeset" && !vector.expectsError
        && vector.expression.contains("/")
    },
    VectorException(
      reason: "Ours is right (ODK XForms): an engine without a form lacks these functions; "
        + "with no form to ask, ours gives a blank"
    ) { vector, _ in
      vector.expectsError
        && (vector.expression.hasPrefix("pulldata(")
          || vector.expression.hasPrefix("jr:choice-name("))
    },
    VectorException(
      reason: "The recommendation is in words and allows ours (length of the context node)"
    ) { vector, _ in
      (vector.expected as? String)?.hasPrefix("throws (") ?? false
    },
  ]
}
