import Diagnostics
import Forms
import Foundation
import Reports
import Testing

@Suite("Checked forms for programs")
struct CheckedFormTests {
  private static let yaml = """
    settings: {form_id: demo, version: "1", form_title: Demo}
    survey:
      - {type: text, name: a, label: A}
      - {type: text, name: b, label: B, relevant: "${a} == 'ก'"}
      - {type: text, name: a, label: C}
    """

  private static func checked() -> CheckedForm {
    let examination = FormExamination(yaml: yaml, file: "แบบ form.yaml")
    return CheckedForm(
      file: "แบบ form.yaml", form: examination.form, diagnostics: examination.diagnostics)
  }

  private func parse(_ json: JSONValue) throws -> [String: Any] {
    let data = Data(json.prettyText.utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("JSON has counts, and of each complaint the code, place, words and fix")
  func json() throws {
    let document = try parse([Self.checked()].json)
    let counts = try #require(document["counts"] as? [String: Int])
    #expect(counts == ["error": 2, "warning": 0, "note": 0])
    let file = try #require((document["files"] as? [[String: Any]])?.first)
    #expect(file["usable"] as? Bool == false)
    #expect(file["form_id"] as? String == "demo")
    let first = try #require((file["diagnostics"] as? [[String: Any]])?.first)
    #expect(first["code"] as? String == "expression-foreign-operator")
    let place = try #require(first["place"] as? [String: Any])
    #expect(place["line"] as? Int == 4)
    #expect(place["column"] as? Int == 53)
    #expect(place["text"] as? String == "แบบ form.yaml:4:53")
    #expect((first["fix"] as? [String: String]) == ["old": "==", "new": "="])
    #expect((first["finding"] as? [String: String])?.keys.sorted() == ["en", "th"])
  }

  @Test("SARIF has the members that its schema requires, and every result names a listed rule")
  func sarif() throws {
    let log = SARIFLog([Self.checked()], toolVersion: "1.2.3", in: .english)
    let document = try parse(log.json)
    #expect(document["version"] as? String == "2.1.0")
    #expect((document["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "pramoen")
    #expect(driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 2)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let physical = try #require(location["physicalLocation"] as? [String: Any])
      let artifact = try #require(physical["artifactLocation"] as? [String: Any])
      // Checked against Python's urllib.parse.quote.
      #expect(artifact["uri"] as? String == "%E0%B9%81%E0%B8%9A%E0%B8%9A%20form.yaml")
      let region = try #require(physical["region"] as? [String: Any])
      #expect((region["startLine"] as? Int ?? 0) >= 4)
      #expect((region["startColumn"] as? Int ?? 0) >= 1)
    }
    #expect(results.contains { $0["fixes"] != nil })
  }

  @Test("A workbook's cell is a logical location")
  func cell() throws {
    let place = Place.cell(file: "f.xlsx", sheet: "survey", row: 29, column: 6)
    let message = Message(
      code: "x", finding: .init(th: "ก", en: "a"), remedy: .init(th: "ข", en: "b"))
    let form = CheckedForm(
      file: "f.xlsx", form: nil, diagnostics: [Diagnostic(.error, message, at: place)])
    let document = try parse(SARIFLog([form], toolVersion: "1", in: .thai).json)
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let logical = try #require((location["logicalLocations"] as? [[String: Any]])?.first)
    #expect(logical["name"] as? String == "survey!F29")
    #expect(logical["fullyQualifiedName"] as? String == "f.xlsx:survey!F29")
  }
}
