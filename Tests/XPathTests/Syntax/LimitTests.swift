import Diagnostics
import Foundation
import Testing
import XPath
import XPathVectors

@Suite("Limits against hostile expressions")
struct LimitTests {
  /// What an expression gives on a thread with a small stack. Release builds need less than the
  /// 512 KiB that iOS gives to background work; unoptimised ones several times that.
  private func outcome(_ source: String, stack: Int) -> String {
    // Written by the thread before it signals, read after: never both at once.
    final class Box: @unchecked Sendable { var text = "" }
    let box = Box()
    let finished = DispatchSemaphore(value: 0)
    let thread = Thread {
      do {
        box.text = try Bench()?.string(source) ?? ""
      } catch let error as SyntaxError {
        box.text = error.message.code
      } catch {
        box.text = "\(error)"
      }
      finished.signal()
    }
    thread.stackSize = stack
    thread.start()
    finished.wait()
    return box.text
  }

  private static let deep = Expression.maximumNesting - 2

  @Test(
    "An expression as deep as allowed is read and computed on a small stack",
    arguments: [
      ("(", "1", ")", "1"), ("if(1,", "1", ",2)", "1"), ("concat(", "'a'", ")", "a"),
      ("0 + (", "1", ")", "1"), ("string(-", "1", ")", ""),
      ("*[", "1", "]", ""), ("not(.//*[", "1", "])", ""),
    ])
  func readsDeep(open: String, core: String, close: String, expected: String) {
    let levels = Self.deep / (open == "not(.//*[" || open == "0 + (" ? 2 : 1)
    let source =
      String(repeating: open, count: levels) + core + String(repeating: close, count: levels)
    let result = outcome(source, stack: 4 << 20)
    #expect(expected.isEmpty || result == expected)
  }

  @Test(
    "Deeper nesting is an error, not a crash",
    arguments: ["(", "if(1,", "-(", "a[", "concat(", "1 or 1 and 1 = 1 < 1 + 1 * ("])
  func refusesDeeper(open: String) {
    let source = String(repeating: open, count: 20_000)
    #expect(outcome(source, stack: 4 << 20) == "expression-nested-too-deeply")
  }

  @Test("Long chains of operators, signs, steps and predicates do not nest")
  func readsLong() throws {
    let count = 20_000
    let bench = try #require(Bench())
    #expect(try bench.number("1" + String(repeating: " + 1", count: count)) == Double(count + 1))
    #expect(try bench.boolean("0" + String(repeating: " or 0", count: count)) == false)
    #expect(try bench.number(String(repeating: "-", count: count) + "1") == 1)
    #expect(try bench.string("." + String(repeating: "/.", count: count)) == "")
    #expect(try bench.string("*" + String(repeating: "[1]", count: count)) == "")
    #expect(try bench.string("a" + String(repeating: "|a", count: count)) == "")
  }
}
