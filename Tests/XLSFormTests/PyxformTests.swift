import Foundation
import PyxformVectors
import Testing

@Suite("Forms that pyxform knows")
struct PyxformTests {
  private static let path: String = {
    let shared =
      ProcessInfo.processInfo.environment["PRAMOEN_SHARED"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "../shared").standardized.path
    return shared + "/odk/vectors/pyxform.json"
  }()

  @Test("A form becomes the XForm that pyxform makes of it, or is refused as there")
  func vectors() throws {
    guard FileManager.default.fileExists(atPath: Self.path) else {
      return print("skipped: \(Self.path) not present")
    }
    let outcomes = try PyxformVectorFile(Self.path).outcomes
    var passed = [true: 0, false: 0]
    var failed = [true: 0, false: 0]
    var excepted = 0
    for outcome in outcomes {
      switch outcome.result {
      case .passed: passed[outcome.isRefusal, default: 0] += 1
      case .excepted: excepted += 1
      case .failed(let reason):
        failed[outcome.isRefusal, default: 0] += 1
        print("\(outcome.id)\t\(outcome.isRefusal ? "refusal" : "form")\t\(reason)")
      }
    }
    print("pyxform vectors: \(passed), failed \(failed), excepted \(excepted)")
    #expect(failed[true, default: 0] + failed[false, default: 0] == 0)
  }
}
