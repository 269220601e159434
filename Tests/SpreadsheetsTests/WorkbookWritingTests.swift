import Diagnostics
import Foundation
import Spreadsheets
import Testing

@Suite("Writing a workbook")
struct WorkbookWritingTests {
  private func roundTrip(_ sheets: SheetContent...) throws -> Workbook {
    try Workbook(WorkbookWriter().bytes(of: sheets), file: "t.xlsx")
  }

  @Test("What is written is read back: texts as texts, numbers as numbers")
  func values() throws {
    let texts = [
      "ก่อนเรียน", "=1+1", "+1", "@x", "007", "1.0", " a ", "a\nb", "_x000D_", "_x005F_", "<&>\"'",
      "👍🏽", "TRUE",
    ]
    let workbook = try roundTrip(
      SheetContent(name: "ข้อมูล", rows: [texts.map { .text($0) }], hasHeader: false),
      SheetContent(
        name: "จำนวน", rows: [[.number(1), .empty, .number(0.1), .boolean(true), .number(-2.5e-7)]]))
    #expect(workbook.sheets.map(\.name) == ["ข้อมูล", "จำนวน"])
    #expect(workbook.cells.map(\.text) == texts)
    #expect(workbook.cells.allSatisfy { $0.kind == .text && !$0.isFormula })
    let numbers = workbook.sheets[1].rows.flatMap(\.cells)
    #expect(numbers.map(\.text) == ["1", "0.1", "TRUE", "-0.00000025"])
    #expect(numbers.map(\.reference) == ["A1", "C1", "D1", "E1"])
    #expect(numbers.map(\.kind) == [.number, .number, .boolean, .number])
  }

  @Test("What XML cannot hold does not spoil the file")
  func forbidden() throws {
    let workbook = try roundTrip(
      SheetContent(name: "a", rows: [[.text("a\u{0}b\u{FFFE}\u{FFFF}"), .text("\r"), .text("\0")]]))
    #expect(workbook.cellTexts == ["A1=ab", "B1=\r"])
  }

  @Test("The same content always gives the same bytes")
  func deterministic() throws {
    let sheet = SheetContent(name: "a", header: ["x"], rows: [["1"], ["2"]])
    #expect(try WorkbookWriter().bytes(of: [sheet]) == WorkbookWriter().bytes(of: [sheet]))
  }

  @Test(
    "Names that Excel refuses are refused with the nearest that it takes",
    arguments: [
      ("a/b", "a_b"), ("", "_"),
      (String(repeating: "ก", count: 32), String(repeating: "ก", count: 31)),
      ("'x'", "_x_"), ("History", "History_"), ("[x]:*?\\", "_x_____"), ("S", "S (2)"),
      ("s", "s (2)"),
    ])
  func names(name: String, nearest: String) throws {
    #expect(SheetName.nearest(to: name, besides: ["S"]) == nearest)
    #expect(!SheetName.isValid(name, besides: ["S"]))
    #expect(SheetName.isValid(nearest, besides: ["S"]))
    #expect(throws: Failure.self) {
      try WorkbookWriter().bytes(
        of: [SheetContent(name: "S", rows: []), SheetContent(name: name, rows: [])])
    }
    _ = try roundTrip(SheetContent(name: "S", rows: []), SheetContent(name: nearest, rows: []))
  }

  @Test("What a cell or a sheet cannot hold is refused with its place")
  func tooLarge() {
    let cases: [([[SheetContent.Value]], String, String)] = [
      ([[], [.empty, .number(.nan)]], "number-not-finite", "workbook.xlsx:S!B2"),
      ([[.number(.infinity)]], "number-not-finite", "workbook.xlsx:S!A1"),
      (
        [[.text(String(repeating: "x", count: 32_768))]], "text-too-long-for-cell",
        "workbook.xlsx:S!A1"
      ),
      ([Array(repeating: .empty, count: 16_385)], "sheet-too-large", "workbook.xlsx:S!1"),
    ]
    for (rows, code, place) in cases {
      do throws(Failure) {
        _ = try WorkbookWriter().bytes(of: [SheetContent(name: "S", rows: rows)])
        Issue.record("written: \(code)")
      } catch {
        #expect(error.codes == [code])
        #expect(error.places == [place])
      }
    }
    #expect(throws: Failure.self) { try WorkbookWriter().bytes(of: []) }
  }

  @Test("A cell takes the longest text that Excel keeps")
  func longest() throws {
    let text = String(repeating: "ก", count: 32_767)
    #expect(try roundTrip(SheetContent(name: "S", rows: [[.text(text)]])).cells.first?.text == text)
  }

  @Test("A file is written whole and leaves nothing beside it; a folder that is not there is named")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "w-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let sheet = SheetContent(name: "S", header: ["a"], rows: [["1"]])
    let path = folder.appending(path: "ผล.xlsx").path
    try WorkbookWriter().write([sheet], to: path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["ผล.xlsx"])
    let bytes = try InputFile(path: path).bytes(limit: 1 << 20)
    #expect(try Workbook(bytes, file: path).cellTexts == ["A1=a", "A2=1"])
    do throws(Failure) {
      try WorkbookWriter().write([sheet], to: folder.appending(path: "no/x.xlsx").path)
      Issue.record("written")
    } catch {
      #expect(error.codes == ["folder-not-found"])
    }
  }
}
