/// Markup under construction, HTML or SVG. All that comes from outside goes through ``text(_:)`` or
/// an attribute's value and is escaped there; tags and attribute names are literals.
struct Markup {
  private(set) var string = ""

  typealias Attributes = KeyValuePairs<StaticString, String>

  mutating func open(_ tag: StaticString, _ attributes: Attributes = [:]) {
    string += "<\(tag)"
    write(attributes)
    string += ">"
  }

  mutating func close(_ tag: StaticString) {
    string += "</\(tag)>"
  }

  /// An element without content: `<meta …/>`, `<rect …/>`.
  mutating func void(_ tag: StaticString, _ attributes: Attributes = [:]) {
    string += "<\(tag)"
    write(attributes)
    string += "/>"
  }

  mutating func element(_ tag: StaticString, _ attributes: Attributes = [:], text: String) {
    open(tag, attributes)
    self.text(text)
    close(tag)
  }

  mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": string += "&amp;"
      case "<": string += "&lt;"
      case ">": string += "&gt;"
      case "\"": string += "&quot;"
      case "'": string += "&#39;"
      default: string.unicodeScalars.append(scalar.isSafeToPrint ? scalar : " ")
      }
    }
  }

  /// What this program wrote itself, without escaping.
  mutating func literal(_ markup: StaticString) {
    string += "\(markup)"
  }

  private mutating func write(_ attributes: Attributes) {
    for (name, value) in attributes {
      string += " \(name)=\""
      text(value)
      string += "\""
    }
  }
}
