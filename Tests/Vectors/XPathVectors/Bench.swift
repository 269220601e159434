import XPath

/// Evaluates expressions for tests, with a fixed clock and a repeatable source of chance.
package struct Bench {
  package var tree: SampleTree
  package var node = 0
  package var namespaces: [String: String] = [:]
  /// 2024-03-15T10:30:00Z, shown by the clocks of Bangkok.
  package var clock = WallClock(milliseconds: 1_710_498_600_000, offsetMinutes: 420)
  package var dialect = Dialect.spec
  package var language: String?
  package var limits = EvaluationLimits()
  package var questions: [String: [String]] = [:]
  package var checksCalls = true
  package var hooks = Hooks<SampleTree>()

  package init?(_ xml: String = "<data/>") {
    guard let tree = SampleTree(xml: xml) else { return nil }
    self.tree = tree
  }

  package var context: EvaluationContext<SampleTree> {
    EvaluationContext(
      node: node, clock: clock, random: { 0x9E37_79B9_7F4A_7C15 }, language: language,
      dialect: dialect, limits: limits, hooks: hooks)
  }

  package var evaluator: Evaluator<SampleTree> { Evaluator(tree) }

  package func resolved(_ source: String) throws(SyntaxError) -> ResolvedExpression {
    let symbol = { (name: QualifiedName) in tree.symbol(name, namespaces) }
    let resolver = Resolver(
      questionNames: questions.keys.sorted(),
      location: { reference in
        questions[reference.name].map { names in
          Location(.root, names.map { symbol(QualifiedName($0)) })
        }
      }, symbol: symbol, positions: tree.positions(own: node))
    let expression = try Expression(source, checkingCalls: checksCalls)
    try checkPrefixes(of: expression)
    return try expression.resolved(by: resolver)
  }

  /// XPath 1.0 §2.3: a prefix that nothing declares is an error.
  private func checkPrefixes(of expression: Expression) throws(SyntaxError) {
    for path in expression.facts.paths {
      for step in path.path.steps {
        let prefix: String
        switch step.test {
        case .name(let name): prefix = name.prefix ?? "xml"
        case .anyNameOfPrefix(let written): prefix = written
        default: continue
        }
        if namespaces[prefix] == nil, tree.prefixes[prefix] == nil {
          _ = try Expression(prefix + ":")
        }
      }
    }
  }

  package func value(_ source: String) throws -> Value<Int> {
    try evaluator.value(of: try resolved(source), in: context)
  }

  package func string(_ source: String) throws -> String {
    try evaluator.string(of: try resolved(source), in: context)
  }

  package func number(_ source: String) throws -> Double {
    try evaluator.number(of: try resolved(source), in: context)
  }

  package func boolean(_ source: String) throws -> Bool {
    try evaluator.boolean(of: try resolved(source), in: context)
  }

  package func stored(_ source: String) throws -> String {
    try evaluator.storedString(of: try resolved(source), in: context)
  }
}
