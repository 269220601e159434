// Rooms: Diagnostics XPath
import Diagnostics
import XPath

/// Any bytes are read as an expression or refused with a place within it; what was read is
/// computed under each profile over a small tree, or ends in an error with a place within it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXPath(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
  let length = source.unicodeScalars.count
  for isStrict in [true, false] {
    do throws(SyntaxError) {
      let expression = try Expression(source, checkingCalls: isStrict)
      _ = expression.facts
      var tree = SmallTree()
      let resolved = try expression.resolved(by: tree.resolver)
      for dialect in [Dialect.spec, .collect, .enketo] {
        evaluate(resolved, over: tree, dialect, length)
      }
    } catch {
      check(error.span, within: length, source)
    }
  }
  return 0
}

private func evaluate(
  _ resolved: ResolvedExpression, over tree: SmallTree, _ dialect: Dialect, _ length: Int
) {
  var hooks = Hooks<SmallTree>()
  hooks.instance = { $0 == "c" ? 0 : nil }
  let context = EvaluationContext<SmallTree>(
    node: 2, clock: WallClock(milliseconds: 1_710_498_600_000, offsetMinutes: 420),
    random: { 0x9E37_79B9_7F4A_7C15 }, language: "th", dialect: dialect,
    limits: EvaluationLimits(steps: 20_000, outputBytes: 20_000), hooks: hooks)
  do throws(EvaluationError) {
    _ = try Evaluator(tree).storedString(of: resolved, in: context)
    _ = try Evaluator(tree).boolean(of: resolved, in: context)
    _ = try Evaluator(tree).number(of: resolved, in: context)
  } catch {
    check(error.span, within: length, resolved.expression.source)
  }
}

private func check(_ span: Span, within length: Int, _ source: String) {
  guard span.lowerBound >= 0, span.upperBound <= max(1, length) else {
    fatalError("\(span) is not within \(length) of “\(source)”")
  }
}

/// `<data id="7"><a>1</a><b/><r><x>2024-02-29</x></r><r><x>ก ข</x></r></data>`
private struct SmallTree: AnswersTree {
  private static let rows: [(parent: Int?, name: String, value: String)] = [
    (nil, "", ""), (0, "data", "12024-02-29ก ข"), (1, "a", "1"), (1, "b", ""),
    (1, "r", "2024-02-29"), (4, "x", "2024-02-29"), (1, "r", "ก ข"), (6, "x", "ก ข"),
    (1, "@id", "7"),
  ]
  private let symbols: SymbolTable

  init() {
    var symbols = SymbolTable()
    for row in Self.rows { _ = symbols.symbol(for: row.name) }
    self.symbols = symbols
  }

  var resolver: Resolver {
    let symbols = symbols
    return Resolver(
      questionNames: ["a", "x"],
      location: { reference in
        symbols.existing(reference.name).map { Location(.context(up: 1), [$0]) }
      },
      symbol: { symbols.existing($0.local) ?? Symbol(-1) },
      positions: Positions(
        start: { start in if case .own(let up) = start { max(0, 2 - up) } else { 0 } },
        child: { _, name in symbols.name(of: name) == "a" ? 2 : nil }))
  }

  func kind(of node: Int) -> NodeKind { node == 0 ? .document : node == 8 ? .attribute : .element }
  func parent(of node: Int) -> Int? { Self.rows[node].parent }
  func children(of node: Int) -> [Int] {
    Self.rows.indices.filter { Self.rows[$0].parent == node && $0 != 8 }
  }
  func attributes(of node: Int) -> [Int] { node == 1 ? [8] : [] }
  func symbol(of node: Int) -> Symbol? { node == 0 ? nil : symbols.existing(Self.rows[node].name) }
  func stringValue(of node: Int) -> String { Self.rows[node].value }
  func nodes(at position: Int, under ancestor: Int) -> [Int]? { ancestor == 0 ? [position] : nil }
}
