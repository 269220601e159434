import Diagnostics
import GRDB
import Synchronization
import Testing

@testable import Workspace
import ThaiText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that disappears with the test, and a world in which every call takes a second.
final class World: Sendable {
  let folder: String
  private let ticks = Mutex(0)
  private let ids = Mutex(0)

  init() throws {
    var template = Array("/tmp/pramoen-workspace-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    folder = String(cString: made)
  }

  deinit {
    for name in names { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  var path: String { folder + "/invented.db" }

  /// What lies in the folder, sorted.
  var names: [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// 2026-11-21 at 09:00:00 in Bangkok, then one second later at each look.
  var environment: Workspace.Environment {
    Workspace.Environment(
      now: { [self] in
        moment(
          ticks.withLock { tick in
            defer { tick += 1 }; return tick
          })
      },
      newID: { [self] in
        let id = ids.withLock { id in
          id += 1; return id
        }
        return "00000000-0000-4000-8000-" + padded(id, to: 12)
      },
      actor: "somsri (invented)")
  }

  func workspace() throws(Failure) -> Workspace {
    try Workspace.create(at: path, environment: environment)
  }

  func open(_ access: Workspace.Access = .reading) throws(Failure) -> Workspace {
    try Workspace.open(at: path, access: access, environment: environment)
  }

  /// A workspace with one form, a roster of three and an open round `pre`.
  func workshop() throws(Failure) -> Workspace {
    let workspace = try workspace()
    try workspace.addForm(.workshop)
    try workspace.importRoster(
      "participants",
      ["p01", "p02", "p03"].map {
        Subject(code: $0, attributes: [Attribute(name: "group", value: "A")])
      })
    try workspace.openRound(
      Round(name: "pre", form: FormDefinition.workshop.reference, roster: "participants"))
    return workspace
  }

  /// Goes to the file behind the program's back, without its guards.
  func tamper(_ statements: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let guards = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row[0] as String)") }
      try db.execute(sql: statements)
      for row in guards { try db.execute(sql: row[1]) }
    }
    try database.close()
  }
}

func moment(_ seconds: Int) -> Timestamp {
  let (hours, rest) = (9 + seconds / 3_600, seconds % 3_600)
  let text =
    "2026-11-21T\(padded(hours, to: 2)):\(padded(rest / 60, to: 2)):\(padded(rest % 60, to: 2))"
  guard let moment = Timestamp(iso8601: text + "+07:00") else {
    Issue.record("the test's clock ran past midnight")
    return moment(0)
  }
  return moment
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension FormDefinition {
  static let workshop = FormDefinition(
    id: "workshop", version: "1", format: "yaml", source: "settings: {form_id: workshop}\n")
}

extension NewSubmission {
  static func by(
    _ subject: String?, _ value: String = "4", key: String? = nil, at collected: String? = nil
  ) -> NewSubmission {
    NewSubmission(
      subject: subject,
      answers: [Answer(path: "/q01", value: value), Answer(path: "/q02", value: "ก")],
      channel: .import, collectedAt: collected.flatMap(Timestamp.init(iso8601:)), key: key)
  }
}

/// The failure that the call ends in.
func refusal(
  of body: () throws -> some Any, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Failure {
  let error = #expect(throws: Failure.self, sourceLocation: sourceLocation) { _ = try body() }
  return try #require(error, sourceLocation: sourceLocation)
}

extension Failure {
  var codes: [String] { diagnostics.map(\.message.code) }
}

func bytes(of path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  try #require(descriptor >= 0)
  defer { close(descriptor) }
  var status = stat()
  fstat(descriptor, &status)
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
  #expect(read(descriptor, &bytes, bytes.count) == bytes.count)
  return bytes
}

func write(_ bytes: [UInt8], to path: String) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  try #require(descriptor >= 0)
  defer { close(descriptor) }
  #expect(write(descriptor, bytes, bytes.count) == bytes.count)
}
