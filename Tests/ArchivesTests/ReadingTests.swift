import Archives
import Diagnostics
import Testing

@Suite("Reading an archive")
struct ReadingTests {
  /// By Python's zipfile: a folder, a deflated entry with a Thai name, a stored one, and a comment
  /// that begins as the end of an archive does.
  private let byPython = """
    UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAZm9sZGVyL1BLAwQUAAAICAAAACEAL/r4SAsAAAB4AAAAGAAA
    AOC4guC5ieC4reC4oeC4ueC4pS9hLnR4dMtIzcnJV8igOwkAUEsDBBQAAAAAAAAAIQAL+UNWBgAAAAYAAAAFAAAA
    Yi50eHRzdG9yZWRQSwECFAMUAAAAAAAAACEAAAAAAAAAAAAAAAAABwAAAAAAAAAAAAAAgAEAAAAAZm9sZGVyL1BL
    AQIUAxQAAAgIAAAAIQAv+vhICwAAAHgAAAAYAAAAAAAAAAAAAACAASUAAADguILguYnguK3guKHguLnguKUvYS50
    eHRQSwECFAMUAAAAAAAAACEAC/lDVgYAAAAGAAAABQAAAAAAAAAAAAAAgAFmAAAAYi50eHRQSwUGAAAAAAMAAwCu
    AAAAjwAAAAkAUEsFBiBub3Rl
    """

  /// By Python's zipfile into a stream: ZIP64 fields and a data descriptor.
  private let streamed = """
    UEsDBC0ACAAIAAAAIQAAAAAA//////////8FABQAcy50eHQBABAAAAAAAAAAAAAAAAAAAAAAACsuKUpNzE1NUSim
    NgMAUEsHCFxirYoOAAAAAAAAAFoAAAAAAAAAUEsBAi0DLQAIAAgAAAAhAFxirYoOAAAAWgAAAAUAAAAAAAAAAAAA
    AIABAAAAAHMudHh0UEsFBgAAAAABAAEAMwAAAF0AAAAAAA==
    """

  @Test("An archive of Python is read by name, folders left out")
  func python() throws {
    let archive = try Archive(base64(byPython), file: "a.zip")
    #expect(archive.entries.map(\.name) == ["ข้อมูล/a.txt", "b.txt"])
    let thai = try #require(archive.entry(named: "ข้อมูล/a.txt"))
    #expect(thai.size == 120)
    #expect(try archive.bytes(of: thai) == Array(String(repeating: "hello ", count: 20).utf8))
    let stored = try #require(archive.entry(named: "b.txt"))
    #expect(try archive.bytes(of: stored) == Array("stored".utf8))
    #expect(archive.entry(named: "folder/") == nil)
    #expect(archive.entry(named: "B.TXT") == nil)
  }

  @Test("An archive that was streamed, with ZIP64 and sizes after the data, is read")
  func streaming() throws {
    let archive = try Archive(base64(streamed), file: "a.zip")
    let entry = try #require(archive.entries.first)
    #expect(try archive.bytes(of: entry) == Array(String(repeating: "streamed ", count: 10).utf8))
  }

  @Test("What the writer makes is read back, and is always the same")
  func roundTrip() throws {
    let long = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    var writer = ArchiveWriter()
    try writer.add("a/ก.txt", Array("สวัสดี".utf8))
    try writer.add("empty", [])
    try writer.add("long", long)
    try writer.add("plain", long, isCompressed: false)
    let bytes = writer.archive()
    #expect(bytes == writer.archive())
    let archive = try Archive(bytes, file: "a.zip")
    #expect(archive.entries.map(\.name) == ["a/ก.txt", "empty", "long", "plain"])
    #expect(archive.entries.map(\.size) == [18, 0, 400_000, 400_000])
    for (name, content) in [
      ("a/ก.txt", Array("สวัสดี".utf8)), ("empty", []), ("long", long), ("plain", long),
    ] {
      let entry = try #require(archive.entry(named: name))
      #expect(try archive.bytes(of: entry) == content)
    }
    #expect(bytes.count < 800_000 + 1_000)
  }

  @Test("Entries come in pieces, and a consumer can refuse the rest")
  func pieces() throws {
    var writer = ArchiveWriter()
    try writer.add("long", [UInt8](repeating: 7, count: 1_000_000))
    let archive = try Archive(writer.archive(), file: "a.zip")
    let entry = try #require(archive.entry(named: "long"))
    var limits: ArchiveLimits { var limits = ArchiveLimits(); limits.ratio = 10_000; return limits }
    let patient = try Archive(writer.archive(), file: "a.zip", limits: limits)
    var sizes: [Int] = []
    try patient.inflate(entry) { piece in sizes.append(piece.count) }
    #expect(sizes.reduce(0, +) == 1_000_000)
    #expect(sizes.allSatisfy { $0 <= 131_072 })
    let refusal = Failure(
      .data,
      .init(
        code: "no", finding: .init(th: "", en: ""), remedy: .init(th: "", en: "")))
    #expect(throws: refusal) {
      try archive.inflate(entry) { _ throws(Failure) in throw refusal }
    }
  }

  @Test(
    "The writer refuses names that no reader should accept",
    arguments: ["../a", "/a", "a\\b", "", "a//b", "C:x", "a\0"])
  func unsafeNames(name: String) {
    var writer = ArchiveWriter()
    #expect(throws: Failure.self) { try writer.add(name, []) }
  }

  @Test("The writer refuses a name twice")
  func repeatedName() throws {
    var writer = ArchiveWriter()
    try writer.add("a", [])
    #expect(throws: Failure.self) { try writer.add("a", []) }
  }
}
