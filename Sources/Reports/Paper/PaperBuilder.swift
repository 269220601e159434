import Diagnostics
import Forms
import ThaiText

/// Turns the elements of a form into what is printed of them.
struct PaperBuilder {
  let words: PaperFormWords
  private let numbers: QuestionNumbers
  private var answers: AnswerRooms

  /// The lists that questions built so far refer to.
  var appendix: [PaperList] { answers.appendix }

  init(_ form: Form, language: Language) {
    numbers = QuestionNumbers(form)
    words = PaperFormWords(form, language: language, numbers: numbers)
    answers = AnswerRooms(words)
  }

  /// Where elements stand: the groups around them.
  struct Surroundings {
    /// Names of the groups, each with `/` behind it.
    var path = ""
    var appearance = Appearance("")
    /// Headings above.
    var depth = 0
    /// Repeats around.
    var repeats = 0
  }

  mutating func parts(
    of elements: [Element], in surroundings: Surroundings = Surroundings()
  ) -> [PaperPart] {
    var parts: [PaperPart] = []
    var rest = elements[...]
    while let element = rest.first {
      let run = GridRun(startOf: rest, inGroup: surroundings.appearance) {
        words.listedChoices(of: $0)
      }
      if let run {
        parts.append(.grid(grid(run, in: surroundings)))
        rest = rest.dropFirst(run.length)
        continue
      }
      rest.removeFirst()
      switch element {
      case .question(let question):
        parts += part(for: question, in: surroundings).map { [$0] } ?? []
      case .group(let group): parts += self.parts(for: group, in: surroundings)
      }
    }
    return parts
  }

  private mutating func parts(for group: Group, in surroundings: Surroundings) -> [PaperPart] {
    let heading = words.text(group.label)
    let hint = words.text(group.hint)
    let condition = words.condition(group.relevant)
    if group.matrix != nil, let matrix = matrix(group, in: surroundings) {
      return [.matrix(matrix)]
    }
    var inner = surroundings
    inner.path += group.name + "/"
    inner.appearance = Appearance(group.appearance)
    inner.depth += heading == nil ? 0 : 1
    inner.repeats += group.isRepeat ? 1 : 0
    let inside = parts(of: group.elements, in: inner)
    if inside.isEmpty { return [] }
    if let repetition = group.repetition {
      let layout = RepeatLayout(
        inside, count: repetition.count, depth: surroundings.repeats, words: words)
      return [
        .repeated(
          PaperRepeat(
            heading: heading, hint: [hint, layout.countHint].joinedLines, condition: condition,
            copies: layout.copies, isComplete: layout.isComplete, layout: layout.layout,
            depth: surroundings.depth))
      ]
    }
    if heading == nil && condition == nil && hint == nil { return inside }
    return [
      .section(
        PaperSection(
          heading: heading, hint: hint, condition: condition, depth: surroundings.depth,
          parts: inside))
    ]
  }

  private mutating func part(
    for question: Question, in surroundings: Surroundings
  ) -> PaperPart? {
    if question.type == .note || question.isGridHeading {
      return words.text(question.label).map {
        .note(
          PaperNote(
            text: $0, hint: words.help(of: question), condition: words.condition(question.relevant)
          ))
      }
    }
    guard question.type.isAsked, let answer = answers.room(for: question) else { return nil }
    return .question(paperQuestion(question, answer: answer, in: surroundings))
  }

  private func paperQuestion(
    _ question: Question, answer: PaperAnswer, in surroundings: Surroundings
  ) -> PaperQuestion {
    let label = words.text(question.label)
    let help = words.help(of: question)
    return PaperQuestion(
      number: numbers[path: surroundings.path + question.name],
      label: label ?? help ?? question.name, hint: label == nil ? nil : help,
      isSubject: question.role == .subject, isRequired: question.isRequired,
      condition: words.condition(question.relevant), answer: answer)
  }

  private func grid(_ run: GridRun, in surroundings: Surroundings) -> PaperGrid {
    PaperGrid(
      caption: run.heading.flatMap { words.text($0.label) }, choices: run.choices,
      isMultiple: run.isMultiple,
      rows: run.questions.map {
        let answer: PaperAnswer =
          run.isMultiple
          ? .several(of: run.choices, columns: run.choices.count)
          : .one(of: run.choices, columns: run.choices.count)
        return paperQuestion($0, answer: answer, in: surroundings)
      })
  }

  /// A table of counts as it was drawn up: rows by columns. Nil where it has no cells.
  private func matrix(_ group: Group, in surroundings: Surroundings) -> PaperMatrix? {
    guard let matrix = group.matrix, let rows = words.choices(ofList: matrix.rows),
      let columns = words.choices(ofList: matrix.columns), !rows.isEmpty, !columns.isEmpty
    else { return nil }
    var isRequired = false
    if case .question(let cell)? = group.elements.first { isRequired = cell.isRequired }
    return PaperMatrix(
      number: numbers[path: surroundings.path + group.name],
      label: words.text(group.label) ?? group.name, hint: words.text(group.hint),
      isRequired: isRequired, condition: words.condition(group.relevant), rows: rows,
      columns: columns)
  }
}

extension Question {
  fileprivate var isRequired: Bool {
    required.map { $0.source.trimmed != "false()" } ?? false
  }
}

extension [String?] {
  /// The texts that there are, each on a line; nil where there are none.
  var joinedLines: String? {
    let texts = compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }
}
