import Diagnostics
import Forms

/// A form as it is handed out on A4 paper, in one language: what is printed and with which boxes, in
/// the author's order. Made from a `Form`; printed by ``PaperRenderer``.
///
/// Only what a person reads or answers is in it. Computed and hidden values are not, and the keys
/// of test items are never read.
public struct PaperForm: Sendable, Hashable {
  let language: Language
  let title: String
  let id: String
  let version: String
  let parts: [PaperPart]
  /// Choice lists too long to stand under every question that uses them.
  let appendix: [PaperList]

  /// Labels are those of `language` where the author wrote them, else those of the form's default
  /// language. O(questions + choices).
  public init(_ form: Form, language: Language) {
    var builder = PaperBuilder(form, language: language)
    self.language = language
    title = builder.words.text(form.title) ?? form.id
    id = form.id
    version = form.version
    parts = builder.parts(of: form.elements)
    appendix = builder.appendix
  }
}

/// One thing on the sheet, from the top to the bottom.
indirect enum PaperPart: Sendable, Hashable {
  case section(PaperSection)
  case question(PaperQuestion)
  case note(PaperNote)
  case grid(PaperGrid)
  case matrix(PaperMatrix)
  case repeated(PaperRepeat)
}

/// Questions under one heading.
struct PaperSection: Sendable, Hashable {
  let heading: String?
  let hint: String?
  let condition: PaperCondition?
  /// 0 for a group of the form itself, 1 for a group within it, …
  let depth: Int
  let parts: [PaperPart]
}

/// Words to read, with nothing to fill.
struct PaperNote: Sendable, Hashable {
  let text: String
  let hint: String?
  let condition: PaperCondition?
}

/// One question and the room for its answer.
struct PaperQuestion: Sendable, Hashable {
  /// Nil for the question that says whom the answers are about.
  let number: Int?
  let label: String
  let hint: String?
  var isSubject = false
  let isRequired: Bool
  let condition: PaperCondition?
  let answer: PaperAnswer
}

/// Questions over the same choices: one row a question, one column a choice.
struct PaperGrid: Sendable, Hashable {
  let caption: String?
  let choices: [String]
  let isMultiple: Bool
  let rows: [PaperQuestion]
}

/// A table of counts: one number for each row and column.
struct PaperMatrix: Sendable, Hashable {
  let number: Int?
  let label: String
  let hint: String?
  let isRequired: Bool
  let condition: PaperCondition?
  let rows: [String]
  let columns: [String]
}

/// Questions that are answered once for each of several things.
struct PaperRepeat: Sendable, Hashable {
  enum Layout: Sendable, Hashable {
    /// One row a thing.
    case table([PaperQuestion])
    /// All questions again for each thing.
    case blocks([PaperPart])
  }

  let heading: String?
  let hint: String?
  let condition: PaperCondition?
  /// How many times it is printed.
  let copies: Int
  /// Whether that is how many there are; otherwise there may be more than the sheet has room for.
  let isComplete: Bool
  let layout: Layout
  let depth: Int
}

/// When something is to be answered.
enum PaperCondition: Sendable, Hashable {
  case words(String)
  /// The author's expression, where it is too involved for words.
  case expression(String)
}

/// A choice list at the end of the sheet.
struct PaperList: Sendable, Hashable {
  let number: Int
  let choices: [String]
  /// Choices beyond those printed.
  let omitted: Int
}
