import Diagnostics
import Foundation
import Spreadsheets
import Testing

@Suite("Workbooks of the world")
struct SharedWorkbookTests {
  /// Sheets and cells with content by Python's openpyxl 3.1.
  private static let expected: [String: (sheets: Int, cells: Int)] = [
    "forms/central-backend/data/simple.xlsx": (1, 9),
    "forms/pyxform/bug_example_xls/UCL_Biomass_Plot_Form.xlsx": (3, 609),
    "forms/pyxform/bug_example_xls/duplicate_columns.xlsx": (4, 291),
    "forms/pyxform/bug_example_xls/excel_with_macros.xlsm": (3, 68),
    "forms/pyxform/bug_example_xls/xl_date_ambiguous.xlsx": (4, 60),
    "forms/pyxform/bug_example_xls/xl_date_ambiguous_v1.xlsx": (4, 54),
    "forms/pyxform/example_xls/attribute_columns_test.xlsx": (4, 330),
    "forms/pyxform/example_xls/case_insensitivity.xlsx": (6, 54),
    "forms/pyxform/example_xls/flat_xlsform_test.xlsx": (4, 265),
    "forms/pyxform/example_xls/xlsform_spec_test.xlsx": (4, 263),
    "forms/web-forms/preview-service/xlsforms/all-question-types-v2024091201-3.xlsx": (5, 599),
    "forms/web-forms/preview-service/xlsforms/socio-economic-survey-v20240515.xlsx": (3, 1138),
    "forms/web-forms/preview-service/xlsforms/whova_form.xlsx": (3, 4171),
    "perf/A-20k-cascade.xlsx": (2, 83963), "perf/B-3000rows-chain.xlsx": (1, 11005),
    "perf/C-500-repeat.xlsx": (1, 25),
  ]

  /// An old workbook under a new name.
  private static let old =
    "forms/web-forms/preview-service/xlsforms/ifrc-distribution-site-assessment-v1.xlsx"

  @Test("Every workbook of the form corpus reads with as many cells as openpyxl finds")
  func corpus() throws {
    let folder = sharedFolder + "/odk/vectors"
    guard let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String],
      !names.isEmpty
    else {
      print("skipped: shared/odk/vectors not present")
      return
    }
    for name in names where name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm") {
      let bytes = try InputFile(path: "\(folder)/\(name)").bytes(limit: 64 << 20)
      if name == Self.old {
        #expect(workbookFault(bytes) == "workbook-old-format t.xlsx")
        continue
      }
      let workbook = try Workbook(bytes, file: name)
      let cells = workbook.sheets.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } }
      guard let (sheets, count) = Self.expected[name] else { continue }
      #expect(workbook.sheets.count == sheets, "\(name)")
      #expect(cells == count, "\(name)")
    }
  }

  @Test("Cells of a real form read as openpyxl reads them")
  func realForm() throws {
    let path =
      sharedFolder + "/odk/vectors/forms/pyxform/bug_example_xls/UCL_Biomass_Plot_Form.xlsx"
    guard FileManager.default.fileExists(atPath: path) else {
      print("skipped: shared/odk/vectors not present")
      return
    }
    let workbook = try Workbook(InputFile(path: path).bytes(limit: 1 << 24), file: "f.xlsx")
    let settings = try #require(workbook.sheet(named: "settings"))
    let row = try #require(settings.rows.first { $0.number == 2 })
    // openpyxl: 2022-04-11 16:26:28.971
    #expect(row[column: 2]?.text == "2022-04-11T16:26:29")
    #expect(row[column: 2]?.kind == .date)
  }

  private var sharedFolder: String {
    if let folder = ProcessInfo.processInfo.environment["PRAMOEN_SHARED"] { return folder }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.deletingLastPathComponent().appending(path: "shared").path
  }
}
