/// How much an archive may hold before it is refused.
public struct ArchiveLimits: Sendable, Hashable {
  public var entries = 10_000
  /// Bytes of an entry's name.
  public var nameBytes = 1_024
  /// Inflated bytes of an entry that is read.
  public var entryBytes = 512 << 20
  /// Inflated bytes of all entries together.
  public var totalBytes = 2 << 30
  /// Inflated bytes for each compressed one, of entries larger than a mebibyte. Sheets reach 50;
  /// bombs come near 1,000.
  public var ratio = 250

  public init() {}
}
