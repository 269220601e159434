import Diagnostics
import Yams

/// Reads the YAML spelling of a form: top-level keys are the sheets, keys below are the columns,
/// nested keys are joined by `::`.
struct YAMLReader {
  private(set) var source: FormSource
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// What may still be read: aliases let a short file stand for an endless one.
  private var cellsLeft = cellLimit
  private var bytesLeft = 32_000_000

  private static let cellLimit = 500_000

  init(file: String, text: String) {
    self.file = file
    source = FormSource(file: file)
    do throws(YamlError) {
      if let root = try Self.compose(text) {
        readSheets(of: root)
        if isFull {
          source = FormSource(file: file)
          diagnostics = []
          report(.formTooLarge(limit: Self.cellLimit), at: .file(file))
        }
      } else {
        report(.emptyForm, at: .file(file))
      }
    } catch {
      report(.yamlSyntax(error.problem), at: place(error.position))
    }
  }

  /// `compose` keeps marks and never builds what aliases multiply; `load` would do both wrong.
  private static func compose(_ text: String) throws(YamlError) -> Node? {
    do {
      // A byte order mark is the file's, not the form's.
      let isMarked = text.unicodeScalars.first == "\u{FEFF}"
      return try Yams.compose(
        yaml: isMarked ? String(text.unicodeScalars.dropFirst()) : text)
    } catch let error as YamlError {
      throw error
    } catch {
      throw .reader(problem: "\(error)", offset: nil, value: 0, yaml: text)
    }
  }

  private mutating func readSheets(of root: Node) {
    guard case .mapping(let sheets) = root else {
      return report(.expectedMapping("form"), at: place(root.mark))
    }
    for (key, value) in sheets {
      let name = key.string ?? ""
      let rows: [FormSource.Row]
      switch name {
      case "settings": rows = [row(value, sheet: name)]
      case "choices", "external_choices", "osm": rows = choiceRows(value, sheet: name)
      case _ where FormSource.sheetNames.contains(name): rows = self.rows(value, sheet: name)
      case "scenarios":
        report(.scenariosInForm, at: place(key.mark))
        continue
      default:
        report(
          .unknownSheet(
            name, sheets: FormSource.sheetNames,
            suggestion: closestName(to: name, among: FormSource.sheetNames)),
          at: place(key.mark))
        continue
      }
      source.sheets.append(sheet(name, rows, at: place(key.mark)))
    }
  }

  /// Rows are counted as a workbook would show them, and headers stand where they are first used.
  private func sheet(_ name: String, _ rows: [FormSource.Row], at place: Place)
    -> FormSource.Sheet
  {
    var sheet = FormSource.Sheet(name, rows: rows, at: place)
    var seen: Set<String> = []
    for index in sheet.rows.indices {
      sheet.rows[index].number = index + 2
      for column in sheet.rows[index].columns where seen.insert(column).inserted {
        sheet.headers.append(
          .init(column, at: sheet.rows[index][column]?.place ?? sheet.rows[index].place))
      }
    }
    return sheet
  }

  /// A sheet written as a list of rows.
  private mutating func rows(_ node: Node, sheet: String) -> [FormSource.Row] {
    guard case .sequence(let items) = node else {
      report(.expectedList(sheet), at: place(node.mark))
      return []
    }
    var rows: [FormSource.Row] = []
    for item in items where !isFull { rows.append(row(item, sheet: sheet)) }
    return rows
  }

  private var isFull: Bool { cellsLeft < 0 || bytesLeft < 0 }

  /// `choices` is written as list name → rows; the rows get XLSForm's `list_name` column.
  private mutating func choiceRows(_ node: Node, sheet: String) -> [FormSource.Row] {
    guard case .mapping(let lists) = node else {
      report(.expectedMapping(sheet), at: place(node.mark))
      return []
    }
    var choices: [FormSource.Row] = []
    for (key, value) in lists where !isFull {
      for var row in rows(value, sheet: sheet) {
        row["list_name"] = cell(key)
        choices.append(row)
      }
    }
    return choices
  }

  private mutating func row(_ node: Node, sheet: String) -> FormSource.Row {
    cellsLeft -= 1
    var row = FormSource.Row(at: place(node.mark))
    guard case .mapping(let columns) = node else {
      report(.expectedMapping(sheet), at: place(node.mark))
      return row
    }
    for (key, value) in columns where !isFull {
      add(value, under: key.string ?? "", to: &row, depth: 0)
    }
    return row
  }

  private mutating func add(
    _ value: Node, under column: String, to row: inout FormSource.Row, depth: Int
  ) {
    switch value {
    case .scalar(let scalar):
      cellsLeft -= 1
      bytesLeft -= scalar.string.utf8.count + column.utf8.count
      row[column] = cell(value)
    case .mapping(let nested) where depth < 2:
      for (key, value) in nested where !isFull {
        add(value, under: "\(column)::\(key.string ?? "")", to: &row, depth: depth + 1)
      }
    default:
      report(.expectedText(column), at: place(value.mark))
    }
  }

  private func cell(_ node: Node) -> FormSource.Cell {
    guard case .scalar(let scalar) = node else { return .init("", at: place(node.mark)) }
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    let isBlock = scalar.style == .literal || scalar.style == .folded
    return .init(
      scalar.string, at: place(node.mark), isQuoted: isQuoted, isVerbatim: !isBlock)
  }

  private func place(_ mark: Mark?) -> Place {
    guard let mark else { return .file(file) }
    return .position(file: file, line: mark.line, column: mark.column)
  }

  private mutating func report(_ message: Message, at place: Place) {
    diagnostics.append(Diagnostic(.error, message, at: place))
  }
}

extension YamlError {
  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _), .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let duplicates, _):
      "duplicate key: \(duplicates.joined(separator: ", "))"
    default:
      "\(self)"
    }
  }

  fileprivate var position: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark
    case .duplicatedKeysInMapping(_, let context):
      context.mark
    default:
      nil
    }
  }
}
