import Forms
import Foundation
import Testing

@Suite("The catalogue is whole")
struct CatalogueCoverageTests {
  @Test("Every code in the sources of reading, checking and formulas is documented")
  func everyCode() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    var codes: Set<String> = []
    for room in ["Forms", "XLSForm"] {
      let files = FileManager.default.enumerator(
        at: root.appendingPathComponent(room), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: /code: "([a-z-]+)"/) { codes.insert(String(match.1)) }
      }
    }
    let xpath = root.appendingPathComponent("XPath/Messages.swift")
    let messages = try String(contentsOf: xpath, encoding: .utf8)
    for match in messages.matches(of: /expression\(\s*"([a-z-]+)"/) {
      codes.insert("expression-\(match.1)")
    }
    let documented = Set(DiagnosticCatalogue.entries.map(\.code))
    // What no form can earn: the cell is empty, or curly quotes were straightened before.
    let unreachable: Set = ["expression-empty"]
    #expect(codes.count > 150)
    #expect(codes.subtracting(documented).subtracting(unreachable).sorted() == [])
  }
}
