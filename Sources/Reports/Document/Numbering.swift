import Diagnostics

/// A section whose tables and figures know their numbers.
struct NumberedSection {
  let heading: LocalizedText?
  let blocks: [NumberedBlock]
}

enum NumberedBlock {
  case plain(Report.Block)
  case table(Report.Table, number: Int)
  case figure(Report.Figure, number: Int)
}

extension Report {
  /// Tables count from 1 through the whole report, figures too. O(blocks).
  var numberedSections: [NumberedSection] {
    var tables = 0
    var figures = 0
    return sections.map { section in
      let blocks = section.blocks.map { block -> NumberedBlock in
        switch block {
        case .table(let table):
          tables += 1
          return .table(table, number: tables)
        case .figure(let figure):
          figures += 1
          return .figure(figure, number: figures)
        default: return .plain(block)
        }
      }
      return NumberedSection(heading: section.heading, blocks: blocks)
    }
  }

  /// Every table of the report; the first has number 1.
  public var tables: [Table] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}
