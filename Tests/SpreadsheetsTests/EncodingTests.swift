import Diagnostics
import Spreadsheets
import Testing

@Suite("Encodings")
struct EncodingTests {
  /// By Python: `'รหัส,ชื่อ\nP1,น้ำ “ดี”\n'.encode('cp874')`.
  private static let windows874: [UInt8] = [
    0xC3, 0xCB, 0xD1, 0xCA, 0x2C, 0xAA, 0xD7, 0xE8, 0xCD, 0x0A, 0x50, 0x31, 0x2C, 0xB9, 0xE9, 0xD3,
    0x20, 0x93, 0xB4, 0xD5, 0x94, 0x0A,
  ]

  @Test("Windows-874 is recognised, read and noted")
  func readsWindows874() throws {
    let read = try CSVReader().table(from: Self.windows874, named: "t.csv")
    #expect(read.header == ["รหัส", "ชื่อ"])
    #expect(read.rows.map(\.cells) == [["P1", "น้ำ “ดี”"]])
    #expect(read.notes.map(\.message.code) == ["read-as-windows-874"])
    #expect(read.notes.map(\.severity) == [.warning])
    #expect(read.notes.first?.place == .file("t.csv"))
  }

  /// By Python: every byte from 0x80 on decoded by `cp874`, 0 where it is undefined.
  private static let codePage: [UInt32] = [
    0x20AC, 0x0000, 0x0000, 0x0000, 0x0000, 0x2026, 0x0000, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x00A0, 0x0E01, 0x0E02, 0x0E03, 0x0E04, 0x0E05, 0x0E06, 0x0E07,
    0x0E08, 0x0E09, 0x0E0A, 0x0E0B, 0x0E0C, 0x0E0D, 0x0E0E, 0x0E0F,
    0x0E10, 0x0E11, 0x0E12, 0x0E13, 0x0E14, 0x0E15, 0x0E16, 0x0E17,
    0x0E18, 0x0E19, 0x0E1A, 0x0E1B, 0x0E1C, 0x0E1D, 0x0E1E, 0x0E1F,
    0x0E20, 0x0E21, 0x0E22, 0x0E23, 0x0E24, 0x0E25, 0x0E26, 0x0E27,
    0x0E28, 0x0E29, 0x0E2A, 0x0E2B, 0x0E2C, 0x0E2D, 0x0E2E, 0x0E2F,
    0x0E30, 0x0E31, 0x0E32, 0x0E33, 0x0E34, 0x0E35, 0x0E36, 0x0E37,
    0x0E38, 0x0E39, 0x0E3A, 0x0000, 0x0000, 0x0000, 0x0000, 0x0E3F,
    0x0E40, 0x0E41, 0x0E42, 0x0E43, 0x0E44, 0x0E45, 0x0E46, 0x0E47,
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E4D, 0x0E4E, 0x0E4F,
    0x0E50, 0x0E51, 0x0E52, 0x0E53, 0x0E54, 0x0E55, 0x0E56, 0x0E57,
    0x0E58, 0x0E59, 0x0E5A, 0x0E5B, 0x0000, 0x0000, 0x0000, 0x0000,
  ]

  @Test("Every byte of Windows-874 is Python's character, undefined ones are faults")
  func wholeCodePage() throws {
    // Thai around the byte makes the encoding certain.
    let thai = [UInt8](repeating: 0xA1, count: 30)
    for (offset, value) in Self.codePage.enumerated() {
      let bytes = Array("a\n".utf8) + thai + [UInt8(0x80 + offset)]
      if value == 0 {
        let found = failure(bytes)
        #expect(found?.codes == ["encoding-damaged"], "byte \(0x80 + offset)")
        #expect(found?.places == ["t.csv:2:31"])
      } else {
        let cell = try CSVReader().table(from: bytes, named: "t.csv").rows.first?.cells.first
        #expect(cell?.unicodeScalars.last?.value == value, "byte \(0x80 + offset)")
      }
    }
  }

