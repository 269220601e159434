import Forms
import Foundation
import Testing

@Suite("The page on diagnostics")
struct CatalogueDocumentTests {
  /// `Scripts/diagnostics-docs` sets the variable to have the page rewritten.
  @Test("docs/diagnostics.md says what the rules say")
  func isFresh() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/diagnostics.md")
    if ProcessInfo.processInfo.environment["WRITE_DIAGNOSTICS_DOCS"] != nil {
      try DiagnosticCatalogue.document.write(to: page, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: page, encoding: .utf8)
    #expect(written == DiagnosticCatalogue.document, "stale: run Scripts/diagnostics-docs")
  }
}
