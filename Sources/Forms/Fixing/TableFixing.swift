import Diagnostics

/// A form in a workbook with everything mended that can be mended without doubt, as the cells that
/// get another text.
public struct TableFixing: Sendable {
  /// Cells with their new texts, headers included; empty where nothing was mended.
  public let cells: [FormSource.Cell]
  /// The complaints that were mended, in the order of the file.
  public let mended: [Diagnostic]
  /// What there is to say of the form with these texts.
  public let examination: FormExamination

  /// Mends as ``FormFixing`` does; cells whose text is not in the file as it stands, such as those
  /// of formulas of the spreadsheet program, stay.
  public init(
    _ source: FormSource, defaults: FormDefaults = FormDefaults(), found: [Diagnostic] = []
  ) {
    let mending = Mending(
      TableDraft(source),
      .init(
        examine: { FormExamination($0.source, defaults: defaults, found: found) },
        edited: { draft, fixes in draft.edited(by: fixes) }, keepsPlaces: true))
    cells = mending.draft.changed
    mended = mending.mended
    examination = mending.examination
  }
}

/// The sheets of a form with some cells changed.
struct TableDraft {
  private(set) var source: FormSource
  private var edits: [Place: FormSource.Cell] = [:]

  init(_ source: FormSource) {
    self.source = source
  }

  /// In the order of the sheets.
  var changed: [FormSource.Cell] {
    source.sheets.flatMap { sheet in
      sheet.headers.compactMap { edits[$0.place] }
        + sheet.rows.flatMap { row in row.columns.compactMap { row[$0].flatMap { edits[$0.place] } }
        }
    }
  }

  /// The drafts in which the fixes are carried out: one for several fixes together, each in the
  /// next stretch of its cell that reads as it expects; for one fix alone one a stretch, for a cell
  /// of a workbook does not tell which of them is meant.
  func edited(by fixes: [Fix]) -> [TableDraft] {
    if fixes.count == 1, let fix = fixes.first {
      var drafts: [TableDraft] = []
      while drafts.count < Self.mostStretches {
        var draft = self
        guard draft.apply(fix, occurrence: drafts.count) else { break }
        drafts.append(draft)
      }
      return drafts
    }
    var draft = self
    return fixes.allSatisfy { draft.apply($0, occurrence: 0) } ? [draft] : []
  }

  private static let mostStretches = 50

  private enum Position {
    case header(sheet: Int, index: Int)
    case cell(sheet: Int, row: Int, column: String)
  }

  private func position(of place: Place) -> Position? {
    for (sheet, content) in source.sheets.enumerated() {
      if let index = content.headers.firstIndex(where: { $0.place == place }) {
        return .header(sheet: sheet, index: index)
      }
      for (row, cells) in content.rows.enumerated() where cells.place.isSameRow(as: place) {
        if let column = cells.columns.first(where: { cells[$0]?.holds(place) ?? false }) {
          return .cell(sheet: sheet, row: row, column: column)
        }
      }
    }
    return nil
  }

  /// False where the cell does not hold what the fix expects often enough.
  private mutating func apply(_ fix: Fix, occurrence: Int) -> Bool {
    switch position(of: fix.place) {
    case .header(let sheet, let index):
      var header = source.sheets[sheet].headers[index]
      let old = header.text
      guard header.replace(fix, occurrence: occurrence) else { return false }
      source.sheets[sheet].headers[index] = header
      edits[header.place] = header
      for row in source.sheets[sheet].rows.indices {
        let cell = source.sheets[sheet].rows[row][old]
        source.sheets[sheet].rows[row][old] = nil
        source.sheets[sheet].rows[row][header.text] = cell
      }
    case .cell(let sheet, let row, let column):
      guard var cell = source.sheets[sheet].rows[row][column],
        cell.replace(fix, occurrence: occurrence)
      else { return false }
      source.sheets[sheet].rows[row][column] = cell
      edits[cell.place] = cell
    case nil: return false
    }
    return true
  }
}

extension FormSource.Cell {
  /// Whether a place is the cell's, or one within its text.
  fileprivate func holds(_ other: Place) -> Bool {
    if place == other { return true }
    guard case .position(_, let line, let start) = place,
      case .position(_, line, let column) = other
    else { return false }
    return (start..<(start + text.unicodeScalars.count)).contains(column)
  }

  /// Carries out the fix at the stretch of that number, from 0.
  fileprivate mutating func replace(_ fix: Fix, occurrence: Int) -> Bool {
    guard isVerbatim, !fix.old.isEmpty else { return false }
    let stretches = text.ranges(of: fix.old)
    guard stretches.indices.contains(occurrence) else { return false }
    text.replaceSubrange(stretches[occurrence], with: fix.new)
    return true
  }
}

extension Place {
  /// Rows of sheets hold the cells of their number, whatever the columns.
  fileprivate func isSameRow(as other: Place) -> Bool {
    switch (self, other) {
    case (.cell(_, let sheet, let row, _), .cell(_, let otherSheet, let otherRow, _)):
      sheet == otherSheet && row == otherRow
    case (.position(_, let line, _), .position(_, let otherLine, _)): line == otherLine
    default: false
    }
  }
}
