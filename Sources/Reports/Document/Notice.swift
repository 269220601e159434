import Diagnostics

extension Report {
  /// Something the reader must know before trusting or using the numbers.
  public struct Notice: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      case information
      case warning
      case error
    }

    public var kind: Kind
    public var text: LocalizedText
    /// What to do about it.
    public var remedy: LocalizedText?
    public var place: Place?

    public init(
      _ kind: Kind, _ text: LocalizedText, remedy: LocalizedText? = nil, place: Place? = nil
    ) {
      self.kind = kind
      self.text = text
      self.remedy = remedy
      self.place = place
    }

    public init(_ kind: Kind, _ message: Message) {
      self.init(kind, message.finding, remedy: message.remedy)
    }

    public init(_ diagnostic: Diagnostic) {
      self.init(
        diagnostic.severity == .error ? .error : .warning, diagnostic.message.finding,
        remedy: diagnostic.message.remedy, place: diagnostic.place)
    }

    /// Place and finding in one line.
    func line(in language: Language) -> String {
      (place.map { "\($0.description): " } ?? "") + text[language]
    }
  }

  /// One number that a director reads first, in a tile of its own.
  public struct KeyFigure: Sendable, Hashable {
    public var label: LocalizedText
    public var value: Cell
    public var unit: LocalizedText?
    /// A few words below: an interval, a criterion.
    public var note: LocalizedText?

    public init(
      _ label: LocalizedText, _ value: Cell, unit: LocalizedText? = nil, note: LocalizedText? = nil
    ) {
      self.label = label
      self.value = value
      self.unit = unit
      self.note = note
    }
  }
}
