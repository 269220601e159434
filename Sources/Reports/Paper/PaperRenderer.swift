import Diagnostics
import ThaiText

/// Prints a ``PaperForm`` as one HTML file for A4: nothing is fetched, nothing runs, and every text
/// of the form is escaped. Page numbers, title, id and version stand at the foot of each page.
public struct PaperRenderer: Sendable {
  public init() {}

  /// O(size).
  public func page(of form: PaperForm) -> String {
    var sheet = PaperSheet(language: form.language)
    sheet.write(form)
    return sheet.page.string
  }
}

/// The page under construction.
struct PaperSheet {
  let language: Language
  var page = Markup()

  mutating func write(_ form: PaperForm) {
    page.literal("<!DOCTYPE html>\n")
    page.open("html", ["lang": language.rawValue])
    writeHead(of: form)
    page.literal("\n<body>\n<main>\n")
    page.open("header")
    page.element("h1", text: form.title)
    page.element("p", ["class": "identity"], text: identity(of: form))
    page.close("header")
    writeHowTo(for: form.parts.marks)
    form.parts.forEach { write($0) }
    form.appendix.forEach { write($0) }
    page.literal("\n</main>\n</body>\n</html>\n")
  }

  private func identity(of form: PaperForm) -> String {
    PaperWords.identity(id: form.id, version: form.version)[language]
  }

  private mutating func writeHead(of form: PaperForm) {
    page.literal("\n<head>\n<meta charset=\"utf-8\"/>\n")
    page.void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
          + "form-action 'none'",
      ])
    page.literal("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    page.element("title", text: form.title)
    page.literal("\n<style>\n")
    page.literal(PaperStylesheet.css)
    page.literal("@page { @bottom-left { content: ")
    page.literal("\"")
    page.text(
      cssString("\(form.title.truncated(toWidth: 56)) · \(identity(of: form))"))
    page.literal("\"; } }\n</style>\n</head>")
  }

  /// A text as a CSS string in which nothing but letters, digits and escapes occurs, so that it can
  /// end neither the string nor the style sheet.
  private func cssString(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isPlain { return String(scalar) }
      return "\\" + String(scalar.isSafeToPrint ? scalar.value : 0x20, radix: 16) + " "
    }
    return escaped.joined()
  }

  /// What the marks on the sheet mean; only those that occur.
  private mutating func writeHowTo(for marks: Set<PaperMark>) {
    guard !marks.isEmpty else { return }
    page.open("p", ["class": "how"])
    page.element("b", text: PaperWords.howTo[language])
    for mark in PaperMark.allCases where marks.contains(mark) {
      page.open("span")
      switch mark {
      case .circle:
        page.element("i", ["class": "circle"], text: "")
        page.text(PaperWords.markOne[language])
      case .square:
        page.element("i", ["class": "square"], text: "")
        page.text(PaperWords.markSeveral[language])
      case .star:
        page.element("b", ["class": "must"], text: "*")
        page.text(PaperWords.mustBeAnswered[language])
      }
      page.close("span")
    }
    page.close("p")
  }

  private mutating func write(_ list: PaperList) {
    page.literal("\n<section class=\"appendix\">")
    page.element("h2", text: PaperWords.listHeading(list.number)[language])
    page.open("ol", ["class": "columns c\(ChoiceColumns(list.choices).count)"])
    for choice in list.choices { page.element("li", text: choice) }
    page.close("ol")
    if list.omitted > 0 {
      page.element("p", ["class": "hint"], text: PaperWords.omitted(list.omitted)[language])
    }
    page.literal("</section>")
  }
}

/// A sign on the sheet that needs a word of explanation.
enum PaperMark: CaseIterable {
  case circle, square, star
}

extension [PaperPart] {
  /// The signs that occur.
  var marks: Set<PaperMark> {
    reduce(into: []) { marks, part in
      switch part {
      case .section(let section): marks.formUnion(section.parts.marks)
      case .question(let question): marks.formUnion(question.marks)
      case .note: break
      case .matrix(let matrix): if matrix.isRequired { marks.insert(.star) }
      case .grid(let grid): grid.rows.forEach { marks.formUnion($0.marks) }
      case .repeated(let repeated):
        switch repeated.layout {
        case .table(let columns): columns.forEach { marks.formUnion($0.marks) }
        case .blocks(let parts): marks.formUnion(parts.marks)
        }
      }
    }
  }
}

extension PaperQuestion {
  fileprivate var marks: Set<PaperMark> {
    var marks: Set<PaperMark> = isRequired ? [.star] : []
    switch answer {
    case .one, .scale: marks.insert(.circle)
    case .several, .agreement: marks.insert(.square)
    default: break
    }
    return marks
  }
}
