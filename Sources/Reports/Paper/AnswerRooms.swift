import Diagnostics
import Forms

/// The room on the sheet that each question's type, parameters, appearance and constraint ask for.
struct AnswerRooms {
  private let words: PaperFormWords
  private var listNumbers: [ChoiceSource: Int] = [:]
  /// The lists that questions so far refer to.
  private(set) var appendix: [PaperList] = []

  /// Longer lists stand in the appendix.
  private static let longestInlineList = 40
  /// Of a list in the appendix; more would be a book.
  private static let longestList = 1000
  private static let usualDigits = 6
  private static let usualDecimals = 2
  private static let usualLines = 4
  private static let mostLines = 12

  init(_ words: PaperFormWords) {
    self.words = words
  }

  /// Nil where nothing is answered.
  mutating func room(for question: Question) -> PaperAnswer? {
    let length = AnswerLength(constraint: question.constraint)
    let appearance = Appearance(question.appearance)
    switch question.type {
    case .text: return length.characters.map { .cells($0) } ?? .lines(lines(of: question))
    case .integer: return .digits(whole: length.wholeDigits ?? Self.usualDigits, decimals: 0)
    case .decimal:
      return .digits(
        whole: length.wholeDigits ?? Self.usualDigits, decimals: Self.usualDecimals)
    case .date: return .day(appearance.dayParts)
    case .time: return .time
    case .dateTime: return .moment
    case .selectOne, .selectMultiple, .rank: return selection(of: question)
    case .range: return RangeScale(question, words: words).answer
    case .acknowledge: return .agreement
    case .osm: return .lines(1)
    default: return question.attachment.map { .attachment($0) }
    }
  }

  private func lines(of question: Question) -> Int {
    if let rows = question.parameters["rows"].flatMap(Int.init), rows > 0 {
      return min(rows, Self.mostLines)
    }
    return Appearance(question.appearance).contains("multiline") ? Self.usualLines : 1
  }

  private mutating func selection(of question: Question) -> PaperAnswer? {
    guard let source = question.type.choices else { return nil }
    var isMultiple = true
    if case .selectOne = question.type { isMultiple = false }
    switch source {
    case .file(let name): return .listed(in: .file(name), isMultiple: isMultiple)
    case .answers(let reference):
      let name = reference.filter { !"${} ".contains($0) }
      return .listed(
        in: .answers(words.reference(to: name) ?? reference), isMultiple: isMultiple)
    case .list, .external: break
    }
    var choices = words.listedChoices(of: question)
    if choices.count > Self.longestInlineList {
      return .listed(in: .appendix(number(of: source, choices)), isMultiple: isMultiple)
    }
    // The list ends with `other`, for which a line is needed.
    if question.offersOther, !choices.isEmpty {
      choices[choices.count - 1] = PaperWords.other[words.language]
    }
    let columns = ChoiceColumns(choices).count
    switch question.type {
    case .selectOne: return .one(of: choices, columns: columns)
    case .rank: return .order(of: choices)
    default: return .several(of: choices, columns: columns)
    }
  }

  private mutating func number(of source: ChoiceSource, _ choices: [String]) -> Int {
    if let number = listNumbers[source] { return number }
    let number = appendix.count + 1
    listNumbers[source] = number
    appendix.append(
      PaperList(
        number: number, choices: Array(choices.prefix(Self.longestList)),
        omitted: max(0, choices.count - Self.longestList)))
    return number
  }
}

extension Question {
  /// What is attached or drawn instead of written.
  fileprivate var attachment: PaperAnswer.Attachment? {
    let appearance = Appearance(appearance)
    return switch type {
    case .image where appearance.contains("signature"): .signature
    case .image where appearance.contains("draw") || appearance.contains("annotate"): .drawing
    case .image: .photo
    case .audio: .sound
    case .video: .film
    case .file: .file
    case .barcode: .code
    case .geopoint: .point
    case .geotrace: .route
    case .geoshape: .area
    default: nil
    }
  }
}
