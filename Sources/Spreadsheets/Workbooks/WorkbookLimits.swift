public import Archives

/// How much a workbook may hold, so that a hostile or mistaken file ends in a message and not in the
/// machine's memory.
public struct WorkbookLimits: Sendable, Hashable {
  /// Bytes of the file.
  public var bytes = 64 << 20
  /// Tabs.
  public var sheets = 1_000
  /// Cells with content, of all sheets together; also texts that cells share.
  public var cells = 5_000_000
  /// Bytes of one cell's text in UTF-8. Excel's own limit is 32,767 characters.
  public var cellBytes = 131_068
  /// What the file may inflate to.
  public var archive = ArchiveLimits()

  public init() {}
}
