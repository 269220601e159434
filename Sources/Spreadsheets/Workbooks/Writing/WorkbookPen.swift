internal import CXLSXWriter
import Diagnostics
import ThaiText

/// Hands checked content to libxlsxwriter, row by row, in the mode in which it keeps none of it.
struct WorkbookPen {
  let path: String
  /// Where the library may put the sheets before it joins them.
  let scratch: String
  /// The file as the person named it.
  let file: String

  func write(_ sheets: [SheetContent]) throws(Failure) {
    let workbook = scratch.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let workbook else { throw failure("out of memory") }
    setProperties(of: workbook)
    let bold = workbook_add_format(workbook)
    format_set_bold(bold)
    var fault: lxw_error = LXW_NO_ERROR
    for sheet in sheets {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
        fault = LXW_ERROR_PARAMETER_VALIDATION
        continue
      }
      let found = write(sheet, to: worksheet, bold: bold)
      if fault == LXW_NO_ERROR { fault = found }
    }
    // Also frees it, so it comes after every fault.
    let closing = workbook_close(workbook)
    if fault == LXW_NO_ERROR { fault = closing }
    if fault != LXW_NO_ERROR {
      throw failure(lxw_strerror(fault).map { String(cString: $0) } ?? "error \(fault.rawValue)")
    }
  }

  /// The library would note the time, and no two files would be the same.
  private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    var properties = lxw_doc_properties()
    properties.created = 315_532_800
    workbook_set_properties(workbook, &properties)
  }

  private func write(
    _ sheet: SheetContent, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    bold: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    for (column, width) in widths(of: sheet).enumerated() {
      worksheet_set_column(worksheet, UInt16(column), UInt16(column), width, nil)
    }
    if sheet.hasHeader { worksheet_freeze_panes(worksheet, 1, 0) }
    var fault: lxw_error = LXW_NO_ERROR
    for (row, values) in sheet.rows.enumerated() {
      let format = row == 0 && sheet.hasHeader ? bold : nil
      for (column, value) in values.enumerated() {
        let found = write(value, to: worksheet, UInt32(row), UInt16(column), format)
        if fault == LXW_NO_ERROR { fault = found }
      }
    }
    return fault
  }

  private func write(
    _ value: SheetContent.Value, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    switch value {
    case .empty, .text(""): LXW_NO_ERROR
    case .text(let text):
      worksheet_write_string(worksheet, row, column, text.escapedForCell, format)
    case .number(let number): worksheet_write_number(worksheet, row, column, number, format)
    case .boolean(let isTrue):
      worksheet_write_boolean(worksheet, row, column, isTrue ? 1 : 0, format)
    }
  }

  /// As wide as the longest line in the column, within reason.
  private func widths(of sheet: SheetContent) -> [Double] {
    var widths: [Int] = []
    for row in sheet.rows.prefix(1_000) {
      while widths.count < row.count { widths.append(6) }
      for (column, value) in row.enumerated() {
        guard case .text(let text) = value else { continue }
        let longest = text.split(whereSeparator: \.isNewline).map(\.displayWidth).max() ?? 0
        widths[column] = max(widths[column], longest)
      }
    }
    return widths.map { Double(min($0, 60) + 2) }
  }

  private func failure(_ reason: String) -> Failure {
    Failure(.machine, .fileWriteFailed(reason), at: .file(file))
  }
}

extension Substring {
  fileprivate var displayWidth: Int { String(self).displayWidth }
}

extension String {
  /// The text as the library must be given it: what XML cannot hold left out (control characters it
  /// escapes itself), and what would read as an escape escaped.
  fileprivate var escapedForCell: String {
    guard
      unicodeScalars.contains(where: { $0 == "\0" || $0 == "\u{FFFE}" || $0 == "\u{FFFF}" })
        || utf8.contains(UInt8(ascii: "_"))
    else { return self }
    var result = ""
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      if rest.beginsWithEscape { result += "_x005F" }
      if scalar != "\0" && scalar != "\u{FFFE}" && scalar != "\u{FFFF}" {
        result.unicodeScalars.append(scalar)
      }
      rest.removeFirst()
    }
    return result
  }
}

extension Substring.UnicodeScalarView {
  /// `_x000D_`
  fileprivate var beginsWithEscape: Bool {
    let letters = Array(prefix(7))
    return letters.count == 7 && letters[0] == "_" && letters[1] == "x" && letters[6] == "_"
      && letters[2..<6].allSatisfy { $0.isASCII && $0.properties.isHexDigit }
  }
}
