import Diagnostics

extension Markup {
  mutating func write(_ block: NumberedBlock) {
    literal("\n")
    switch block {
    case .table(let table, let number): write(table, number: number)
    case .figure(let figure, let number): write(figure, number: number)
    case .plain(.heading(let heading)): element("h3", both: heading)
    case .plain(.paragraph(let text)): element("p", both: text)
    case .plain(.notices(let notices)): notices.forEach { write($0) }
    case .plain(.keyFigures(let figures)): write(figures)
    case .plain(.table), .plain(.figure): break
    }
  }

  private mutating func write(_ notice: Report.Notice) {
    open("div", ["class": "notice \(notice.kind.styleClass)", "role": "note"])
    open("p")
    element("strong", both: notice.kind.word)
    text(" ")
    text(
      both: LocalizedText(th: notice.line(in: .thai), en: notice.line(in: .english)))
    close("p")
    if let remedy = notice.remedy { element("p", ["class": "remedy"], both: remedy) }
    close("div")
  }

  private mutating func write(_ figures: [Report.KeyFigure]) {
    open("dl", ["class": "tiles"])
    for figure in figures {
      open("div")
      element("dt", both: figure.label)
      open("dd", ["class": "value"])
      write(figure.value, footnotes: Footnotes())
      if let unit = figure.unit {
        text(" ")
        element("small", both: unit)
      }
      close("dd")
      if let note = figure.note { element("dd", both: note) }
      close("div")
    }
    close("dl")
  }

  /// A drawing has its words inside it, so there is one for each language.
  private mutating func write(_ figure: Report.Figure, number: Int) {
    open("figure")
    for language in Language.allCases {
      open("div", ["lang": language.rawValue, "class": "drawing"])
      switch figure.content {
      case .beforeAfter(let content):
        BeforeAfterDrawing(content, language: language).write(
          to: &self, identifier: "figure-\(number)-\(language.rawValue)",
          title: figure.title[language])
      case .profile(let content):
        ProfileDrawing(content, language: language).write(
          to: &self, identifier: "figure-\(number)-\(language.rawValue)",
          title: figure.title[language])
      case .funnel(let content):
        FunnelDrawing(content, language: language).write(
          to: &self, identifier: "figure-\(number)-\(language.rawValue)",
          title: figure.title[language])
      case .trend(let content):
        TrendDrawing(content, language: language).write(
          to: &self, identifier: "figure-\(number)-\(language.rawValue)",
          title: figure.title[language])
      }
      close("div")
    }
    open("figcaption")
    element("b", both: .figure(number))
    text(" ")
    text(both: figure.title)
    close("figcaption")
    for language in Language.allCases {
      writeNotes(figure.notes.map { $0[language] }, in: language)
    }
    close("figure")
  }

  mutating func writeNotes(_ notes: [String], in language: Language) {
    guard !notes.isEmpty else { return }
    open("div", ["class": "notes", "lang": language.rawValue])
    element("b", text: LocalizedText.note[language])
    open("div")
    for note in notes { element("p", text: note) }
    close("div")
    close("div")
  }
}

extension Report.Notice.Kind {
  fileprivate var styleClass: String {
    switch self {
    case .information: "information"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