  private static let text = "code,ชื่อ\r\nP1,\"กำ\n😀\"\r\n"

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap {
      let (high, low) = (UInt8($0 >> 8), UInt8($0 & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
  }

  @Test(
    "Every form of Unicode reads as the same table, without a note",
    arguments: [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      utf16("\u{FEFF}" + text, isLittle: true), utf16("\u{FEFF}" + text, isLittle: false),
    ])
  func readsUnicode(bytes: [UInt8]) throws {
    let read = try CSVReader().table(from: bytes, named: "t.csv")
    #expect(read.header == ["code", "ชื่อ"])
    #expect(read.rows == [Table.Row(number: 2, cells: ["P1", "กำ\n😀"])])
    #expect(read.notes.isEmpty)
  }

  @Test("UTF-16 without a mark is recognised by its zero bytes", arguments: [true, false])
  func readsUnmarkedUTF16(isLittle: Bool) throws {
    let text = "code,ชื่อ,q01\nP1,กำ,3\nP2,ที่,4\n"
    let bytes = Self.utf16(text, isLittle: isLittle)
    let read = try CSVReader().table(from: bytes, named: "t.csv")
    #expect(read.rows.map(\.cells) == [["P1", "กำ", "3"], ["P2", "ที่", "4"]])
  }

  @Test(
    "Damaged text is refused with its place, never read with holes",
    arguments: [
      ([0x61, 0x0A, 0xE0, 0xB8, 0x81, 0xE0, 0xB8], "t.csv:2:2"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xC3, 0x28], "t.csv:1:3"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x62], "t.csv:1:3"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], "t.csv:1:3"),
    ] as [([UInt8], String)])
  func refusesDamage(bytes: [UInt8], place: String) {
    let found = failure(bytes)
    #expect(found?.codes == ["encoding-damaged"])
    #expect(found?.places == [place])
  }

  /// Sequences of the Unicode Standard, table 3-8 and section 3.9, after a mark that promises UTF-8.
  @Test(
    "Ill-formed UTF-8 is damage",
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xBF], [0xF0, 0x81, 0x82, 0x41], [0xED, 0xA0, 0x80],
      [0xED, 0xBF, 0xBF], [0xF4, 0x91, 0x92, 0x93], [0xFF], [0x80], [0xE1, 0x80, 0xE2],
      [0xF1, 0x80],
      [0xE0, 0xB8],
    ] as [[UInt8]])
  func refusesIllFormed(bytes: [UInt8]) {
    #expect(failure([0xEF, 0xBB, 0xBF, 0x61, 0x0A] + bytes)?.places == ["t.csv:2:1"])
  }

  @Test("What the standard library calls valid UTF-8 reads, all else does not")
  func agreesWithStandardLibrary() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    let bytes: [UInt8] = [
      0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0,
      0xF3,
      0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let cell = (0..<(1 + random.below(5))).map { _ in bytes[random.below(bytes.count)] }
      let isValid = String(validating: cell, as: UTF8.self) != nil
      let isRead = failure([0xEF, 0xBB, 0xBF, 0x61, 0x0A] + cell) == nil
      #expect(isRead == isValid, "seed \(seed): \(cell)")
    }
  }

  /// By Python: `'prénom,été\n'.encode('cp1252')`.
  @Test("Western text in an old encoding is not taken for Thai")
  func refusesWestern() {
    let bytes: [UInt8] = [0x70, 0x72, 0xE9, 0x6E, 0x6F, 0x6D, 0x2C, 0xE9, 0x74, 0xE9, 0x0A]
    #expect(failure(bytes)?.codes == ["encoding-unknown"])
  }

  @Test(
    "A file that is no text is named for what it is",
    arguments: [
      (Array("PK\u{3}\u{4}..[Content_Types].xml".utf8), "an Excel workbook (.xlsx)"),
      (
        Array("PK\u{3}\u{4}..mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
        "a LibreOffice"
      ),
      (Array("PK\u{3}\u{4}..notes.txt".utf8), "a zip archive"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "an old Office file"),
      (Array("%PDF-1.7".utf8), "a PDF"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a picture"),
      (Array("\r\n<!DOCTYPE HTML><table>".utf8), "a web page"),
      (Array("<table border=1><tr>".utf8), "a web page"),
      ([0x61, 0x2C, 0x00, 0x62, 0x0A], "something other than text"),
      ([0xFF, 0xFE, 0x00, 0x00, 0x61], "something other than text"),
    ] as [([UInt8], String)])
  func refusesBinary(bytes: [UInt8], kind: String) {
    let found = failure(bytes)
    #expect(found?.codes == ["file-is-not-text"])
    #expect(found?.diagnostics.first?.message.finding[.english].contains(kind) == true)
  }
}
