import Archives
import Diagnostics
import Testing

@Suite("Archives that nobody vouches for")
struct HostileTests {
  typealias Entry = RawArchive.Entry

  /// The codes of what opening the archive and reading all of it fails with; empty where it does not.
  private func faults(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) -> [String] {
    do throws(Failure) {
      let archive = try Archive(bytes, file: "a.zip", limits: limits)
      for entry in archive.entries { _ = try archive.bytes(of: entry) }
      return []
    } catch {
      #expect(error.diagnostics.allSatisfy { $0.place == .file("a.zip") })
      return error.codes
    }
  }

  @Test("The archive that the others are made from is sound")
  func sound() {
    #expect(faults(RawArchive(entries: [Entry("a", "one"), Entry("b/c", "two")]).bytes) == [])
    #expect(faults(RawArchive(entries: []).bytes) == [])
  }

  @Test(
    "Names that lead elsewhere are refused",
    arguments: [
      "../a", "a/../b", "a/..", "/etc/passwd", "a\\b", "C:\\a", "C:a", "a\0b", "./a", "",
      String(repeating: "x", count: 1_025),
    ])
  func names(name: String) {
    #expect(faults(RawArchive(entries: [Entry(name, "x")]).bytes) == ["archive-name-unsafe"])
  }

  @Test("A name twice is refused")
  func repeated() {
    let archive = RawArchive(entries: [Entry("a", "1"), Entry("a", "2")])
    #expect(faults(archive.bytes) == ["archive-name-repeated"])
  }

  /// What to change in an entry named `a` that holds `text`, and the code that must follow.
  private static let lies: [(String, @Sendable (inout Entry) -> Void, String)] = [
    ("encrypted", { $0.flags = 1 }, "archive-encrypted"),
    ("strongly encrypted", { $0.flags = 0x2000 }, "archive-encrypted"),
    ("method 99", { $0.method = 99 }, "archive-method-unknown"),
    ("local method", { $0.localMethod = 8 }, "archive-contradiction"),
    ("local name", { $0.localName = Array("b".utf8) }, "archive-contradiction"),
    ("local size", { $0.localSize = 3 }, "archive-contradiction"),
    ("local compressed size", { $0.localCompressed = 3 }, "archive-contradiction"),
    ("local checksum", { $0.localChecksum = 3 }, "archive-contradiction"),
    ("size of a stored entry", { $0.size = 9 }, "archive-contradiction"),
    (
      "both sizes too large",
      {
        $0.size = 9_999; $0.compressed = 9_999
      }, "archive-damaged"
    ),
    ("checksum", { $0.checksum = 1 }, "archive-entry-damaged"),
    ("no deflate data", { $0.method = 8 }, "archive-entry-damaged"),
    ("offset", { $0.offset = 5 }, "archive-damaged"),
    ("offset at the end", { $0.offset = 0xFFFF_FFFE }, "archive-damaged"),
    ("ZIP64 without its field", { $0.size = 0xFFFF_FFFF }, "archive-damaged"),
    (
      "ZIP64 beyond all limits",
      {
        $0.size = 0xFFFF_FFFF; $0.extra = little(1, 2) + little(8, 2) + little(1 << 50, 8)
      },
      "archive-damaged"
    ),
    (
      "ZIP64 beyond the whole",
      {
        $0.size = 0xFFFF_FFFF; $0.extra = little(1, 2) + little(8, 2) + little(1 << 36, 8)
      },
      "archive-too-large"
    ),
    (
      "ZIP64 negative",
      {
        $0.offset = 0xFFFF_FFFF; $0.extra = little(1, 2) + little(8, 2) + little(-1, 8)
      },
      "archive-damaged"
    ),
    ("another disk", { $0.disk = 1 }, "archive-several-disks"),
  ]

  @Test("Headers that lie are refused", arguments: lies.indices)
  func lying(index: Int) {
    let (name, change, code) = Self.lies[index]
    var entry = Entry("a", "text")
    change(&entry)
    #expect(faults(RawArchive(entries: [entry]).bytes) == [code], "\(name)")
  }

