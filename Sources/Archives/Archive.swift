public import Diagnostics

/// Archives reads ZIP archives that nobody vouches for, and writes plain ones.
///
/// In: the bytes of an archive, in memory. Out: its ``Entry``s by name, each inflated in pieces into
/// whatever wants it; or a `Failure` naming the file. Nothing is ever unpacked to a path, and no
/// entry costs more memory than one piece.
public struct Archive: Sendable {
  /// In the order of the archive's directory; folders are left out. No two have the same name, no
  /// two share a byte.
  public let entries: [Entry]
  /// As the person named the archive, for places in messages.
  public let file: String
  let bytes: [UInt8]
  let limits: ArchiveLimits
  private let indices: [String: Int]

  /// Something stored in an archive.
  public struct Entry: Sendable, Hashable {
    /// Parts joined by `/`, relative, without `.` or `..`.
    public let name: String
    /// Bytes when inflated, as the archive declares; more are never delivered.
    public let size: Int
    let method: Method
    let checksum: UInt32
    /// Where the compressed bytes lie in the archive.
    let range: Range<Int>
  }

  enum Method: UInt16, Sendable, Hashable {
    case stored = 0
    case deflated = 8
  }

  /// Reads and checks the directory; `file` names the archive in places. O(entries).
  ///
  /// - Throws: `.data` for what is no archive, is damaged, contradicts itself, is encrypted or
  ///   exceeds a limit.
  public init(
    _ bytes: [UInt8], file: String, limits: ArchiveLimits = ArchiveLimits()
  ) throws(Failure) {
    var reader = DirectoryReader(bytes: bytes, limits: limits)
    let entries: [Entry]
    do throws(ArchiveFault) {
      entries = try reader.entries()
    } catch {
      throw Failure(.data, error.message(limits), at: .file(file))
    }
    self.entries = entries
    self.bytes = bytes
    self.file = file
    self.limits = limits
    indices = Dictionary(
      entries.indices.map { (entries[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of exactly this name. O(1).
  public func entry(named name: String) -> Entry? {
    indices[name].map { entries[$0] }
  }

  /// Whether bytes begin as an archive does.
  public static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }
}
