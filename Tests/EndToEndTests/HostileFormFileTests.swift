import Foundation
import Testing

/// Form files that nobody vouches for, at the command line: each ends at once, with little memory,
/// and says where and what to do.
@Suite("Hostile form files")
struct HostileFormFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    let content: @Sendable () -> Data
    var testDescription: String { name }

    init(_ name: String, _ code: String, _ content: @escaping @Sendable () -> String) {
      self.init(name, code, bytes: { Data(content().utf8) })
    }

    init(_ name: String, _ code: String, bytes: @escaping @Sendable () -> Data) {
      self.name = name
      self.code = code
      content = bytes
    }
  }

  private static func xform(_ instance: String, _ body: String = "") -> String {
    """
    <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
    <h:head><h:title>T</h:title><model><instance>\(instance)</instance></model></h:head>
    <h:body>\(body)</h:body></h:html>
    """
  }

  /// The beginning of an OLE file with the name of a stream, as its directory spells it.
  private static func ole(_ stream: String) -> Data {
    Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
      + Data(count: 600) + Data(stream.utf8.flatMap { [$0, 0] })
  }

  static let cases: [Case] = [
    Case("xxe.xml", "xml-doctype") {
      "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + xform("<d>&x;</d>")
    },
    Case("bomb.xml", "xml-doctype") {
      let entities = (1...9).map { number in
        "<!ENTITY e\(number) \"" + String(repeating: "&e\(number - 1);", count: 10) + "\">"
      }
      return "<!DOCTYPE d [<!ENTITY e0 \"ha\">\(entities.joined())]>" + xform("<d>&e9;</d>")
    },
    Case("external-dtd.xml", "xml-doctype") {
      "<!DOCTYPE d SYSTEM \"http://localhost:1/d.dtd\">" + xform("<d/>")
    },
    Case("deep.xml", "xml-too-deep") {
      String(repeating: "<a>", count: 20_000) + String(repeating: "</a>", count: 20_000)
    },
    Case("deep-groups.xml", "groups-too-deep") {
      let names = (0..<150).map { "g\($0)" }
      let path =
        names.map { "<\($0)>" }.joined() + "<q/>"
        + names.reversed().map { "</\($0)>" }.joined()
      let reference = "/d/" + names.joined(separator: "/") + "/q"
      return xform(
        "<d id=\"d\">\(path)</d>", "<input ref=\"\(reference)\"><label>Q</label></input>")
    },
    Case("attributes.xml", "xml-tag-too-long") {
      "<a " + (0..<1_000_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"
    },
    Case("long-names.xml", "xform-too-large") {
      let name = String(repeating: "n", count: 9_000)
      return xform(
        "<d id=\"d\">" + String(repeating: "<\(name)>", count: 50)
          + String(repeating: "</\(name)>", count: 50) + "</d>")
    },
    Case("utf8.xml", "xml") { Data("<d>".utf8) + Data([0xC3, 0x28]) + Data("</d>".utf8) },
    Case("cut.xml", "xml") { Data(xform("<d id=\"d\"><a/></d>").utf8.prefix(150)) },
    Case("empty.xml", "file-empty") { Data() },
    Case("page.xml", "not-an-xform") { Data("<html><body>Log in</body></html>".utf8) },
    Case("expression.xml", "expression-") {
      xform(
        "<d id=\"d\"><a/></d></instance><bind nodeset=\"/d/a\" calculate=\""
          + String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
          + "\"/><instance id=\"i\">")
    },
    Case("old.xlsx", "workbook-old-format") { ole("Workbook") },
    Case("old.xls", "workbook-old-format") { ole("Workbook") },
    Case("locked.xlsx", "workbook-encrypted") { ole("EncryptedPackage") },
    Case("cut.xlsm", "") { Data([0x50, 0x4B, 3, 4]) + Data(count: 40) },
  ]

  @Test("Refused within a second and 64 MB, with the file's name and a remedy", arguments: cases)
  func refused(_ hostile: Case) throws {
    try withProgram { pramoen in
      try pramoen.write(hostile.content(), to: hostile.name)
      let idle = try pramoen.measured(["--version"])
      for call in [
        ["form", "check", hostile.name], ["form", "convert", hostile.name, "-o", "o.yaml"],
      ] {
        let run = try pramoen.measured(call)
        #expect(run.status == 1, "\(run.talk)")
        #expect(run.talk.contains("\(hostile.name)"))
        #expect(run.talk.contains("[\(hostile.code)"), "\(run.talk)")
        #expect(run.talk.contains("→"))
        #expect(run.seconds <= 1)
        #expect(run.kilobytes <= idle.kilobytes + 64 * 1_024)
      }
      #expect(!FileManager.default.fileExists(atPath: pramoen.folder.path + "/o.yaml"))
    }
  }
}

extension CommandLineProgram {
  fileprivate struct Measured {
    let status: Int32
    let talk: String
    let seconds: Double
    /// The most memory it had at one time.
    let kilobytes: Int
  }

  /// Runs the program as ``run(_:input:environment:)`` does and says what it cost.
  fileprivate func measured(_ arguments: [String]) throws -> Measured {
    let words = ([Self.binary.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let line = "cd '\(folder.path)' && LANG=en_GB.UTF-8 exec \(words) >/dev/null 2>talk"
    let clock = ContinuousClock()
    let start = clock.now
    var pid = pid_t()
    let call: [String] = ["/bin/sh", "-c", line]
    let environment: [String] = ["PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no"]
    let (strings, variables) = (call.map { strdup($0) }, environment.map { strdup($0) })
    defer { (strings + variables).forEach { free($0) } }
    let code = posix_spawn(&pid, "/bin/sh", nil, nil, strings + [nil], variables + [nil])
    try #require(code == 0)
    var (status, usage) = (Int32(0), rusage())
    while wait4(pid, &status, 0, &usage) < 0 && errno == EINTR {}
    let elapsed = clock.now - start
    #if os(Linux)
      let kilobytes = usage.ru_maxrss
    #else
      let kilobytes = usage.ru_maxrss / 1_024
    #endif
    let talk = String(decoding: try bytes(of: "talk"), as: UTF8.self)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("talk"))
    // A signal is no exit code.
    let result = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    return Measured(
      status: result, talk: talk, seconds: elapsed / .seconds(1), kilobytes: kilobytes)
  }
}
