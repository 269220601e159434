/// Everything an evaluation may look at besides the tree.
public struct EvaluationContext<Tree: AnswersTree> {
  /// The context node: what `.` and relative paths start from.
  public var node: Tree.Node
  /// What `current()` and `${…}` relative to it start from; the node the expression belongs to.
  public var current: Tree.Node
  /// `position()` and `last()` outside predicates, from 1.
  public var position = 1
  /// How many nodes `position` counts among; what `last()` says outside predicates.
  public var size = 1
  /// The moment that `now()` and `today()` speak of.
  public var clock: WallClock
  /// 64 random bits a call, for `random()`, `uuid()` and unseeded `randomize()`.
  public var random: @Sendable () -> UInt64
  /// Language tag of the form's texts (`jr:itext`) and of month names in `format-date`.
  public var language: String?
  /// The choices where engines differ.
  public var dialect: Dialect
  /// How much the evaluation may cost.
  public var limits: EvaluationLimits
  /// What only the form can answer.
  public var hooks: Hooks<Tree>

  /// A context at `node`, which is also the `current` one unless another is given.
  @inlinable
  public init(
    node: Tree.Node, current: Tree.Node? = nil, clock: WallClock,
    random: @escaping @Sendable () -> UInt64, language: String? = nil, dialect: Dialect = .spec,
    limits: EvaluationLimits = EvaluationLimits(), hooks: Hooks<Tree> = Hooks()
  ) {
    self.node = node
    self.current = current ?? node
    self.clock = clock
    self.random = random
    self.language = language
    self.dialect = dialect
    self.limits = limits
    self.hooks = hooks
  }
}

/// How much one evaluation may cost before it ends in an `EvaluationError`.
public struct EvaluationLimits: Sendable, Hashable {
  /// Terms computed plus nodes visited.
  public var steps: Int
  /// UTF-8 bytes of text made by functions such as `concat`.
  public var outputBytes: Int

  /// Two million steps and four million bytes unless said otherwise: far beyond what forms in use
  /// need.
  public init(steps: Int = 2_000_000, outputBytes: Int = 4_000_000) {
    self.steps = steps
    self.outputBytes = outputBytes
  }
}

/// What only the form can answer; nil knows nothing.
public struct Hooks<Tree: AnswersTree> {
  /// The document of the secondary instance with that id.
  public var instance: ((_ id: String) -> Tree.Node?)?
  /// The label of the choice `value` of the select question `question`, in the active language.
  public var choiceName: ((_ value: String, _ question: Tree.Node?) -> String?)?
  /// `pulldata(instance, column to read, column to search, value to find)`.
  public var pulledData: ((_ arguments: [String]) -> String?)?
  /// `jr:itext(id)` in the active language.
  public var text: ((_ id: String) -> String?)?
  /// The nodes that hold `jr:itext(id)`, where the result is to be a node-set as in Web Forms;
  /// nil for the text, as the specification has it.
  public var textNodes: ((_ id: String) -> [Tree.Node]?)?

  /// Hooks that know nothing.
  @inlinable
  public init() {}
}
