import Diagnostics
import Foundation
import Reports
import Testing

/// Writes the sample for people to look at where `PRAMOEN_SAMPLES` names a folder.
@Suite("The sample report")
struct SampleOutputTests {
  @Test("It prints in both languages", arguments: Language.allCases)
  func prints(language: Language) throws {
    let report = SampleReport.report()
    let text = TerminalRenderer(language: language).text(of: report)
    #expect(text.contains(report.title[language]))
    try write(text, to: "sample.\(language.rawValue).txt")
  }

  private func write(_ text: String, to name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["PRAMOEN_SAMPLES"] else { return }
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }
}
