import Diagnostics

extension Report {
  /// A numbered picture with its caption, “ภาพที่ n …”, below it.
  public struct Figure: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
      case beforeAfter(BeforeAfterFigure)
      case profile(ProfileFigure)
      case funnel(FunnelFigure)
      case trend(TrendFigure)
    }

    /// What follows “ภาพที่ n”.
    public var title: LocalizedText
    public var content: Content
    public var notes: [LocalizedText]

    public init(title: LocalizedText, content: Content, notes: [LocalizedText] = []) {
      self.title = title
      self.content = content
      self.notes = notes
    }
  }
}
