import Diagnostics
import ThaiText

/// A form as it was written, before anything is understood: sheets of rows of cells, each with its
/// place. Every spelling of a form (YAML, workbook) is first read into this one shape.
///
/// Columns carry XLSForm's flat names: `label::th`, `score::key`.
public struct FormSource: Sendable {
  public struct Cell: Sendable, Hashable {
    public var text: String
    public var place: Place
    /// Whether the text stands behind an opening quote, so that offsets into it start one later.
    public var isQuoted: Bool

    /// Whether the text stands in the file as it stands here, so that a place in it can be told.
    public var isVerbatim: Bool

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

  public struct Row: Sendable {
    public var place: Place
    public private(set) var columns: [String] = []
    private var cells: [String: Cell] = [:]

    public init(at place: Place) {
      self.place = place
    }

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
  }

  /// The file's name, as places show it.
  public var file: String
  public var settings: Row
  public var survey: [Row] = []
  public var choices: [Row] = []
  public var scoring: [Row] = []

  public init(file: String) {
    self.file = file
    self.settings = Row(at: .file(file))
  }
}
