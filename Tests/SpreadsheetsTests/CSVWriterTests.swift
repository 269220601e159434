import Diagnostics
import Spreadsheets
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
  private func written(_ cells: [String], _ profile: CSVWriter.Profile) -> String {
    let bytes = CSVWriter(profile, lineEnd: .lf).bytes(header: ["h"], rows: [cells])
    return String(decoding: bytes.drop { $0 != 0x0A }.dropFirst().dropLast(), as: UTF8.self)
  }

  @Test(
    "Only cells that need quotes get them",
    arguments: [
      ("a", "a"), ("กำ", "กำ"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""),
      ("5\"", "\"5\"\"\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""), ("", "\"\""),
    ])
  func quotes(cell: String, expected: String) {
    #expect(written([cell], .data) == expected)
  }

  @Test("Excel gets a byte order mark and CRLF, programs neither")
  func profiles() {
    let table = Table(
      name: "t", header: ["a", "b"], rows: [Table.Row(number: 2, cells: ["1", ""])])
    #expect(CSVWriter(.excel).bytes(of: table) == [0xEF, 0xBB, 0xBF] + Array("a,b\r\n1,\r\n".utf8))
    #expect(CSVWriter(.data).bytes(of: table) == Array("a,b\n1,\n".utf8))
    #expect(
      CSVWriter(.data, lineEnd: .crlf, delimiter: .semicolon).bytes(of: table)
        == Array("a;b\r\n1;\r\n".utf8))
  }

  @Test(
    "Nothing that Excel would run leaves as it is",
    arguments: [
      ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-1+2", "'-1+2"), ("@SUM(A1)", "'@SUM(A1)"),
      ("＝1+1", "'＝1+1"), ("＋1＋1", "'＋1＋1"), ("－1", "'－1"), ("＠x", "'＠x"), (" =1", "' =1"),
      ("\u{200B}=1", "'\u{200B}=1"), ("- ข้อเสนอแนะ", "'- ข้อเสนอแนะ"), ("\tx", "'\tx"),
      ("\rx", "'\rx"), ("\nx", "'\nx"), ("ก;=1+1", "ก;'=1+1"), ("ก\n=1", "ก\n'=1"),
      ("ก\n\"=1", "ก\n'\"=1"), ("ก\n\n@x;-y", "ก\n\n'@x;'-y"), ("+66-81-234", "'+66-81-234"),
      ("-5e3", "'-5e3"), ("-1.2.3", "'-1.2.3"),
    ])
  func neutralizes(cell: String, expected: String) {
    #expect(cell.withoutFormulas() == expected)
  }

  @Test(
    "Numbers, telephone numbers and plain words stay as they are",
    arguments: [
      "-5", "+66812345678", "-1,234.50", "+.5", "-", "", "5-3", "a=b", "ก@ข", "1+1", "081-234-5678",
      "ครั้งที่ 1; 2", "ข้อ 1\nข้อ 2", "ผล: -5", "๑-๒", "อีเมล a@example.org", "(1, -2)", "a;-5",
    ])
  func keeps(cell: String) {
    #expect(cell.withoutFormulas() == cell)
  }

  @Test("A delimiter other than the file's own may begin a cell in another country")
  func guardsOtherDelimiters() {
    #expect("a,=1;=2|=3".withoutFormulas() == "a,=1;'=2|'=3")
    #expect("a,=1;=2|=3".withoutFormulas(delimiter: .semicolon) == "a,'=1;=2|'=3")
    #expect("\tx".withoutFormulas(delimiter: .tab) == "'\tx")
    let written = CSVWriter(.excel, delimiter: .semicolon).bytes(header: ["h"], rows: [["a,=1"]])
    #expect(String(decoding: written, as: UTF8.self).contains("a,'=1"))
  }

  @Test("Headers are guarded like cells; raw data is never touched")
  func guardsHeaders() {
    let rows = [["=2"]]
    let excel = String(decoding: CSVWriter(.excel).bytes(header: ["=1"], rows: rows), as: UTF8.self)
    #expect(excel == "\u{FEFF}'=1\r\n'=2\r\n")
    #expect(CSVWriter(.data).bytes(header: ["=1"], rows: rows) == Array("=1\n=2\n".utf8))
  }

  @Test(
    "What is written reads back as the same table", arguments: Delimiter.allCases,
    [CSVWriter.LineEnd.lf, .crlf])
  func roundTrip(delimiter: Delimiter, lineEnd: CSVWriter.LineEnd) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    let pieces = [
      "", "a", "\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "กำ", "ที่", "😀", "=", "'", "๑",
      "\u{FEFF}",
      "sep=;", "\u{00A0}",
    ]
    for _ in 0..<60 {
      let width = 1 + random.below(5)
      let rows = (0..<random.below(6)).map { index in
        Table.Row(
          number: index + 2,
          cells: (0..<width).map { _ in
            (0..<random.below(4)).map { _ in pieces[random.below(pieces.count)] }.joined()
          })
      }
      let header = (0..<width).map { "h\($0)\(pieces[random.below(9)])x" }
      let table = Table(name: "t.csv", header: header, rows: rows)
      let bytes = CSVWriter(.data, lineEnd: lineEnd, delimiter: delimiter).bytes(of: table)
      let text = String(decoding: bytes, as: UTF8.self)
      // A header of one column has no delimiter to be found by.
      let reader = CSVReader(delimiter: width == 1 ? delimiter : nil)
      let read = try? reader.table(from: bytes, named: "t.csv")
      let isSame =
        read?.header == header && read?.rows.map(\.number) == rows.map(\.number)
        && read?.rows.map(\.cells).elementsEqual(
          rows.map(\.cells), by: { $0.map { Array($0.utf8) } == $1.map { Array($0.utf8) } }) == true
      #expect(isSame, "seed \(seed): \(text.debugDescription)")
    }
  }
}
