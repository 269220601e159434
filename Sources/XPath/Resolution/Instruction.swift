import Diagnostics

/// A term with its names resolved: what the evaluator walks.
@usableFromInline
struct Instruction: Sendable {
  @usableFromInline
  indirect enum Kind: Sendable {
    case text(String)
    case number(Double)
    case negation(Instruction)
    case chain(first: Instruction, rest: [Link])
    case path(PathPlan)
    case compute(Function, [Instruction])
    /// A call that is an error once evaluation comes to it.
    case refused(Message)
    case structural(StructuralFunction, [Instruction])
  }

  @usableFromInline
  struct Link: Sendable {
    @usableFromInline let symbol: Operator
    @usableFromInline let operand: Instruction
  }

  @usableFromInline let kind: Kind
  @usableFromInline let span: Span
}

/// A location path with numbers for names.
@usableFromInline
struct PathPlan: Sendable {
  @usableFromInline
  enum Origin: Sendable {
    case root
    case context(up: Int)
    case current(up: Int)
    case instance(String, Span)
    case term(Instruction, predicates: [Instruction])
  }

  @usableFromInline let origin: Origin
  @usableFromInline let steps: [StepPlan]
  /// The position that all of the steps lead to, where the tree need not walk.
  @usableFromInline let position: Int?
  /// Whether it starts from a term in parentheses or a call other than `instance`, `current`.
  @usableFromInline var isFilterExpression = false
  /// Whether Collect knows all of its steps.
  @usableFromInline let isInCollect: Bool

  init(origin: Origin, steps: [StepPlan], position: Int?) {
    self.origin = origin
    self.steps = steps
    self.position = position
    isInCollect = steps.allSatisfy(\.isInCollect)
  }
}

@usableFromInline
struct StepPlan: Sendable {
  @usableFromInline
  enum Test: Sendable {
    case name(Symbol)
    case anyName
    case namespace(Symbol)
    case node, text, comment
    case processingInstruction(String?)
  }

  /// The first predicate, where it has the form `child = value` and the value is the same for all
  /// nodes: a tree with an index answers it at once.
  @usableFromInline
  struct Lookup: Sendable {
    @usableFromInline let key: Symbol
    @usableFromInline let value: Instruction
  }

  @usableFromInline let axis: Axis
  @usableFromInline let test: Test
  @usableFromInline let predicates: [Instruction]
  @usableFromInline let lookup: Lookup?
  @usableFromInline let span: Span

  @usableFromInline
  init(axis: Axis, test: Test, predicates: [Instruction], lookup: Lookup?, span: Span) {
    self.axis = axis
    self.test = test
    self.predicates = predicates
    self.lookup = lookup
    self.span = span
  }
}

extension Instruction {
  /// True if the value does not depend on the context node, position or size, nor on chance.
  var isIndependentOfFocus: Bool {
    switch kind {
    case .text, .number, .refused: return true
    case .negation(let term): return term.isIndependentOfFocus
    case .chain(let first, let rest):
      return first.isIndependentOfFocus && rest.allSatisfy { $0.operand.isIndependentOfFocus }
    case .compute(let function, let arguments):
      let isRandom = Facts.volatileFunctions.contains(function.name)
      return !isRandom && arguments.allSatisfy(\.isIndependentOfFocus)
    case .structural(let function, let arguments):
      switch function {
      case .current: return true
      case .ifElse, .coalesce, .count, .countNonEmpty, .string, .number, .stringLength,
        .normalizeSpace, .instance:
        return !arguments.isEmpty && arguments.allSatisfy(\.isIndependentOfFocus)
      default: return false
      }
    case .path(let plan):
      // Predicates have a focus of their own, so what they depend on stays within the path.
      switch plan.origin {
      case .root, .current, .instance: return true
      case .context: return false
      case .term(let term, _): return term.isIndependentOfFocus
      }
    }
  }

  /// True if `position()` or `last()` occurs anywhere in it.
  var mentionsPosition: Bool {
    switch kind {
    case .text, .number, .path, .refused: return false
    case .negation(let term): return term.mentionsPosition
    case .chain(let first, let rest):
      return first.mentionsPosition || rest.contains { $0.operand.mentionsPosition }
    case .compute(_, let arguments): return arguments.contains { $0.mentionsPosition }
    case .structural(let function, let arguments):
      return function == .position || function == .last
        || arguments.contains { $0.mentionsPosition }
    }
  }
}
