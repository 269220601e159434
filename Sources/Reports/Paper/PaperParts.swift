import Diagnostics

extension PaperSheet {
  mutating func write(_ part: PaperPart) {
    page.literal("\n")
    switch part {
    case .section(let section): write(section)
    case .question(let question): write(question)
    case .note(let note): write(note)
    case .grid(let grid): write(grid)
    case .matrix(let matrix): write(matrix)
    case .repeated(let repeated): write(repeated)
    }
  }

  private mutating func write(_ section: PaperSection) {
    page.open("section")
    writeHeading(section.heading, depth: section.depth)
    write(section.condition, words: PaperWords.sectionWhen)
    writeHint(section.hint)
    section.parts.forEach { write($0) }
    page.close("section")
  }

  private mutating func writeHeading(_ heading: String?, depth: Int) {
    guard let heading else { return }
    if depth == 0 {
      page.element("h2", text: heading)
    } else {
      page.element("h3", text: heading)
    }
  }

  private mutating func write(_ note: PaperNote) {
    page.open("div", ["class": "note"])
    page.element("p", text: note.text)
    write(note.condition, words: PaperWords.readWhen)
    writeHint(note.hint)
    page.close("div")
  }

  private mutating func write(_ question: PaperQuestion) {
    let kind = question.isSubject ? "question subject" : "question"
    page.open("div", ["class": question.answer.isShort ? kind + " short" : kind])
    page.element("span", ["class": "number"], text: question.number.map { "\($0)." } ?? "")
    page.open("div", ["class": "asked"])
    writeWords(of: question)
    page.close("div")
    page.open("div", ["class": "answer"])
    write(question.answer)
    page.close("div")
    page.close("div")
  }

  /// Label, when to answer, hint.
  private mutating func writeWords(of question: PaperQuestion) {
    writeWords(
      question.label, isRequired: question.isRequired, condition: question.condition,
      hint: question.hint)
  }

  private mutating func writeWords(
    _ label: String, isRequired: Bool, condition: PaperCondition?, hint: String?
  ) {
    page.open("p", ["class": "label"])
    page.text(label)
    if isRequired { page.element("b", ["class": "must"], text: " *") }
    page.close("p")
    write(condition, words: PaperWords.answerWhen)
    writeHint(hint)
  }

  private mutating func write(
    _ condition: PaperCondition?, words: (String) -> LocalizedText
  ) {
    switch condition {
    case .words(let text): page.element("p", ["class": "condition"], text: words(text)[language])
    case .expression(let source):
      page.open("p", ["class": "condition"])
      page.text(words("")[language])
      page.element("code", text: source)
      page.close("p")
    case nil: break
    }
  }

  private mutating func writeHint(_ hint: String?) {
    if let hint { page.element("p", ["class": "hint"], text: hint) }
  }

  private mutating func write(_ grid: PaperGrid) {
    page.open("table", ["class": "grid"])
    page.literal("\n<thead><tr>")
    page.element("th", ["class": "wide", "scope": "col"], text: grid.caption ?? "")
    for choice in grid.choices { page.element("th", ["scope": "col"], text: choice) }
    page.literal("</tr></thead>\n<tbody>")
    for row in grid.rows {
      page.literal("\n<tr>")
      page.open("td", ["class": "wide"])
      page.element("span", ["class": "number"], text: row.number.map { "\($0)." } ?? "")
      page.open("div", ["class": "asked"])
      writeWords(of: row)
      page.close("div")
      page.close("td")
      for _ in grid.choices {
        page.open("td")
        page.element("i", ["class": grid.isMultiple ? "square" : "circle"], text: "")
        page.close("td")
      }
      page.literal("</tr>")
    }
    page.literal("</tbody>")
    page.close("table")
  }
}

// MARK: Tables of counts

extension PaperSheet {
  private mutating func write(_ matrix: PaperMatrix) {
    page.open("div", ["class": "question"])
    page.element("span", ["class": "number"], text: matrix.number.map { "\($0)." } ?? "")
    page.open("div", ["class": "asked"])
    writeWords(
      matrix.label, isRequired: matrix.isRequired, condition: matrix.condition, hint: matrix.hint)
    page.close("div")
    page.close("div")
    page.open("table", ["class": "matrix"])
    page.literal("\n<thead><tr>")
    page.element("th", text: "")
    for column in matrix.columns { page.element("th", ["scope": "col"], text: column) }
    page.literal("</tr></thead>\n<tbody>")
    for row in matrix.rows {
      page.literal("\n<tr>")
      page.element("th", ["scope": "row"], text: row)
      for _ in matrix.columns { page.element("td", text: "") }
      page.literal("</tr>")
    }
    page.literal("</tbody>")
    page.close("table")
  }
}

// MARK: Repeats

extension PaperSheet {
  private mutating func write(_ repeated: PaperRepeat) {
    page.open("section", ["class": "repeat"])
    writeHeading(repeated.heading, depth: repeated.depth)
    write(repeated.condition, words: PaperWords.sectionWhen)
    writeHint(repeated.hint)
    switch repeated.layout {
    case .table(let columns):
      if !repeated.isComplete { writeHint(PaperWords.oneRowEach[language]) }
      write(columns, rows: repeated.copies)
    case .blocks(let parts):
      if !repeated.isComplete { writeHint(PaperWords.oneSetEach[language]) }
      for copy in 0..<repeated.copies {
        page.open("div", ["class": "copy"])
        page.element("p", ["class": "set"], text: PaperWords.copy(copy + 1)[language])
        parts.forEach { write($0) }
        page.close("div")
      }
    }
    page.close("section")
  }

  private mutating func write(_ columns: [PaperQuestion], rows: Int) {
    page.open("table", ["class": "rows"])
    page.literal("\n<thead><tr>")
    page.element("th", ["class": "count", "scope": "col"], text: PaperWords.copyColumn[language])
    for column in columns {
      page.open("th", ["scope": "col"])
      if let number = column.number { page.element("b", text: "\(number). ") }
      writeWords(of: column)
      page.close("th")
    }
    page.literal("</tr></thead>\n<tbody>")
    for row in 0..<rows {
      page.literal("\n<tr>")
      page.element("td", ["class": "count"], text: "\(row + 1)")
      for column in columns {
        page.open("td")
        // The cell itself is the room for anything that is written.
        if case .one = column.answer { write(column.answer) }
        if case .several = column.answer { write(column.answer) }
        page.close("td")
      }
      page.literal("</tr>")
    }
    page.literal("</tbody>")
    page.close("table")
  }
}
