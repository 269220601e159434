import Diagnostics
import ThaiText

/// A form as it was written, before anything is understood: sheets of rows of cells, each with its
/// place. Every spelling of a form (YAML, workbook) is first read into this one shape.
///
/// Columns carry XLSForm's flat names: `label::th`, `score::key`.
public struct FormSource: Sendable {
  /// A text and where it stands.
  public struct Cell: Sendable, Hashable {
    /// As written.
    public var text: String
    /// Of the first character, or the cell of a workbook.
    public var place: Place
    /// Whether the text stands behind an opening quote, so that offsets into it start one later.
    public var isQuoted: Bool

    /// Whether the text stands in the file as it stands here, so that a place in it can be told.
    public var isVerbatim: Bool

    /// A text at a place.
    public init(
      _ text: String, at place: Place, isQuoted: Bool = false, isVerbatim: Bool = true
    ) {
      self.text = text
      self.place = place
      self.isQuoted = isQuoted
      self.isVerbatim = isVerbatim
    }

    /// Without white space at either end.
    var trimmed: Cell {
      let lead = text.unicodeScalars.prefix {
        $0.properties.isWhitespace || [.format, .control].contains($0.properties.generalCategory)
      }.count
      var cell = self
      if case .position(let file, let line, let column) = place, isVerbatim {
        cell.place = .position(file: file, line: line, column: column + lead)
      }
      cell.text = text.trimmed
      return cell
    }

    /// The place of the scalar `offset` positions into the text, where the file allows to say so.
    public func place(offsetBy offset: Int) -> Place {
      guard case .position(let file, let line, let column) = place, isVerbatim,
        !text.contains("\n")
      else {
        return place
      }
      return .position(file: file, line: line, column: column + offset + (isQuoted ? 1 : 0))
    }
  }

  /// What stands in one row of a sheet, under the columns' names as they were written.
  public struct Row: Sendable, Hashable {
    /// Of the row's first cell.
    public var place: Place
    /// As a spreadsheet counts, the header being row 1; names of generated questions hold it.
    public var number: Int
    /// The names of the columns that have a cell here, in the order in which they were set.
    public private(set) var columns: [String] = []
    private var cells: [String: Cell] = [:]

    /// A row without cells.
    public init(at place: Place, number: Int = 0) {
      self.place = place
      self.number = number
    }

    /// The cell under a column; nil takes it away.
    public subscript(column: String) -> Cell? {
      get { cells[column] }
      set {
        if let newValue {
          if cells.updateValue(newValue, forKey: column) == nil { columns.append(column) }
        } else if cells.removeValue(forKey: column) != nil {
          columns.removeAll { $0 == column }
        }
      }
    }

    /// Whether no column has a cell.
    public var isEmpty: Bool { columns.isEmpty }
  }

  /// One table of the form: `survey`, `choices`, `settings`, … or any other that a workbook holds.
  public struct Sheet: Sendable, Hashable {
    /// As written; sheets are found without regard to case.
    public var name: String
    /// The headers of the columns in the author's order, with their places. In YAML, where rows
    /// name their columns themselves, each name at its first appearance.
    public var headers: [Cell]
    /// Blank rows are not among them: each row's place tells where it stands.
    public var rows: [Row]
    /// Where the sheet begins.
    public var place: Place

    /// A sheet of the rows given.
    public init(_ name: String, headers: [Cell] = [], rows: [Row] = [], at place: Place) {
      self.name = name
      self.headers = headers
      self.rows = rows
      self.place = place
    }
  }

  /// How the file spells a form: it decides how a single colon in a header, smart quotes and
  /// unknown columns are taken.
  public enum Spelling: Sendable, Hashable {
    case yaml
    /// Tables in the manner of XLSForm: a workbook, Markdown or CSV.
    case tables
  }

  /// The file's name, as places show it.
  public var file: String
  /// How the file spells a form.
  public var spelling: Spelling
  /// In the order of the file.
  public var sheets: [Sheet] = []

  /// The sheets that mean something.
  static let sheetNames = [
    "settings", "survey", "choices", "external_choices", "osm", "entities", "scoring", "checks",
    "bands",
  ]

  /// A form without sheets.
  public init(file: String, spelling: Spelling = .yaml) {
    self.file = file
    self.spelling = spelling
  }

  /// The first sheet of a name, in whatever case it is written.
  public subscript(sheet name: String) -> Sheet? {
    sheets.first { $0.name.lowercased() == name }
  }
}

extension FormSource {
  /// The row of the sheet `settings`; one without cells where there is none.
  public var settings: Row { self[sheet: "settings"]?.rows.first ?? Row(at: .file(file)) }
  /// The rows of the sheet `survey`.
  public var survey: [Row] { self[sheet: "survey"]?.rows ?? [] }
  /// The rows of the sheet `choices`.
  public var choices: [Row] { self[sheet: "choices"]?.rows ?? [] }
  /// The rows of the sheet `scoring`.
  public var scoring: [Row] { self[sheet: "scoring"]?.rows ?? [] }
}
