import XPath

/// Evaluates expressions for tests, with a fixed clock and a repeatable source of chance.
struct Bench {
  var tree: SampleTree
  var node = 0
  var namespaces: [String: String] = [:]
  /// 2024-03-15T10:30:00Z, shown by the clocks of Bangkok.
  var clock = WallClock(milliseconds: 1_710_498_600_000, offsetMinutes: 420)
  var dialect = Dialect.spec
  var language: String?
  var limits = EvaluationLimits()
  var questions: [String: [String]] = [:]
  var hooks = Hooks<SampleTree>()

  init?(_ xml: String = "<data/>") {
    guard let tree = SampleTree(xml: xml) else { return nil }
    self.tree = tree
  }

  var context: EvaluationContext<SampleTree> {
    EvaluationContext(
      node: node, clock: clock, random: { 0x9E37_79B9_7F4A_7C15 }, language: language,
      dialect: dialect, limits: limits, hooks: hooks)
  }

  var evaluator: Evaluator<SampleTree> { Evaluator(tree) }

  func resolved(_ source: String) throws(SyntaxError) -> ResolvedExpression {
    let symbol = { (name: QualifiedName) in tree.symbol(name, namespaces) }
    let resolver = Resolver(
      questionNames: questions.keys.sorted(),
      location: { reference in
        questions[reference.name].map { names in
          Location(.root, names.map { symbol(QualifiedName($0)) })
        }
      }, symbol: symbol)
    return try Expression(source).resolved(by: resolver)
  }

  func string(_ source: String) throws -> String {
    try evaluator.string(of: try resolved(source), in: context)
  }

  func number(_ source: String) throws -> Double {
    try evaluator.number(of: try resolved(source), in: context)
  }

  func boolean(_ source: String) throws -> Bool {
    try evaluator.boolean(of: try resolved(source), in: context)
  }

  func stored(_ source: String) throws -> String {
    try evaluator.storedString(of: try resolved(source), in: context)
  }
}
