import Diagnostics
import Forms
import Testing

/// Every documented code is run: its bad example earns it, its good one does not.
@Suite("The catalogue of complaints")
struct CatalogueTests {
  @Test("The bad example of a code earns it, as severe as documented", arguments: withExamples)
  func badExample(entry: DiagnosticEntry) throws {
    let bad = try #require(entry.bad)
    let found = remarks(bad.yaml)
    let matching = found.filter { $0.message.code == entry.code }
    #expect(!matching.isEmpty, "\(entry.code): found only \(found.map(describe))")
    #expect(matching.allSatisfy { $0.severity == entry.severity }, "\(entry.code)")
  }

  @Test("The good example of a code earns neither it nor any error", arguments: withExamples)
  func goodExample(entry: DiagnosticEntry) throws {
    let found = remarks(try #require(entry.good).yaml)
    let unwanted = found.filter { $0.message.code == entry.code || $0.severity == .error }
    #expect(unwanted.isEmpty, "\(entry.code): \(unwanted.map(describe))")
  }

  @Test("A good example is good throughout: no warning of any kind", arguments: withExamples)
  func goodExampleIsQuiet(entry: DiagnosticEntry) throws {
    let found = remarks(try #require(entry.good).yaml).filter { $0.severity != .note }
    #expect(found.isEmpty, "\(entry.code): \(found.map(describe))")
  }

  @Test("Codes are documented once")
  func uniqueCodes() {
    let codes = DiagnosticCatalogue.entries.map(\.code)
    #expect(
      Set(codes).count == codes.count,
      "\(codes.filter { code in codes.filter { $0 == code }.count > 1 })")
  }

  @Test("At least 60 rules have examples that were run")
  func countOfRules() {
    print("codes documented: \(DiagnosticCatalogue.entries.count), run: \(Self.withExamples.count)")
    #expect(Self.withExamples.count >= 60)
  }

  static let withExamples = DiagnosticCatalogue.entries.filter { $0.bad != nil && $0.good != nil }
}
