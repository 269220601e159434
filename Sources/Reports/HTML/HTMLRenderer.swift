import Diagnostics

/// Prints a report as one HTML file that needs nothing else: Thai and English inside, switched
/// without script, no outside resource, made for the screen and for A4 paper.
public struct HTMLRenderer: Sendable {
  /// The language the page opens and prints in. Readers can switch.
  public var initialLanguage: Language

  public init(initialLanguage: Language) {
    self.initialLanguage = initialLanguage
  }

  /// The whole page. All texts are escaped. O(size).
  public func page(of report: Report) -> String {
    var page = Markup()
    page.literal("<!DOCTYPE html>\n")
    page.open("html", ["lang": initialLanguage.rawValue])
    writeHead(of: report, to: &page)
    page.literal("\n<body>\n")
    writeSwitch(to: &page)
    page.literal("\n<main>\n")
    writeTitle(of: report, to: &page)
    for section in report.numberedSections {
      page.literal("\n<section>")
      if let heading = section.heading { page.element("h2", both: heading) }
      for block in section.blocks { page.write(block) }
      page.literal("</section>")
    }
    page.literal("\n</main>\n</body>\n</html>\n")
    return page.string
  }

  private func writeHead(of report: Report, to page: inout Markup) {
    page.literal("\n<head>\n<meta charset=\"utf-8\"/>\n")
    page.void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
          + "form-action 'none'",
      ])
    page.literal("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    page.literal("<meta name=\"color-scheme\" content=\"light\"/>\n")
    page.element("title", text: report.title[initialLanguage])
    page.literal("\n<style>\n")
    page.literal(Stylesheet.css)
    page.literal("</style>\n</head>")
  }

  /// Radio buttons before the content: the stylesheet hides what is not in the chosen language.
  private func writeSwitch(to page: inout Markup) {
    for language in Language.allCases {
      let identifier = "show-\(language.rawValue)"
      if language == initialLanguage {
        page.void(
          "input", ["type": "radio", "name": "language", "id": identifier, "checked": "checked"])
      } else {
        page.void("input", ["type": "radio", "name": "language", "id": identifier])
      }
    }
    page.open(
      "nav", ["class": "switch", "aria-label": LocalizedText.chooseLanguage[initialLanguage]])
    for language in Language.allCases {
      page.element("label", ["for": "show-\(language.rawValue)"], text: language.ownName)
    }
    page.close("nav")
  }

  private func writeTitle(of report: Report, to page: inout Markup) {
    page.open("header")
    page.element("h1", both: report.title)
    if let subtitle = report.subtitle { page.element("p", ["class": "subtitle"], both: subtitle) }
    if !report.facts.isEmpty {
      page.open("dl", ["class": "facts"])
      for fact in report.facts {
        page.element("dt", both: fact.label)
        page.element("dd", both: fact.value)
      }
      page.close("dl")
    }
    page.close("header")
  }
}

extension Markup {
  /// A text in both languages, of which the page shows one. What reads the same in both, as data
  /// does, is written once.
  mutating func text(both text: LocalizedText) {
    if text.thai == text.english {
      self.text(text.thai)
    } else {
      for language in Language.allCases {
        element("span", ["lang": language.rawValue], text: text[language])
      }
    }
  }

  mutating func element(_ tag: StaticString, _ attributes: Attributes = [:], both: LocalizedText) {
    open(tag, attributes)
    text(both: both)
    close(tag)
  }
}
