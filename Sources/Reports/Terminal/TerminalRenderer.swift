import Diagnostics
import ThaiText

/// Prints a report as plain lines for a terminal, readable without colour. Columns align by display
/// width, and no line is wider than asked unless figures leave no choice.
public struct TerminalRenderer: Sendable {
  public var language: Language
  /// Columns of the terminal.
  public var width: Int
  /// Whether headings are set in bold (ANSI). Nothing else is ever styled.
  public var isStyled: Bool
  private let words: WordBreaker

  /// Lines break between the words that `words` knows.
  public init(
    language: Language, width: Int = 80, isStyled: Bool = false,
    words: WordBreaker = WordBreaker()
  ) {
    self.language = language
    self.width = max(width, 20)
    self.isStyled = isStyled
    self.words = words
  }

  /// The whole report, with a line end at its end. O(size).
  public func text(of report: Report) -> String {
    var lines = titleLines(of: report)
    for section in report.numberedSections {
      if let heading = section.heading { lines += [""] + headingLines(heading, rule: "─") }
      for block in section.blocks { lines += [""] + self.lines(of: block) }
    }
    return joined(lines)
  }

  /// One table. Without a number there is only its title above it and no finding below.
  public func text(of table: Report.Table, number: Int? = nil) -> String {
    joined(tableLines(table, number: number))
  }

  private func joined(_ lines: [String]) -> String {
    lines.map { $0.withoutTrailingSpaces + "\n" }.joined()
  }
}

extension TerminalRenderer {
  private func titleLines(of report: Report) -> [String] {
    var lines = headingLines(report.title, rule: "═")
    if let subtitle = report.subtitle { lines += paragraph(subtitle[language]) }
    let labels = report.facts.map { $0.label[language].withoutControls + ":" }
    let labelWidth = min(labels.map(\.displayWidth).max() ?? 0, width / 2)
    for (label, fact) in zip(labels, report.facts) {
      lines += paragraph(
        fact.value[language], first: label.padded(to: labelWidth) + " ", indent: labelWidth + 1)
    }
    return lines
  }

  private func headingLines(_ heading: LocalizedText, rule: Character) -> [String] {
    let lines = paragraph(heading[language])
    let widest = lines.map(\.displayWidth).max() ?? 0
    return lines.map(bold) + [String(repeating: rule, count: widest)]
  }

  private func lines(of block: NumberedBlock) -> [String] {
    switch block {
    case .table(let table, let number): tableLines(table, number: number)
    case .figure(let figure, let number): figureLines(figure, number: number)
    case .plain(.heading(let heading)): paragraph(heading[language]).map(bold)
    case .plain(.paragraph(let text)): paragraph(text[language])
    case .plain(.notices(let notices)): notices.flatMap(lines(of:))
    case .plain(.keyFigures(let figures)): lines(of: figures)
    case .plain(.table), .plain(.figure): []
    }
  }

  private func lines(of notice: Report.Notice) -> [String] {
    let kind = notice.kind.word[language]
    let sign = notice.kind == .information ? "·" : "!"
    let lines = paragraph(notice.line(in: language), first: "\(sign) \(kind): ", indent: 2)
    guard let remedy = notice.remedy else { return lines }
    return lines + paragraph(remedy[language], first: "  → ", indent: 4)
  }

  /// Label, value and unit in columns, like a small table without rules.
  private func lines(of figures: [Report.KeyFigure]) -> [String] {
    let labels = figures.map { $0.label[language].withoutControls }
    let values = figures.map { figure in
      let text = figure.value.text(in: language, footnotes: Footnotes())
      return (text.body + text.stars).withoutControls
    }
    let labelWidth = min(labels.map(\.displayWidth).max() ?? 0, width / 2)
    let valueWidth = values.map(\.displayWidth).max() ?? 0
    return zip(figures, zip(labels, values)).flatMap { figure, texts in
      let first =
        texts.0.padded(to: labelWidth) + "  "
        + texts.1.padded(to: valueWidth, alignment: .right) + " "
      let unit = figure.unit.map { $0[language] } ?? ""
      let note = figure.note.map { "(\($0[language]))" } ?? ""
      let rest = [unit, note].filter { !$0.isEmpty }.joined(separator: " ")
      return paragraph(rest, first: first, indent: labelWidth + valueWidth + 3)
    }
  }

  private func tableLines(_ table: Report.Table, number: Int?) -> [String] {
    let caption = number.map { LocalizedText.table($0)[language] + " " } ?? ""
    var lines = paragraph(table.title[language], first: caption, indent: caption.displayWidth)
      .map(bold)
    let footnotes = Footnotes(of: table)
    lines +=
      TerminalTable(
        table, language: language, width: width, words: words, footnotes: footnotes
      ).lines
    lines += noteLines(table.allNotes(in: language, footnotes: footnotes))
    if let number, let finding = table.finding?.text(number: number) {
      lines += [""] + paragraph(finding[language])
    }
    return lines
  }

  private func figureLines(_ figure: Report.Figure, number: Int) -> [String] {
    let drawing =
      switch figure.content {
      case .beforeAfter(let figure):
        TerminalHistogram(figure, language: language, width: width, words: words).lines
      case .profile(let figure):
        TerminalProfile(figure, language: language, width: width, words: words).lines
      // A terminal shows what the picture says, not the picture.
      case .funnel(let figure): paragraph(figure.description(in: language))
      case .trend(let figure): paragraph(figure.description(in: language))
      }
    let caption = LocalizedText.figure(number)[language] + " "
    return drawing
      + paragraph(figure.title[language], first: caption, indent: caption.displayWidth).map(bold)
      + noteLines(figure.notes.map { $0[language] })
  }

  private func noteLines(_ notes: [String]) -> [String] {
    let label = LocalizedText.note[language] + ": "
    return notes.enumerated().flatMap { index, note in
      let first = index == 0 ? label : String(repeating: " ", count: label.displayWidth)
      return paragraph(note, first: first, indent: label.displayWidth)
    }
  }

  /// `text` wrapped to the terminal: the first line behind `first`, the others indented.
  private func paragraph(_ text: String, first: String = "", indent: Int = 0) -> [String] {
    let room = max(width - indent, 10)
    let lines = text.withoutControls.wrapped(
      toWidth: room, words: words, taken: max(0, first.displayWidth - indent))
    return lines.enumerated().map { index, line in
      (index == 0 ? first : String(repeating: " ", count: indent)) + line
    }
  }

  private func bold(_ line: String) -> String {
    isStyled ? "\u{1B}[1m\(line)\u{1B}[0m" : line
  }
}

extension Report.Notice.Kind {
  var word: LocalizedText {
    switch self {
    case .information: .information
    case .warning: .warning
    case .error: .error
    }
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
