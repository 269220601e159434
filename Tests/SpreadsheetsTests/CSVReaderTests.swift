import Diagnostics
import Spreadsheets
import Testing

@Suite("Reading CSV")
struct CSVReaderTests {
  @Test(
    "Cells are cut by RFC 4180",
    arguments: [
      ("a,b\n1,2\n", [["1", "2"]]),
      ("a,b\n1,2", [["1", "2"]]),
      ("a,b\r\n1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
      ("a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]]),
      ("a,b\n1,2\r\n3,4\r5,6\n", [["1", "2"], ["3", "4"], ["5", "6"]]),
      ("a,b\n\"x,y\",2\n", [["x,y", "2"]]),
      ("a,b\n\"x\"\"y\",\"\"\"\"\n", [["x\"y", "\""]]),
      ("a,b\n\"x\ny\",\"x\r\ny\"\n", [["x\ny", "x\r\ny"]]),
      ("a,b\n\"\",\n", [["", ""]]),
      ("a,b\n 1 ,2\t\n", [[" 1 ", "2\t"]]),
      ("a,b\n5\" pipe,x\"y\"z\n", [["5\" pipe", "x\"y\"z"]]),
      ("a,b\n\"1\" ,2\n", [["1", "2"]]),
      ("a,b\n,\n1,2\n", [["1", "2"]]),
      ("a,b\n1,2\n\n,\n\n", [["1", "2"]]),
      ("a,b\n1,2,,,\n", [["1", "2"]]),
      ("a,b,,\n1,2,,\n3,4\n", [["1", "2"], ["3", "4"]]),
      ("a\n1\n\"\"\n", [["1"], [""]]),
      ("a,b\n", []),
      ("ก,ข\nกำ,ที่\n", [["กำ", "ที่"]]),
    ])
  func cells(text: String, expected: [[String]]) throws {
    #expect(try table(text).rows.map(\.cells) == expected)
  }

  @Test("Rows are numbered as a spreadsheet shows them")
  func rowNumbers() throws {
    let rows = try table("\na,b\n1,\"x\ny\nz\"\n\n,\n2,3\r\n").rows
    #expect(rows.map(\.number) == [3, 6])
  }

  @Test(
    "The delimiter is the one the header uses most",
    arguments: [
      "a,b,c", "a;b;c", "a\tb\tc", "a|b|c", "\"a,,,,x\";b;c", "a;\"b|||\n|\";c", "a, x;b;c",
    ])
  func delimiters(header: String) throws {
    #expect(try table(header + "\n").header.count == 3)
  }

  @Test("A line sep=; names the delimiter and counts as a row")
  func declaredDelimiter() throws {
    let read = try table("sep=;\r\na,x;b\r\n1;2\r\n")
    #expect(read.header == ["a,x", "b"])
    #expect(read.rows == [Table.Row(number: 3, cells: ["1", "2"])])
  }

  @Test("A delimiter that the caller names is not guessed")
  func givenDelimiter() throws {
    #expect(try table("a;b,c;d\n", reader: CSVReader(delimiter: .comma)).header == ["a;b", "c;d"])
  }

  @Test("Names in the header are trimmed, cells are not")
  func trimsHeader() throws {
    let read = try table("\u{FEFF} code ,\"คะแนน \"\n p๐๐7 ,1\n")
    #expect(read.header == ["code", "คะแนน"])
    #expect(read.rows.first?.cells == [" p๐๐7 ", "1"])
  }

  @Test(
    "A table that could be misread is refused, with the place of the fault",
    arguments: [
      ("a,b\n1\n", "row-too-short", "t.csv:2"),
      ("a,b\n1,2\n\n1,2,3\n", "row-too-long", "t.csv:4"),
      ("a,,b\n1,2,3\n", "header-name-missing", "t.csv:1"),
      ("a,b,a\n", "header-name-repeated", "t.csv:1 (a)"),
      ("กำ,กํา\n", "header-name-repeated", "t.csv:1 (กํา)"),
      ("a,b\n1,2\n\"x,y\n3,4\n", "quote-not-closed", "t.csv:3"),
      ("a,b\n\"x\"y,2\n", "text-after-quote", "t.csv:2"),
      ("\n\n,,\n", "table-empty", "t.csv"),
      ("\"\",\"\"\n", "table-empty", "t.csv:1"),
      ("", "file-empty", "t.csv"),
      ("\u{FEFF}", "table-empty", "t.csv"),
    ])
  func refuses(text: String, code: String, place: String) {
    let found = failure(text)
    #expect(found?.cause == .data)
    #expect(found?.codes == [code])
    #expect(found?.places == [place])
  }

  @Test("Every row of the wrong length is listed, then counted")
  func listsAllFaults() throws {
    let few = try #require(failure("a,b\n1\n1,2\n1,2,3\n"))
    #expect(few.places == ["t.csv:2", "t.csv:4"])
    #expect(few.diagnostics[0].message.finding[.english] == "Row 2 has 1 cell, the header has 2.")
    let many = try #require(failure("a,b\n" + String(repeating: "1\n", count: 73)))
    #expect(many.diagnostics.count == 51)
    #expect(many.diagnostics.last?.message.finding[.english] == "23 more faults of this kind.")
  }

  @Test("Limits end in a message")
  func limits() {
    let small = CSVReader(limits: CSVLimits(bytes: 40, columns: 3, cellBytes: 6, cells: 6))
    #expect(failure("a,b,c\n1,2,3\n", reader: small) == nil)
    #expect(failure("a,b,c,d\n", reader: small)?.codes == ["too-many-columns"])
    #expect(failure("a\nกขค\n", reader: small)?.codes == ["cell-too-long"])
    #expect(failure("a,b\n1,2\n1,2\n1,2\n1,2\n", reader: small)?.codes == ["too-many-cells"])
    let long = String(repeating: "1\n", count: 21)
    #expect(failure(long, reader: small)?.codes == ["file-too-large"])
  }

  @Test("Any bytes end in a table or a failure", arguments: [1 as UInt64, 2, 3])
  func survivesGarbage(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xE0, 0xB8, 0x81, 0xA1, 0xFF, 0x00, 0x3B,
    ]
    for _ in 0..<2000 {
      let bytes = (0..<random.below(40)).map { _ in alphabet[random.below(alphabet.count)] }
      if let found = failure(bytes) {
        #expect(!found.diagnostics.isEmpty, "seed \(seed): \(bytes)")
      }
    }
  }
}

@Suite("Columns")
struct ColumnTests {
  @Test("A column is found by its name")
  func finds() throws {
    let read = try table("code,กํา,phase\n")
    #expect(read.column(named: "phase") == 2)
    #expect(read.column(named: " กำ ") == 1)
    #expect(read.column(named: "Phase") == nil)
    #expect(try read.requireColumn("code") == 0)
  }

  @Test("A column that is missing is answered with those that are there")
  func missing() throws {
    let read = try table("participant_code,phase\n")
    do throws(Failure) {
      _ = try read.requireColumn("participant_cod")
      Issue.record("found a column that is not there")
    } catch {
      #expect(error.codes == ["column-missing"])
      #expect(error.places == ["t.csv"])
      let message = try #require(error.diagnostics.first?.message)
      #expect(message.finding[.english].contains("participant_code, phase"))
      #expect(message.remedy[.english] == "Did you mean “participant_code”?")
      #expect(message.remedy[.thai] == "หมายถึง “participant_code” หรือไม่")
    }
  }

  @Test("A cell's place names its row and column")
  func places() throws {
    let read = try table("a,b\n1,2\n")
    let row = try #require(read.rows.first)
    #expect(read.place(of: row, column: 1).description == "t.csv:2 (b)")
    #expect(read.place(of: row).description == "t.csv:2")
    #expect(read.place(of: row, column: 9).description == "t.csv:2")
  }
}
