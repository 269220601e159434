import Diagnostics
import Forms
import Foundation
import Testing

@Suite("The page on forms")
struct DocumentedFormTests {
  @Test("Every whole form on the page is read without a complaint")
  func wholeForms() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/forms.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    let forms = blocks.filter { $0.hasPrefix("settings:") && $0.contains("\nsurvey:") }
    for form in forms {
      let found = remarks(form).filter { $0.severity != .note }
      #expect(found.isEmpty, "\(form.prefix(60)): \(found.map(describe))")
    }
    #expect(forms.count >= 8)
  }
}
