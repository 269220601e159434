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
    let page = HTMLRenderer(initialLanguage: language).page(of: report)
    #expect(page.hasSuffix("</html>\n"))
    try write(page, to: "sample.\(language.rawValue).html")
  }

  @Test(
    "The figure holds for one person, for a class and for a province", arguments: [1, 40, 2_200])
  func figures(people: Int) throws {
    let report = Report(
      title: .verbatim("\(people)"),
      sections: [
        .init(blocks: [
          .figure(
            .init(
              title: .verbatim("0–20"),
              content: .beforeAfter(SampleScores(people: people).figure))),
          .figure(
            .init(
              title: .verbatim("0–100"),
              content: .beforeAfter(SampleScores(people: people).percentFigure))),
        ])
      ])
    let page = HTMLRenderer(initialLanguage: .english).page(of: report)
    #expect(page.contains("(n = \(people == 2_200 ? "2,200" : String(people)))"))
    try write(page, to: "figure.\(people).html")
    try write(
      TerminalRenderer(language: .english).text(of: report), to: "figure.\(people).txt")
  }

  private func write(_ text: String, to name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["PRAMOEN_SAMPLES"] else { return }
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }
}
