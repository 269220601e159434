import Forms

/// One change of a filling, as journals keep it. Paths start below the root: `members[2]/age`.
public enum JournalStep: Sendable, Hashable {
  /// An answer; "" where it was taken away.
  case answer(Answers.Entry)
  /// An instance of a repeat came: `members[2]`.
  case added(String)
  /// An instance went, and those after it moved up.
  case removed(String)

  /// A step as it was kept.
  public init(kept entry: Answers.Entry) {
    // No name in a form begins with a sign.
    switch entry.path.first {
    case "+": self = .added(String(entry.path.dropFirst()))
    case "-": self = .removed(String(entry.path.dropFirst()))
    default: self = .answer(entry)
    }
  }

  /// The step as a path and a value.
  public var kept: Answers.Entry {
    switch self {
    case .answer(let entry): entry
    case .added(let path): Answers.Entry(path: "+" + path, value: "")
    case .removed(let path): Answers.Entry(path: "-" + path, value: "")
    }
  }
}
