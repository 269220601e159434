import Diagnostics
import Foundation
import Reports
import Scoring
import ThaiText

/// The invented workshop of 41 people, where the shared folder is present.
struct WorkshopData {
  let analysis: GainsAnalysis
  var context: GainsReport.Context

  static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["PRAMOEN_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  /// Nil, with a word about it, where the data are not present. `column` of the participants groups.
  init?(groupedBy column: String? = nil) throws {
    let folder = Self.shared.appendingPathComponent("domain/data")
    func lines(_ name: String) throws -> [[String]] {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        .split(whereSeparator: \.isNewline).map {
          $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
    guard
      FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("workshop_expected.json").path)
    else {
      print("skipped: \(folder.path) not present")
      return nil
    }
    struct Expected: Decodable { let key: [Int] }
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: folder.appendingPathComponent("workshop_expected.json"))
    )
    let people = try lines("workshop_participants_demo.csv")
    let responses = try lines("workshop_responses_demo.csv")
    let items = Array(responses[0].dropFirst(3))
    let place = column.flatMap { people[0].firstIndex(of: $0) }
    let groups = Dictionary(
      people.dropFirst().map { person in (person[0], place.map { person[$0] } ?? "") },
      uniquingKeysWith: { first, _ in first })
    func sheet(_ phase: String) -> ScoreSheet {
      ScoreSheet(
        items: items, maximum: Double(items.count),
        scores: responses.enumerated().dropFirst().compactMap { row, cells -> SubjectScore? in
          guard cells[1] == phase, let code = NormalizedCode(cells[0]) else { return nil }
          let points = zip(cells.dropFirst(3), expected.key).map { $0 == String($1) ? 1.0 : 0 }
          return SubjectScore(
            subject: code, points: points.reduce(0, +), itemPoints: points,
            source: "workshop_responses_demo.csv:\(row + 1)",
            submittedAt: Timestamp(iso8601: cells[2]),
            group: column == nil ? nil : groups[code.text])
        })
    }
    let scores = MatchedScores(pre: sheet("pre"), post: sheet("post"))
    analysis = GainsAnalysis(
      scores, settings: .init(passMarks: [60, 80], criteria: [70], isSameForm: true))
    let seen = Set(
      (scores.pairs.map(\.subject) + (scores.preOnly + scores.postOnly).map(\.subject)).map(\.text))
    let codes = people.dropFirst().map { $0[0] }
    context = Self.context(of: people, neverSeen: codes.filter { !seen.contains($0) })
  }

  private static func context(
    of people: [[String]], neverSeen: [String]
  ) -> GainsReport.Context {
    func attribute(_ column: Int, _ thai: String, _ english: String) -> GainsReport.Attribute {
      let values = people.dropFirst().map { $0[column] }
      let counts = Dictionary(grouping: values, by: { $0 }).mapValues(\.count)
      return .init(
        name: .init(th: thai, en: english),
        counts: counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          .init(.init(th: $0.key, en: $0.key), people: $0.value)
        })
    }
    let objectives: [(String, String, String, [Int])] = [
      ("O1", "ความสำคัญ กฎหมาย และขอบเขตของระบบ", "Purpose, law and scope", [0, 1, 2, 3]),
      ("O2", "ประเภทผู้ใช้งานและอำนาจหน้าที่", "User types and powers", [4, 5, 6, 7]),
      ("O3", "การนำเข้าข้อมูล M1–M5", "Entering M1–M5", [8, 9, 10, 11, 12]),
    ]
    return GainsReport.Context(
      title: .init(
        th: "แบบทดสอบก่อนและหลังการประชุมเชิงปฏิบัติการ การนำเข้าข้อมูลโครงการ (ข้อมูลสมมติ)",
        en: "Pre/post test of a workshop on entering project data (invented data)"),
      preLabel: .init(th: "ก่อนการประชุม", en: "Before"),
      postLabel: .init(th: "หลังการประชุม", en: "After"),
      facts: [
        .init(.init(th: "แบบฟอร์ม", en: "Form"), .init(th: "ฉบับ 2566.1", en: "version 2566.1"))
      ],
      attributes: [attribute(2, "ตำแหน่ง", "position"), attribute(3, "กลุ่มงาน", "work group")],
      rosterCount: people.count - 1, neverSeen: neverSeen,
      objectives: objectives.map {
        .init(name: $0.0, label: .init(th: $0.1, en: $0.2), items: $0.3)
      })
  }
}
