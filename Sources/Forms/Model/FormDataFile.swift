import Diagnostics
import ThaiText

/// A file of data that a form reads beside its answers: choices, a table for `pulldata`, or the
/// submission that was saved last.
public struct FormDataFile: Sendable, Hashable {
  /// As formulas name it: `instance('towns')`.
  public var id: String
  /// Where a device finds it: `jr://file-csv/towns.csv`.
  public var uri: String
  /// What asks for it.
  public var place: Place
  /// Whether a question of its own (`csv-external`) declares it.
  public var isDeclared = false
}

extension Form {
  /// Every file that the form needs, once for each place that asks for it. O(questions + formulas).
  public var dataFiles: [FormDataFile] {
    var files: [FormDataFile] = []
    var lastSaved: Place?
    func note(_ formula: Formula) {
      for name in formula.source.pulledTables {
        files.append(
          .init(id: name, uri: "jr://file-csv/\(name).csv", place: formula.cell.place))
      }
      if lastSaved == nil, formula.source.holds("${last-saved#") {
        lastSaved = formula.cell.place
      }
    }
    func visit(_ elements: [Element]) {
      for element in elements {
        switch element {
        case .group(let group):
          for use in group.formulas where use.column != .repeatCount { note(use.formula) }
          visit(group.elements)
        case .question(let question):
          if let file = question.dataFile { files.append(file) }
          for use in question.formulas { note(use.formula) }
        }
      }
    }
    visit(elements)
    if let lastSaved {
      files.append(.init(id: "__last-saved", uri: "jr://instance/last-saved", place: lastSaved))
    }
    return files
  }
}

extension Question {
  fileprivate var dataFile: FormDataFile? {
    switch type {
    case .csvExternal:
      return .init(id: name, uri: "jr://file-csv/\(name).csv", place: place, isDeclared: true)
    case .xmlExternal:
      return .init(id: name, uri: "jr://file/\(name).xml", place: place, isDeclared: true)
    default:
      guard case .file(let file) = type.choices else { return nil }
      let folder = file.fileEnding == "csv" ? "file-csv" : "file"
      return .init(id: file.withoutFileEnding, uri: "jr://\(folder)/\(file)", place: place)
    }
  }
}

extension String {
  /// The tables that `pulldata('table', …)` reads.
  fileprivate var pulledTables: [String] {
    guard holds("pulldata") else { return [] }
    return ranges(of: "pulldata").compactMap { call in
      let rest = self[call.upperBound...].drop { $0.isWhitespace }
      guard rest.first == "(", let comma = rest.firstIndex(of: ",") else { return nil }
      let name = rest[rest.index(after: rest.startIndex)..<comma]
        .filter { $0 != "'" && $0 != "\"" }
      return String(name).trimmed
    }
  }
}
