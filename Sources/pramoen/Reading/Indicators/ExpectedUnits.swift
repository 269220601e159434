import ArgumentParser
import Diagnostics
import Scoring
import Spreadsheets
import ThaiText
import Workspace

/// Whom reports are expected from, and until when.
struct ExpectedUnits {
  let subjects: [Subject]
  let due: Timestamp?
  private let byCode: [String: Subject]

  init(_ subjects: [Subject], due: Timestamp?) {
    self.subjects = subjects
    self.due = due
    byCode = Dictionary(subjects.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(code: String) -> Subject? { byCode[code] }

  /// Whether anybody has an attribute of that name.
  func hasAttribute(_ name: String) -> Bool { subjects.contains { $0[name] != nil } }

  var attributeNames: [String] {
    Set(subjects.flatMap(\.attributes).map(\.name)).sortedInThaiOrder { $0 }
  }

  /// - Parameters:
  ///   - levels: the attributes that units are grouped by.
  ///   - groups: the groups that reports name, by code, for levels that the roster does not know.
  func coverage(
    by levels: [String], reports: [RoundCoverage.Report], groups: [String: [String]] = [:]
  ) -> RoundCoverage {
    RoundCoverage(
      expected: subjects.map { subject in
        RoundCoverage.Expected(
          code: subject.code, label: subject.displayName,
          groups: levels.enumerated().map { index, level in
            subject[level] ?? groups[subject.code]?[index] ?? ""
          })
      }, reports: reports, due: due)
  }
}

/// The roster that a table of reports is held against.
struct ExpectedOptions: ParsableArguments {
  @Option(
    help: .words(
      th: "ทะเบียนของผู้ที่ต้องรายงาน: ไฟล์ CSV หรือชื่อทะเบียนในพื้นที่ทำงาน",
      en: "who is to report: a CSV file, or a roster of the workspace", value: "ROSTER"))
  var roster: String?

  @Option(
    name: .customLong("roster-id"),
    help: .words(
      th: "คอลัมน์รหัสในไฟล์ทะเบียน (ปกติ id, code หรือชื่อเดียวกับ --id)",
      en: "column of the roster's file with the code (default id, code, or as --id)",
      value: "COLUMN"))
  var rosterID: String?

  @Option(
    help: .words(
      th: "กำหนดส่ง เช่น 31/1/2562 (นับถึงสิ้นวัน) เทียบกับคอลัมน์เวลาที่ส่ง",
      en: "due date, until the end of that day, held against the time of submission",
      value: "DATE"))
  var due: String?

  /// The first option of the call that a round does not understand.
  var given: String? {
    if roster != nil { return "--roster" }
    if rosterID != nil { return "--roster-id" }
    return due == nil ? nil : "--due"
  }

  /// Nil where no roster was named.
  ///
  /// - Parameter idColumn: what the table of reports calls its codes.
  func units(idColumn: String?, workspace: WorkspaceOption) throws(Failure) -> ExpectedUnits? {
    guard let roster else {
      guard given == nil else { throw Failure(.call, .dueNeedsRoster) }
      return nil
    }
    let due = try due.map { typed throws(Failure) in try Timestamp(endOfDay: typed) }
    guard roster.namesTable else {
      let subjects = try workspace.open(for: .reading) { opened throws(Failure) in
        try opened.roster(roster, scope: .everything)
      }
      return ExpectedUnits(subjects, due: due)
    }
    let table = try TableReader().table(at: roster)
    let usual = [idColumn, "id", "code"].compactMap { $0 }
    guard let id = rosterID ?? usual.first(where: { table.column(named: $0) != nil }) else {
      throw Failure(
        .call, .rosterWithoutCodes(usual), at: .row(file: table.name, row: 1, column: nil))
    }
    return ExpectedUnits(try RosterTable(table, idColumn: id).subjects, due: due)
  }
}

extension Timestamp {
  /// The last second of a day as people type it, in Thai time.
  init(endOfDay typed: String) throws(Failure) {
    guard let date = CalendarDate(typed: typed),
      let end = Timestamp(iso8601: "\(date.iso8601)T23:59:59+07:00")
    else { throw Failure(.call, .unreadableDate(typed), at: nil) }
    self = end
  }
}

extension Subject {
  /// What the roster calls the subject: its attribute `name`, `name_th`, `school_name` or ชื่อ….
  var displayName: String? {
    let usual = ["name_th", "name", "school_name", "name_en"]
    return usual.lazy.compactMap { self[$0] }.first
      ?? attributes.first { $0.name.hasPrefix("ชื่อ") }?.value
  }
}

extension Message {
  fileprivate static let dueNeedsRoster = Message(
    code: "due-needs-roster",
    finding: .init(
      th: "--due และ --roster-id ต้องใช้กับ --roster", en: "--due and --roster-id need a --roster"),
    remedy: .init(
      th: "ระบุทะเบียนของผู้ที่ต้องรายงานด้วย --roster",
      en: "say who is to report with --roster"))

  fileprivate static func rosterWithoutCodes(_ names: [String]) -> Message {
    let list = names.joined(separator: ", ")
    return Message(
      code: "roster-without-codes",
      finding: .init(
        th: "ทะเบียนไม่มีคอลัมน์รหัส (\(list))", en: "the roster has no column of codes (\(list))"),
      remedy: .init(
        th: "ระบุคอลัมน์รหัสของทะเบียนด้วย --roster-id COLUMN",
        en: "name the roster's column of codes with --roster-id COLUMN"))
  }

  static let dueNeedsTime = Message(
    code: "due-needs-time",
    finding: .init(
      th: "ไม่รู้ว่าแต่ละแถวส่งเมื่อใด จึงเทียบกับกำหนดส่งไม่ได้",
      en: "nothing says when each row was submitted, so no due date can be held against it"),
    remedy: .init(
      th: "ระบุคอลัมน์เวลาที่ส่งด้วย --time หรือตัด --due ออก",
      en: "name the column of the time with --time, or leave --due out"))

  static func reportsWithoutTime(_ codes: [String]) -> Message {
    let list = codes.prefix(20).joined(separator: ", ")
    return Message(
      code: "reports-without-time",
      finding: .init(
        th: "มีรายงาน \(codes.count) ชุดที่ไม่มีเวลาที่ส่ง นับว่าส่งแล้ว แต่ไม่นับว่าทันหรือช้า: \(list)",
        en:
          "\(codes.count) reports have no time of submission; they count as received, neither as in "
          + "time nor as late: \(list)"),
      remedy: .init(th: "เติมเวลาที่ส่ง", en: "fill in when they were submitted"))
  }
}
