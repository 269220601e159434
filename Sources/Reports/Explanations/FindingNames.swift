import Diagnostics
import Scoring
import ThaiText

/// The names of all numbers of an analysis, each with its label.
public struct FindingNames: Sendable {
  private let entries: [(name: String, label: LocalizedText?)]

  public init(_ names: [String], in vocabulary: FindingVocabulary) {
    entries = names.map { ($0, FindingLabel($0, in: vocabulary).words) }
  }

  /// One a line: the name, which has no spaces unless a person's code has, then the label.
  public func text(in language: Language) -> String {
    let width = min(48, entries.map(\.name.displayWidth).max() ?? 0)
    return entries.map { name, label in
      label.map { "\(name.padded(to: width, alignment: .left))  \($0[language])" } ?? name
    }.joined(separator: "\n")
  }

  public var table: Report.Table {
    Report.Table(
      title: .init(th: "ตัวเลขทั้งหมด", en: "All numbers"),
      columns: [
        .text("finding", .init(th: "ตัวเลข", en: "Number")),
        .text("th", .init(th: "ไทย", en: "Thai")), .text("en", .init(th: "อังกฤษ", en: "English")),
      ],
      rows: entries.map { name, label in
        [.text(name)]
          + (label.map { [.text($0.thai), .text($0.english)] } ?? [.empty, .empty])
      })
  }
}
