import Diagnostics
import Forms
import Foundation
import PyxformVectors
import Testing
import XForms
import XLSForm
import XML

@Suite("Forms of the world")
struct CorpusTests {
  private static let folder: String = {
    let shared =
      ProcessInfo.processInfo.environment["PRAMOEN_SHARED"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "../shared").standardized.path
    return shared + "/odk/vectors/forms"
  }()

  /// Where we differ on purpose.
  private static let explained = [
    "UCL_Biomass_Plot_Form.xlsx": "ours: a date is written as ISO 8601 has it",
    "xl_date_ambiguous_v1.xlsx": "ours: a date without a time is a date",
    "xl_date_ambiguous.xlsx": "ours: `label::English` is no path, and no device can compute it",
    "bad_calc.xlsx": "ours: a calculation that is no formula is refused at its cell",
    "flat_xlsform_test.xlsx": "neither: `flat` belongs to ODK Tables; we say that it has no effect",
  ]

  /// The first difference to what pyxform made of a workbook; nil where there is none.
  private func difference(_ file: String, _ converted: String) -> String? {
    do {
      let bytes = Array(try Data(contentsOf: URL(filePath: file)))
      let xform = Array(try Data(contentsOf: URL(filePath: converted)))
      let expected = try XMLDocument(xform, file: converted).root
      let form = try FormReading(bytes, file: file, defaults: defaults(of: file, expected)).form
      return FormComparison.difference(XFormWriter.document(for: form), expected)
    } catch let failure as Failure {
      let errors = failure.diagnostics.filter { $0.severity == .error }
      return errors.first.map {
        "refused: \($0.place?.description ?? "") \($0.message.code): \($0.message.finding.english)"
      }
    } catch {
      return "\(error)"
    }
  }

  /// The converter was told what the root is called.
  private func defaults(of file: String, _ expected: XMLElement) -> FormDefaults {
    let instance = expected.first("head")?.first("model")?.first("instance")?.elements.first
    let stem = (file as NSString).lastPathComponent as NSString
    return FormDefaults(
      rootName: instance?.name.local ?? "data", id: stem.deletingPathExtension)
  }

  @Test("A workbook from anywhere becomes the XForm that pyxform makes of it")
  func workbooks() throws {
    guard let files = FileManager.default.enumerator(atPath: Self.folder) else {
      return print("skipped: \(Self.folder) not present")
    }
    let ending = ".pyxform-4.5.0.xml"
    var same = 0
    var explained = 0
    var differing: [String] = []
    for case let name as String in files where name.hasSuffix(ending) {
      let file = String(name.dropLast(ending.count))
      if file.hasSuffix(".xls") { continue }
      if let reason = difference("\(Self.folder)/\(file)", "\(Self.folder)/\(name)") {
        let name = (file as NSString).lastPathComponent
        print("\(file)\t\(reason)\t\(Self.explained[name] ?? "unexplained")")
        if Self.explained[name] == nil { differing.append(file) } else { explained += 1 }
      } else {
        same += 1
      }
    }
    print("workbooks of the corpus: \(same) the same, \(explained) explained")
    #expect(differing == [])
  }
}
