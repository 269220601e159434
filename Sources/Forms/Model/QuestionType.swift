/// What kind of answer a question takes; names as in XLSForm.
public enum QuestionType: Sendable, Hashable {
  case text
  case integer
  case decimal
  case date
  case note
  case selectOne(list: String)
  case selectMultiple(list: String)
  case calculate
  case hidden
  /// When the filling was begun and ended, and the day it was begun: set by the engine.
  case start
  case end
  case today

  /// Whether a person is asked: the others are computed, set or only shown.
  public var isAsked: Bool {
    switch self {
    case .text, .integer, .decimal, .date, .selectOne, .selectMultiple: true
    case .note, .calculate, .hidden, .start, .end, .today: false
    }
  }

  /// Whether the question is put on the screen at all, and so needs a label.
  public var isShown: Bool { isAsked || self == .note }

  /// The choice list the answer is taken from.
  public var list: String? {
    switch self {
    case .selectOne(let list), .selectMultiple(let list): list
    default: nil
    }
  }
}

extension QuestionType {
  private static let plain: [String: QuestionType] = [
    "text": .text, "string": .text, "integer": .integer, "int": .integer, "decimal": .decimal,
    "date": .date, "note": .note, "calculate": .calculate, "hidden": .hidden, "start": .start,
    "end": .end, "today": .today,
  ]

  /// The names a `type` cell may hold, for suggestions.
  static let names = plain.keys.sorted() + ["select_one", "select_multiple"]

  /// Types of ODK that this engine does not ask yet, so that the message can say so.
  static let notYetSupported: Set<String> = [
    "acknowledge", "audio", "audit", "background-audio", "barcode", "begin_repeat", "csv-external",
    "dateTime", "deviceid", "email", "end_repeat", "file", "geopoint", "geoshape", "geotrace",
    "image", "matrix", "phonenumber", "range", "rank", "select_multiple_from_file",
    "select_one_from_file", "time", "trigger", "username", "video", "xml-external",
  ]

  /// The type that `text` names: a word, and for selects the name of a choice list after it.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    switch (words.first, words.count) {
    case ("select_one", 2): self = .selectOne(list: words[1])
    case ("select_multiple", 2): self = .selectMultiple(list: words[1])
    case (let word?, 1):
      guard let type = Self.plain[word] else { return nil }
      self = type
    default: return nil
    }
  }
}
