import Diagnostics

/// A finished report: what was found, in the order in which it is read, in Thai and English.
///
/// The room Reports prints findings. In: a `Report` that a caller fills from an analysis. Out: the
/// same report for a terminal, as one HTML file that also prints on A4, or as rows and JSON. It
/// computes nothing that could be disputed: numbers come in at full precision and are rounded once,
/// here.
public struct Report: Sendable, Hashable {
  public var title: LocalizedText
  public var subtitle: LocalizedText?
  /// Who, what, when: a label and its value on each line of the title block.
  public var facts: [Fact]
  public var sections: [Section]

  public init(
    title: LocalizedText, subtitle: LocalizedText? = nil, facts: [Fact] = [],
    sections: [Section] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.sections = sections
  }

  /// One line of the title block: ผู้เข้าร่วม: 36 คน.
  public struct Fact: Sendable, Hashable {
    public var label: LocalizedText
    public var value: LocalizedText

    public init(_ label: LocalizedText, _ value: LocalizedText) {
      self.label = label
      self.value = value
    }
  }

  /// A part of the report under one heading.
  public struct Section: Sendable, Hashable {
    public var heading: LocalizedText?
    public var blocks: [Block]

    public init(heading: LocalizedText? = nil, blocks: [Block] = []) {
      self.heading = heading
      self.blocks = blocks
    }
  }

  /// What a section is made of. Tables and figures are numbered by their order in the report.
  public enum Block: Sendable, Hashable {
    /// A heading below the section's own.
    case heading(LocalizedText)
    case paragraph(LocalizedText)
    case table(Table)
    case figure(Figure)
    case notices([Notice])
    /// The few numbers that a director reads first.
    case keyFigures([KeyFigure])
  }
}
