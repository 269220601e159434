import Archives
import Diagnostics
import XML

/// Reads the parts of a workbook in the order in which they need one another.
///
/// Source: ECMA-376 part 1, chapters 12 and 18.
struct WorkbookReader {
  private let parts: PackageParts
  private let limits: WorkbookLimits
  private let file: String

  init(_ bytes: [UInt8], file: String, limits: WorkbookLimits) throws(Failure) {
    if bytes.isEmpty { throw Failure(.data, .fileEmpty, at: .file(file)) }
    if bytes.count > limits.bytes {
      throw Failure(.data, .fileTooLarge(limit: limits.bytes), at: .file(file))
    }
    let format = BinaryFormat(signatureOf: bytes)
    guard Archive.isArchive(bytes) else {
      throw Failure(.data, .fileIsNotWorkbook(format), at: .file(file))
    }
    let archive = try Archive(bytes, file: file, limits: limits.archive)
    let kind = BinaryFormat(archive)
    guard kind == .excelWorkbook else {
      throw Failure(.data, .fileIsNotWorkbook(kind), at: .file(file))
    }
    parts = PackageParts(archive)
    self.limits = limits
    self.file = file
  }

  func workbook() throws(Failure) -> Workbook {
    let main = try parts.mainPart()
    let document = try parts.document(main)
    let relations = try parts.relations(of: main)
    let properties = document.first("workbookPr")?[attribute: "date1904"]
    let isFrom1904 = properties == "1" || properties == "true"
    let tabs = document.first("sheets")?.elements("sheet") ?? []
    if tabs.count > limits.sheets {
      throw Failure(.data, .tooManySheets(limit: limits.sheets), at: .file(file))
    }
    var texts: [String] = []
    if let part = try relations.first("sharedStrings").map(parts.target) {
      texts = try parts.read(part, with: SharedStringsReader(limits: limits, file: file)).texts
    }
    var styles = CellStyles()
    if let part = try relations.first("styles").map(parts.target) {
      styles = try parts.read(part, with: CellStylesReader()).styles
    }
    let values = CellValues(
      texts: texts, styles: styles, dates: isFrom1904 ? .from1904 : .from1900)
    var sheets: [Sheet] = []
    var room = limits.cells
    for tab in tabs {
      guard let relation = try relation(of: tab, in: relations) else { continue }
      let sheet = try sheet(tab, at: try parts.target(relation), values: values, room: &room)
      sheets.append(sheet)
    }
    if sheets.isEmpty { throw Failure(.data, .noSheets, at: .file(file)) }
    return Workbook(file: file, sheets: sheets, notes: notes(main))
  }

  /// The part that holds each sheet, by the sheet's name; names of parts in small letters. Of two
  /// sheets of one name the first.
  func sheetParts() throws(Failure) -> [String: String] {
    let main = try parts.mainPart()
    let document = try parts.document(main)
    let relations = try parts.relations(of: main)
    var result: [String: String] = [:]
    for tab in document.first("sheets")?.elements("sheet") ?? [] {
      guard let name = tab[attribute: "name"], result[name] == nil,
        let relation = try relation(of: tab, in: relations)
      else { continue }
      result[name] = try parts.target(relation).lowercased()
    }
    return result
  }

  /// Nil for tabs that are no grid of cells: charts, dialogs, macro sheets.
  private func relation(
    of tab: XMLElement, in relations: Relations
  ) throws(Failure) -> Relations.Relation? {
    // Two editions of the standard differ in the namespace of this attribute.
    let id = tab.attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value
    guard let id, let relation = relations.relation(id: id) else {
      throw Failure(.data, .sheetMissing(tab[attribute: "name"] ?? ""), at: .file(file))
    }
    return relation.kind == "worksheet" ? relation : nil
  }

  private func sheet(
    _ tab: XMLElement, at part: String, values: CellValues, room: inout Int
  ) throws(Failure) -> Sheet {
    let name = tab[attribute: "name"] ?? ""
    let reader = try parts.read(
      part,
      with: SheetReader(
        values: values, sheet: name, file: file, room: room, cellBytes: limits.cellBytes))
    room -= reader.cellCount
    let state = tab[attribute: "state"] ?? "visible"
    return Sheet(name: name, isHidden: state != "visible", rows: try reader.orderedRows())
  }

  private func notes(_ main: String) -> [Diagnostic] {
    parts.hasMacros ? [Diagnostic(.warning, .macrosIgnored, at: .file(file))] : []
  }
}
