import Diagnostics
import Foundation
import Spreadsheets
import Testing

@Suite("Sample data of the domain")
struct SharedDataTests {
  /// Rows and columns by Python's csv module.
  private static let expected: [String: (rows: Int, columns: Int)] = [
    "emes_pisa_round4_2561_demo.csv": (33, 13),
    "enrolment_demo.csv": (528, 6),
    "golden_yala1_literacy_p1_3.csv": (58, 7),
    "literacy_round4_2561_demo.csv": (3696, 12),
    "schools_demo.csv": (48, 18),
    "workshop_participants_demo.csv": (41, 6),
    "workshop_responses_demo.csv": (79, 23),
  ]

  @Test("Every CSV file reads with as many rows and columns as Python finds")
  func readsAll() throws {
    let folder = sharedFolder + "/domain/data"
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      print("skipped: shared/domain/data not present")
      return
    }
    for file in files where file.hasSuffix(".csv") {
      let table = try CSVReader().table(at: folder + "/" + file)
      #expect(table.notes.isEmpty)
      guard let (rows, columns) = Self.expected[file] else { continue }
      #expect(table.rows.count == rows, "\(file)")
      #expect(table.header.count == columns, "\(file)")
    }
  }

  private var sharedFolder: String {
    if let folder = ProcessInfo.processInfo.environment["PRAMOEN_SHARED"] { return folder }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.deletingLastPathComponent().appending(path: "shared").path
  }
}
