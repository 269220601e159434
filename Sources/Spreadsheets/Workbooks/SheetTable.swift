public import Diagnostics

extension Workbook {
  /// The first visible sheet with content, as the table that the same sheet saved as CSV would be;
  /// its first row with content is the header. A note names other visible sheets with content.
  ///
  /// - Throws: `.data` with every fault of the header and the rows: cells beyond the header, errors
  ///   of formulas, formulas that were never calculated.
  public func table() throws(Failure) -> Table {
    let filled = sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
    guard let sheet = filled.first else { throw Failure(.data, .tableEmpty, at: .file(file)) }
    var notes = notes
    if filled.count > 1 {
      let others = filled.dropFirst().map(\.name)
      notes.append(
        Diagnostic(.warning, .otherSheetsNotRead(sheet.name, others: others), at: .file(file)))
    }
    var builder = TableBuilder(name: file, notes: notes)
    for row in sheet.rows {
      var cells = row.cells
      if cells.allSatisfy({ $0.text.isEmpty && $0.kind != .uncalculated }) { continue }
      if builder.hasHeader {
        let width = builder.header.count
        for cell in cells where cell.kind == .error || cell.kind == .uncalculated {
          builder.add(fault(of: cell), row: cell.row, columnIndex: cell.column - 1)
        }
        cells.removeAll { $0.column > width && $0.text.isBlank }
        builder.add(texts(of: cells, width: width), number: row.number)
      } else {
        try builder.setHeader(texts(of: cells, width: 0), number: row.number)
      }
    }
    return try builder.table()
  }

  private func fault(of cell: Cell) -> Message {
    cell.kind == .error
      ? .cellHoldsError(cell.text, reference: cell.reference)
      : .cellNotCalculated(reference: cell.reference)
  }

  /// The texts with the empty ones between them, at least `width`.
  private func texts(of cells: [Cell], width: Int) -> [String] {
    var texts = [String](repeating: "", count: max(width, cells.last?.column ?? 0))
    for cell in cells { texts[cell.column - 1] = cell.text }
    return texts
  }
}

extension String {
  fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
