import Diagnostics
import Forms
import Foundation
import XForms
import XLSForm
import XML

/// One form, and what pyxform makes of it.
struct PyxformVector {
  let id: String
  let source: String
  let xform: String?
  private let markdown: String?
  private let sheets: [String: Any]
  private let rootName: String

  init?(_ object: [String: Any]) {
    guard let id = object["id"] as? String, let source = object["source"] as? String else {
      return nil
    }
    self.id = id
    self.source = source
    xform = object["expect"] as? String == "ok" ? object["xform"] as? String : nil
    markdown = object["md"] as? String
    sheets = object["sheets"] as? [String: Any] ?? [:]
    rootName = object["formName"] as? String ?? "data"
  }

  /// Nil if the form becomes what pyxform makes of it.
  var failure: String? {
    do throws(Failure) {
      let form = try reading().form
      guard let xform else { return "accepted" }
      let document = try XMLDocument(Array(xform.utf8), file: id)
      return FormComparison.difference(XFormWriter.document(for: form), document.root)
    } catch {
      let errors = error.diagnostics.filter { $0.severity == .error }
      if xform != nil {
        let first = errors.first.map { "\($0.message.code): \($0.message.finding.english)" }
        return "refused: \(first ?? "")"
      }
      return errors.contains { $0.place != nil } ? nil : "refused without a place"
    }
  }

  /// Our XForm of it; nil where we refuse the form.
  var document: XMLElement? {
    (try? reading()).map { XFormWriter.document(for: $0.form) }
  }

  private func reading() throws(Failure) -> FormReading {
    let defaults = FormDefaults(rootName: rootName)
    if let markdown {
      return try FormReading(Array(markdown.utf8), file: "form.md", defaults: defaults)
    }
    return try FormReading(tables, defaults: defaults)
  }

  /// Sheets given as lists of objects, whose keys stand in no order.
  private var tables: FormSource {
    var source = FormSource(file: id, spelling: .tables)
    for (name, value) in sheets.sorted(by: { $0.key < $1.key }) {
      guard let rows = value as? [[String: Any]] else { continue }
      var sheet = FormSource.Sheet(name, at: .file(id))
      for (index, row) in rows.enumerated() {
        var line = FormSource.Row(
          at: .cell(file: id, sheet: name, row: index + 2, column: nil), number: index + 2)
        for (column, text) in row.sorted(by: { $0.key < $1.key }) {
          line[column] = .init("\(text)", at: line.place)
          if !sheet.headers.contains(where: { $0.text == column }) {
            sheet.headers.append(.init(column, at: line.place))
          }
        }
        sheet.rows.append(line)
      }
      source.sheets.append(sheet)
    }
    return source
  }
}
