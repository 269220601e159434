import Diagnostics
import Forms

/// Checked forms as SARIF 2.1.0 (OASIS, 27 March 2020), which code hosts and editors show beside
/// the lines they concern. Columns count Unicode code points.
public struct SARIFLog: Sendable {
  private let forms: [CheckedForm]
  private let language: Language
  private let toolVersion: String
  private let rules: [String]
  private let ruleNumbers: [String: Int]

  public init(_ forms: [CheckedForm], toolVersion: String, in language: Language) {
    self.forms = forms
    self.language = language
    self.toolVersion = toolVersion
    var codes = Set(DiagnosticCatalogue.entries.map(\.code))
    codes.formUnion(forms.flatMap(\.diagnostics).map(\.message.code))
    rules = codes.sorted()
    ruleNumbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
  }

  public var json: JSONValue {
    [
      "version": "2.1.0",
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "pramoen", "version": .string(toolVersion),
              "rules": .array(descriptors),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "artifacts": .array(forms.map { ["location": ["uri": .string($0.file.uriPath)]] }),
          "results": .array(forms.flatMap { $0.diagnostics.map(result) }),
        ]
      ],
    ]
  }

  private var descriptors: [JSONValue] {
    let entries = Dictionary(
      DiagnosticCatalogue.entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return rules.map { code in
      var object = JSONValue.Object()
      object.set("id", .string(code))
      if let entry = entries[code] {
        object.set("shortDescription", ["text": .string(entry.why[language])])
        object.set("defaultConfiguration", ["level": .string(entry.severity.rawValue)])
        if let bad = entry.bad, let good = entry.good {
          let text = "Not so:\n\(bad.text)\n\nBut so:\n\(good.text)"
          object.set("help", ["text": .string(text)])
        }
      }
      return .object(object)
    }
  }

  private func result(_ diagnostic: Diagnostic) -> JSONValue {
    var object = JSONValue.Object()
    let message = diagnostic.message
    object.set("ruleId", .string(message.code))
    if let number = ruleNumbers[message.code] { object.set("ruleIndex", .integer(number)) }
    object.set("level", .string(diagnostic.severity.rawValue))
    let text = "\(message.finding[language]) → \(message.remedy[language])"
    object.set("message", ["text": .string(text)])
    object.set("locations", .array(diagnostic.place.map { [location($0)] } ?? []))
    if !diagnostic.related.isEmpty {
      object.set("relatedLocations", .array(diagnostic.related.map(location)))
    }
    if let fix = diagnostic.fix.flatMap(change) { object.set("fixes", [fix]) }
    return .object(object)
  }

  private func location(_ place: Place) -> JSONValue {
    var physical = JSONValue.Object()
    var object = JSONValue.Object()
    func artifact(_ file: String) {
      physical.set("artifactLocation", ["uri": .string(file.uriPath)])
    }
    switch place {
    case .file(let file): artifact(file)
    case .position(let file, let line, let column):
      artifact(file)
      physical.set("region", ["startLine": .integer(line), "startColumn": .integer(column)])
    case .row(let file, let row, _):
      artifact(file)
      physical.set("region", ["startLine": .integer(row)])
    case .cell(let file, let sheet, _, _):
      artifact(file)
      // A workbook has no lines: the cell is named instead.
      let cell = place.description.dropFirst(file.count + 1)
      object.set(
        "logicalLocations",
        [
          [
            "name": .string(String(cell)), "fullyQualifiedName": .string(place.description),
            "kind": "member", "decoratedName": .string(sheet),
          ]
        ])
    }
    object.set("physicalLocation", .object(physical))
    return .object(object)
  }

  private func change(_ fix: Fix) -> JSONValue? {
    guard case .replacement(.position(let file, let line, let column), let old, let new) = fix
    else { return nil }
    let region: JSONValue = [
      "startLine": .integer(line), "startColumn": .integer(column),
      "endColumn": .integer(column + old.unicodeScalars.count),
    ]
    return [
      "description": ["text": .string("\(old) → \(new)")],
      "artifactChanges": [
        [
          "artifactLocation": ["uri": .string(file.uriPath)],
          "replacements": [["deletedRegion": region, "insertedContent": ["text": .string(new)]]],
        ]
      ],
    ]
  }
}

extension String {
  /// The path as a relative reference (RFC 3986): bytes that a path cannot show are escaped.
  fileprivate var uriPath: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        text += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return text
  }
}
