import ArgumentParser
import Diagnostics
import Foundation
import Reports
import Spreadsheets

/// How tables are printed.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

/// Prints a table in the format that was asked for.
struct TableOutput: ParsableArguments {
  @Option(help: .words(th: "รูปแบบผลลัพธ์", en: "output format", value: "table|json|csv"))
  var format: TableFormat = .table

  func print(_ table: Report.Table, in language: Language) throws(Failure) {
    switch format {
    case .table: try StandardOutput.print(TerminalRenderer.forOutput(language).text(of: table))
    // Programs read JSON: its words must not change with the reader's language.
    case .json: try StandardOutput.print(table.jsonRows(in: .english).prettyText)
    case .csv: try printRows(of: table, in: language)
    }
  }

  func printRows(of table: Report.Table, in language: Language) throws(Failure) {
    let rows = table.dataRows(in: language)
    // What people redirect into a file is opened in Excel next.
    let bytes = CSVWriter(.excel).bytes(header: rows.first ?? [], rows: rows.dropFirst())
    try StandardOutput.print(String(decoding: bytes, as: UTF8.self))
  }
}

extension TerminalRenderer {
  /// Styled on a terminal unless `NO_COLOR` (no-color.org) says not to; as wide as the terminal,
  /// else 80 columns.
  static func forOutput(_ language: Language) -> TerminalRenderer {
    let environment = ProcessInfo.processInfo.environment
    let wantsColour = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    let isStyled = StandardOutput.isTerminal && wantsColour
    return TerminalRenderer(
      language: language, width: StandardOutput.width ?? 80, isStyled: isStyled)
  }
}

extension String {
  var isExistingFile: Bool { FileManager.default.fileExists(atPath: self) }

  /// Whether two paths lead to one existing file.
  func isSameFile(as other: String) -> Bool {
    let resolved = [self, other].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    return resolved[0] == resolved[1]
  }
}

extension Double {
  /// Without a decimal point where the number is whole: `20`, `0.5`.
  var plainText: String {
    Int(exactly: self).map(String.init) ?? "\(self)"
  }
}
