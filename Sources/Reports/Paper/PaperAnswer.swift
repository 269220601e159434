/// The room for one answer.
enum PaperAnswer: Sendable, Hashable {
  /// A circle before each choice, of which one is marked.
  case one(of: [String], columns: Int)
  /// A square before each choice, of which several may be marked.
  case several(of: [String], columns: Int)
  /// A box before each choice, to be numbered.
  case order(of: [String])
  /// A line for what was chosen from a list that stands elsewhere.
  case listed(in: Source, isMultiple: Bool)
  /// Boxes before and after the decimal point.
  case digits(whole: Int, decimals: Int)
  /// Boxes for a text whose length is known.
  case cells(Int)
  case lines(Int)
  case day(DayParts)
  case time
  case moment
  /// A line with a mark for each value.
  case scale([String])
  case agreement
  case attachment(Attachment)

  /// Where a list stands.
  enum Source: Sendable, Hashable {
    case appendix(Int)
    case file(String)
    /// The answers to another question, named as the sheet refers to it.
    case answers(String)
  }

  /// What of a day is asked.
  enum DayParts: Sendable, Hashable {
    case day, month, year
  }

  /// What cannot be written on the sheet, or only be drawn.
  enum Attachment: Sendable, Hashable {
    case photo, sound, film, file, code
    case signature, drawing
    case point, route, area
  }

  /// Whether label and room may stand on one line.
  var isShort: Bool {
    switch self {
    case .digits, .cells, .lines(1), .day, .time, .moment: true
    default: false
    }
  }
}
