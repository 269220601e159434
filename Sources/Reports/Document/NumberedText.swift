import Diagnostics

/// A text that names the number of the table or figure it belongs to, which is known only once the
/// report is complete:
///
/// ```swift
/// NumberedText(th: "จากตารางที่ \(.number) พบว่า …", en: "Table \(.number) shows that …")
/// ```
public struct NumberedText: Sendable, Hashable {
  public var thai: NumberedString
  public var english: NumberedString

  public init(th thai: NumberedString, en english: NumberedString) {
    self.thai = thai
    self.english = english
  }

  /// “จากตารางที่ n พบว่า …” with what was found.
  public static func tableShows(_ finding: LocalizedText) -> NumberedText {
    NumberedText(
      th: "จากตารางที่ \(.number) พบว่า \(finding.thai)",
      en: "Table \(.number) shows that \(finding.english)")
  }

  /// The text under number `number`.
  public func text(number: Int) -> LocalizedText {
    LocalizedText(th: thai.text(number: number), en: english.text(number: number))
  }
}

/// A string with gaps for the number.
public struct NumberedString: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// Stands in an interpolation for the number: `"ตารางที่ \(.number)"`.
  public enum Gap: Sendable, Hashable {
    case number
  }

  fileprivate enum Part: Sendable, Hashable {
    case text(String)
    case gap
  }

  private let parts: [Part]

  public init(stringLiteral value: String) {
    parts = [.text(value)]
  }

  public init(stringInterpolation: Interpolation) {
    parts = stringInterpolation.parts
  }

  public func text(number: Int) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let piece): text += piece
      case .gap: text += String(number)
      }
    }
  }

  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      parts.append(.text(literal))
    }

    public mutating func appendInterpolation(_ gap: Gap) {
      parts.append(.gap)
    }

    public mutating func appendInterpolation(_ text: String) {
      parts.append(.text(text))
    }

    public mutating func appendInterpolation(_ value: Int) {
      parts.append(.text(String(value)))
    }
  }
}
