import Diagnostics
import Testing

@testable import Spreadsheets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What reading ended in: a table, or the diagnostics of its failure.
private enum Outcome: Equatable {
  case table(Table)
  case failure([Diagnostic])

  init(_ read: () throws(Failure) -> Table) {
    do throws(Failure) {
      self = .table(try read())
    } catch {
      self = .failure(error.diagnostics)
    }
  }
}

private func outcomes(
  _ bytes: [UInt8], reader: CSVReader = CSVReader()
) -> (rows: Outcome, columns: Outcome) {
  (
    Outcome { () throws(Failure) in try reader.table(from: bytes, named: "t.csv") },
    Outcome { () throws(Failure) in try reader.columns(from: bytes, named: "t.csv").table }
  )
}

@Suite("Reading CSV by column")
struct ColumnTableTests {
  @Test(
    "Columns say what rows say",
    arguments: [
      "a,b\n1,2\n", "a,b\n1,2", "a,b\r\n1,2\r\n3,\r\n", "a,b\r1,2\r3,4", "a,b\n\"x,y\",2\n",
      "a,b\n\"x\"\"y\",\"\"\"\"\n\"A\",\"B\"\nA,B\n", "a,b\n\"\",\n", "a,b\n,\n1,2\n",
      "a,b\n1,2\n\n,\n\n", "a,b\n1,2,,,\n1,2,\"\"\n", "a,b,,\n1,2,,\n3,4\n", "a\n1\n\"\"\n",
      "a,b\n", "\na,b\n1,\"x\ny\nz\"\n\n,\n2,3\r\n", "sep=;\r\na,x;b\r\n1;2\r\n", "",
      "\u{FEFF}a;b\n1;กำ\n", "a,b\n1\n", "a,b\n1,2\n\n1,2,3\n", "a,,b\n1,2,3\n", "a,b,a\n",
      "a,b\n1,2\n\"x,y\n3,4\n", "a,b\n\"x\"y,2\n", "\n\n,,\n", "\"\",\"\"\n", "\u{FEFF}",
      "a,b\nx\",2\n,\"\n", "a,b,c\n,,\n\"\",,\n,,", "a,b\n1,2\n,", "a,b\n1,2\n,,,x\n",
      "a,b\n1,2\r1,2\r\n1,2\n\r\n1,\r1,\n,\r\n1,2\n1,2\n1,2\n",
      "a,b,c,d,e\n1,2,3,4,5\n1,2,3,4,5\r1,,3,4,\n\n1,2,3,4,5\r\n1,2,3,4,\r\n1,2,3,4,5\n",
    ])
  func agrees(text: String) {
    let (rows, columns) = outcomes(Array(text.utf8))
    #expect(rows == columns)
  }

  @Test("Any bytes end alike", arguments: [1 as UInt64, 2, 3, 4])
  func agreesOnGarbage(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces: [[UInt8]] =
      [
        "\"", ",", ",", ",", "\n", "\n", "\r\n", "\r", "A", "B", "", "AB", " ", "ก", ";", "\"A\"",
        "\"\"", "A,B,A\n", "A,,B\n", ",,\n", "\"A\",\"B\",C\n", "\u{FEFF}",
      ].map { Array($0.utf8) } + [[0xFF], [0xA1], [0]]
    let narrow = CSVReader(limits: CSVLimits(bytes: 120, columns: 5, cellBytes: 6, cells: 40))
    for round in 0..<1500 {
      // The last three pieces make most files something else than text.
      let usable = round.isMultiple(of: 8) ? pieces.count : pieces.count - 3
      let header = Array(round.isMultiple(of: 3) ? "".utf8 : "x,y,z\n".utf8)
      let bytes = (0..<random.below(30)).reduce(header) { text, _ in
        text + pieces[random.below(usable)]
      }
      for reader in [CSVReader(), narrow] {
        let (rows, columns) = outcomes(bytes, reader: reader)
        #expect(rows == columns, "seed \(seed): \(bytes)")
      }
    }
  }

  @Test("A column of many different texts keeps them all", arguments: [254, 256, 257, 3000])
  func manyTexts(count: Int) throws {
    let lines = (0..<count).map { "\($0 % 7),x\($0),\($0 % 3 == 0 ? "" : "\"\($0)\"")\n,,\n" }
    let text = "a,b,c\n" + lines.joined()
    let (rows, columns) = outcomes(Array(text.utf8))
    #expect(rows == columns)
    let table = try CSVReader().columns(from: Array(text.utf8), named: "t.csv")
    #expect(table.rowCount == count)
    if case .coded(_, let values) = table.columns[0] {
      #expect(values.filter { !$0.isEmpty } == ["0", "1", "2", "3", "4", "5", "6"])
    } else {
      Issue.record("seven texts need no packing")
    }
    if case .packed = table.columns[1] { #expect(count > 255) } else { #expect(count <= 255) }
    #expect(table.columns.map(\.count) == [count, count, count])
  }

  @Test("Codes of cells are those of their texts", arguments: [3, 8, 9, 200, 300])
  func codesOfCells(count: Int) throws {
    let lines = (0..<20_000).map { "\($0 * $0 % count)\n" }
    let text = "a\n" + lines.joined()
    let column = try CSVReader().columns(from: Array(text.utf8), named: "t.csv").columns[0]
    let every = Array(0..<column.count)
    let codings: [(String) -> UInt8] = [
      { UInt8(truncatingIfNeeded: (Int($0) ?? 0) * 7 + 1) }, { _ in 255 },
      { $0 == "1" ? 255 : UInt8(truncatingIfNeeded: Int($0) ?? 0) },
    ]
    for code in codings {
      let expected = every.map { code(column[$0]) }
      #expect(column.codes(ofRows: every, code) == expected)
      #expect(column.codes(ofRows: [7, 0, 19_999], code) == [7, 0, 19_999].map { expected[$0] })
    }
  }

  @Test("A table made into columns is the same table")
  func fromTable() throws {
    let text = "a,b\n" + (0..<400).map { "\($0),\($0 % 5)\n" }.joined()
    let table = try CSVReader().table(from: Array(text.utf8), named: "t.csv")
    #expect(ColumnTable(table).table == table)
  }

  @Test("Every CSV file of the project is read alike")
  func projectFiles() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let shared = getenv("PRAMOEN_SHARED").map { String(cString: $0) } ?? root + "/../shared"
    var read = 0
    for folder in [root + "/Tests", root + "/data", root + "/Forms", shared] {
      for path in files(below: folder) where path.hasSuffix(".csv") {
        guard let bytes = try? InputFile(path: path).bytes(limit: 1 << 24) else { continue }
        let (rows, columns) = outcomes(bytes)
        #expect(rows == columns, "\(path)")
        read += 1
      }
    }
    #expect(read > 3)
    if opendir(shared) == nil { print("skipped: \(shared) not present") }
  }
}

/// Links are not followed.
private func files(below folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var found: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasPrefix(".") { continue }
    let path = folder + "/" + name
    if entry.pointee.d_type == UInt8(DT_DIR) {
      found += files(below: path)
    } else {
      found.append(path)
    }
  }
  return found
}
