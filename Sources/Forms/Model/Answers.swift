/// The filled tree of one form: for each question that has an answer its path and its value as text.
///
/// A path is the names of the groups and the question, joined by `/`: `part2/q01`. A question
/// without an entry was not answered; an empty value is never stored.
public struct Answers: Sendable, Hashable {
  /// One answer: where it belongs and what it is.
  public struct Entry: Sendable, Hashable {
    /// Names of groups and the question, joined by `/`; instances of a repeat with their number:
    /// `member[2]/age`.
    public let path: String
    /// As stored: Arabic digits, ISO dates, choices with spaces between; never empty in
    /// ``Answers``.
    public let value: String

    /// An answer, whether or not the form has such a question.
    public init(path: String, value: String) {
      self.path = path
      self.value = value
    }

    /// The question's own name: the last part of the path.
    public var name: Substring {
      path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    }
  }

  /// In the author's order of the questions.
  public let entries: [Entry]
  private let values: [Substring: String]

  /// The answers among `entries`: those with a value.
  public init(_ entries: [Entry]) {
    self.entries = entries.filter { !$0.value.isEmpty }
    values = Dictionary(
      self.entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value of the question called `name`; nil where it was not answered.
  public subscript(name: String) -> String? { values[name[...]] }
}
