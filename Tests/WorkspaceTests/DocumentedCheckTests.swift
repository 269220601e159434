import Foundation
import Testing

@testable import Workspace

@Suite struct DocumentedCheckTests {
  @Test("The check by hand in docs/revision-chain.md agrees with the program, and finds tampering")
  func pythonAgrees() throws {
    let python = URL(fileURLWithPath: "/usr/bin/python3")
    guard FileManager.default.isExecutableFile(atPath: python.path) else {
      print("skipped: python3 not present")
      return
    }
    let world = try World()
    let workspace = try world.workshop()
    let id = try workspace.submit(in: "pre", .by("p01", "น้ำ \"\\\n", key: "k")).submission.id
    try workspace.revise(id, to: .returned, reason: "ตรวจอีกครั้ง", scope: .everything)
    try workspace.closeRound("pre", reason: "ครบ")
    let head = try workspace.head()
    try workspace.close()

    let script = world.folder + "/check.py"
    try write(Array(try Self.script().utf8), to: script)
    let sound = try run(python, [script, world.path])
    #expect(sound.output == "10 records, head \(head)\n")
    #expect(sound.status == 0)

    try world.tamper("UPDATE round_event SET reason = 'ไม่ครบ'")
    #expect(try run(python, [script, world.path]).status != 0)
  }

  /// The page's one Python block.
  private static func script() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/revision-chain.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "```")
    return String(try #require(parts.first { $0.hasPrefix("python\n") }).dropFirst(7))
  }

  private func run(_ program: URL, _ arguments: [String]) throws -> (output: String, status: Int32)
  {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
