import XPath

/// A tree of one leaf: enough to compute formulas that read nothing, or only the answer itself.
struct LoneAnswer: AnswersTree {
  enum Node: Hashable, Sendable { case document, element, text }

  let value: String

  func kind(of node: Node) -> NodeKind {
    switch node {
    case .document: .document
    case .element: .element
    case .text: .text
    }
  }

  func parent(of node: Node) -> Node? {
    switch node {
    case .document: nil
    case .element: .document
    case .text: .element
    }
  }

  func children(of node: Node) -> [Node] {
    switch node {
    case .document: [.element]
    case .element: value.isEmpty ? [] : [.text]
    case .text: []
    }
  }

  func attributes(of node: Node) -> [Node] { [] }

  func symbol(of node: Node) -> Symbol? { nil }

  func stringValue(of node: Node) -> String { value }
}

extension Expression {
  /// What the formula is for an answer, where it reads nothing else and no clock decides.
  func truth(forAnswer answer: String) -> Bool? {
    let facts = facts
    guard facts.questions.isEmpty, !facts.isVolatile,
      facts.paths.allSatisfy(\.isOwnNode), facts.calls.allSatisfy({ Self.pure($0.name) })
    else { return nil }
    guard let resolved = try? resolved(by: Self.nothing) else { return nil }
    return try? Evaluator(LoneAnswer(value: answer)).boolean(of: resolved, in: Self.context)
  }

  /// The error that computing a formula without questions and paths ends in.
  var constantError: EvaluationError? {
    guard let resolved = try? resolved(by: Self.nothing) else { return nil }
    do throws(EvaluationError) {
      _ = try Evaluator(LoneAnswer(value: "")).string(of: resolved, in: Self.context)
      return nil
    } catch {
      return error
    }
  }

  /// The number or truth of a formula that reads nothing.
  var constantTruth: Bool? {
    let facts = facts
    guard facts.paths.isEmpty, !facts.dependsOnContext else { return nil }
    return truth(forAnswer: "")
  }

  private static func pure(_ name: String) -> Bool {
    !["instance", "pulldata", "jr:itext", "jr:choice-name", "position", "last", "id"].contains(name)
  }

  private static var nothing: Resolver {
    Resolver(location: { _ in nil }, symbol: { _ in Symbol(0) })
  }

  private static var context: EvaluationContext<LoneAnswer> {
    // Any moment will do: what asks the clock is not folded.
    EvaluationContext(
      node: .element, clock: WallClock(milliseconds: 0, offsetMinutes: 0), random: { 4 },
      limits: EvaluationLimits(steps: 20_000, outputBytes: 20_000))
  }
}
