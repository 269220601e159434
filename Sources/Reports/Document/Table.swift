import Diagnostics
import ThaiText

extension Report {
  /// A numbered table: “ตารางที่ n …” above it, notes and the paragraph that reads it out below.
  public struct Table: Sendable, Hashable {
    /// What follows “ตารางที่ n”.
    public var title: LocalizedText
    public var columns: [Column]
    /// One cell a column. Missing cells at the end of a row stay blank, surplus ones are not shown.
    public var rows: [[Cell]]
    /// The row “รวม”, always last.
    public var total: [Cell]?
    /// What a reader must know to judge the numbers: the band set, the variant of a test.
    public var notes: [LocalizedText]
    /// “จากตารางที่ n พบว่า …”
    public var finding: NumberedText?

    public init(
      title: LocalizedText, columns: [Column], rows: [[Cell]] = [], total: [Cell]? = nil,
      notes: [LocalizedText] = [], finding: NumberedText? = nil
    ) {
      self.title = title
      self.columns = columns
      self.rows = rows
      self.total = total
      self.notes = notes
      self.finding = finding
    }
  }

  /// A column of a table: how it is headed, how it stands, and its name in exported data.
  public struct Column: Sendable, Hashable {
    /// The name in CSV and JSON, the same in every language: `mean`, `relative_gain`.
    public var key: String
    public var header: LocalizedText
    public var alignment: ColumnAlignment
    /// Neighbours with the same group stand under one common header: ก่อน over x̄ and S.D.
    public var group: LocalizedText?

    public init(
      _ key: String, _ header: LocalizedText, alignment: ColumnAlignment,
      group: LocalizedText? = nil
    ) {
      self.key = key
      self.header = header
      self.alignment = alignment
      self.group = group
    }

    /// A column of words, at the left.
    public static func text(
      _ key: String, _ header: LocalizedText, group: LocalizedText? = nil
    ) -> Column {
      Column(key, header, alignment: .left, group: group)
    }

    /// A column of numbers, at the right.
    public static func number(
      _ key: String, _ header: LocalizedText, group: LocalizedText? = nil
    ) -> Column {
      Column(key, header, alignment: .right, group: group)
    }
  }
}

extension Report.Table {
  /// Rows and total, each with exactly one cell a column.
  var completeRows: [[Report.Cell]] { rows.map(completed) }
  var completeTotal: [Report.Cell]? { total.map(completed) }

  private func completed(_ row: [Report.Cell]) -> [Report.Cell] {
    guard row.count != columns.count else { return row }
    let missing = max(0, columns.count - row.count)
    return Array(row.prefix(columns.count)) + Array(repeating: .empty, count: missing)
  }

  /// Runs of neighbouring columns under one group header; nil where a column stands alone.
  var columnGroups: [ColumnGroup] {
    var groups: [ColumnGroup] = []
    for (index, column) in columns.enumerated() {
      if let last = groups.last, let header = column.group, last.header == header {
        groups[groups.count - 1].columns = last.columns.lowerBound..<(index + 1)
      } else {
        groups.append(ColumnGroup(header: column.group, columns: index..<(index + 1)))
      }
    }
    return groups
  }
}

struct ColumnGroup: Hashable {
  let header: LocalizedText?
  var columns: Range<Int>
}