  @Test("An end record that lies is refused")
  func lyingEnd() {
    var archive = RawArchive(entries: [Entry("a", "text")])
    archive.count = 2
    #expect(faults(archive.bytes) == ["archive-damaged"])
    archive.count = nil
    archive.disk = 1
    #expect(faults(archive.bytes) == ["archive-several-disks"])
    archive.disk = 0
    archive.directoryOffset = 0
    #expect(faults(archive.bytes) == ["archive-damaged"])
    archive.directoryOffset = nil
    #expect(faults([1, 2, 3] + archive.bytes) == ["archive-damaged"])
    #expect(faults(Array("not an archive".utf8)) == ["archive-not-zip"])
    #expect(faults([]) == ["archive-not-zip"])
  }

  @Test("Entries that share bytes are refused, so that one bomb cannot be counted many times")
  func overlap() {
    var second = Entry("a", "text")
    second.name = Array("a".utf8)
    var archive = RawArchive(entries: [Entry("a", "text"), Entry("b", "text")])
    archive.entries[1].offset = 0
    archive.entries[1].localName = Array("b".utf8)
    #expect(faults(archive.bytes) == ["archive-contradiction"])
    // Names agree where one is a copy of the other inside its data.
    let inner = RawArchive(entries: [Entry("b", "x")]).bytes.prefix(30 + 1 + 1)
    archive = RawArchive(entries: [Entry(Array("a".utf8), Array(inner)), Entry("b", "x")])
    archive.entries[1].offset = 31
    #expect(faults(archive.bytes) == ["archive-overlap"])
  }

  @Test("A bomb that tells its size is refused before it is inflated")
  func honestBomb() throws {
    var writer = ArchiveWriter()
    try writer.add("bomb", [UInt8](repeating: 0, count: 50 << 20))
    #expect(faults(writer.archive()) == ["archive-ratio"])
    var limits = ArchiveLimits()
    limits.entryBytes = 1 << 20
    #expect(faults(writer.archive(), limits: limits) == ["archive-entry-too-large"])
    limits.totalBytes = 1 << 20
    #expect(faults(writer.archive(), limits: limits) == ["archive-too-large"])
  }

  @Test("A bomb that lies about its size is stopped at that size")
  func lyingBomb() throws {
    var writer = ArchiveWriter()
    try writer.add("bomb", [UInt8](repeating: 0, count: 50 << 20))
    // Both headers say 100 bytes: at 22 in the local one, at 24 in the central one.
    var bytes = writer.archive()
    let end = bytes.count - 22
    let directory = (0..<4).reduce(0) { $0 | Int(bytes[end + 16 + $1]) << (8 * $1) }
    bytes.replaceSubrange(22..<26, with: little(100, 4))
    bytes.replaceSubrange(directory + 24..<directory + 28, with: little(100, 4))
    var delivered = 0
    let archive = try Archive(bytes, file: "a.zip")
    let entry = try #require(archive.entries.first)
    #expect(throws: Failure.self) {
      try archive.inflate(entry) { piece in delivered += piece.count }
    }
    #expect(delivered == 0)
    #expect(faults(bytes) == ["archive-entry-damaged"])
  }

  @Test("Too many entries are refused before they are read")
  func tooMany() {
    var limits = ArchiveLimits()
    limits.entries = 1
    let archive = RawArchive(entries: [Entry("a"), Entry("b")])
    #expect(faults(archive.bytes, limits: limits) == ["archive-too-many-entries"])
  }

  @Test("Every beginning of an archive is refused, and a changed byte never crashes")
  func damaged() throws {
    var writer = ArchiveWriter()
    try writer.add("a.txt", Array(String(repeating: "hello ", count: 30).utf8))
    try writer.add("b.txt", Array("stored".utf8), isCompressed: false)
    let bytes = writer.archive()
    for length in 0..<bytes.count { #expect(faults(Array(bytes[..<length])) != [], "\(length)") }
    for index in bytes.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var changed = bytes
        changed[index] ^= change
        _ = faults(changed)
      }
    }
  }
}
