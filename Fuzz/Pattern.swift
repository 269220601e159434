// Rooms: Diagnostics XPath
import Diagnostics
import XPath

/// The first line is a pattern, the rest a text: matched or refused within a bounded time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPattern(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
  let parts = input.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
  let tree = TwoTexts(pattern: String(parts[0]), text: parts.count > 1 ? String(parts[1]) : "")
  let resolver = Resolver(location: { _ in nil }, symbol: { Symbol($0.local == "p" ? 1 : 2) })
  for dialect in [Dialect.spec, .enketo] {
    let context = EvaluationContext<TwoTexts>(
      node: 0, clock: WallClock(milliseconds: 0, offsetMinutes: 0), random: { 0 },
      dialect: dialect, limits: EvaluationLimits(steps: 2_000))
    guard let call = try? Expression("regex(/t, /p)").resolved(by: resolver) else {
      fatalError("the call itself cannot be read")
    }
    do throws(EvaluationError) {
      _ = try Evaluator(tree).boolean(of: call, in: context)
    } catch {
      let isExpected = error.kind == .unusableArgument || error.kind == .budgetExceeded
      if !isExpected { fatalError("\(error)") }
    }
  }
  return 0
}

private struct TwoTexts: AnswersTree {
  let pattern: String
  let text: String

  func kind(of node: Int) -> NodeKind { node == 0 ? .document : .element }
  func parent(of node: Int) -> Int? { node == 0 ? nil : 0 }
  func children(of node: Int) -> [Int] { node == 0 ? [1, 2] : [] }
  func attributes(of node: Int) -> [Int] { [] }
  func symbol(of node: Int) -> Symbol? { node == 0 ? nil : Symbol(Int32(node)) }
  func stringValue(of node: Int) -> String { node == 1 ? pattern : text }
}
