import Forms
import XML

/// The `itext` of a document: for each language the forms of each text.
struct LiftedTexts {
  struct Form {
    let name: String
    let value: XMLElement
  }

  private(set) var languages: [String] = []
  private(set) var defaultLanguage: String?
  private var table: [String: [String: [Form]]] = [:]

  init(_ itext: XMLElement?) {
    for translation in itext?.elements("translation") ?? [] {
      guard let language = translation.any("lang") else { continue }
      if !languages.contains(language) { languages.append(language) }
      if let mark = translation.any("default"), mark != "false()" { defaultLanguage = language }
      for text in translation.elements("text") {
        guard let id = text.any("id") else { continue }
        table[language, default: [:]][id] = text.elements("value").map {
          Form(name: $0.any("form") ?? "", value: $0)
        }
      }
    }
  }

  func forms(of id: String, in language: String) -> [Form] { table[language]?[id] ?? [] }

  func has(_ id: String) -> Bool { languages.contains { table[$0]?[id] != nil } }

  /// `label::English (en)`; bare where the document has the one language that nobody named.
  func column(_ name: String, _ language: String) -> String {
    languages == ["default"] ? name : "\(name)::\(language)"
  }

  /// `jr:itext('id')` → `id`.
  static func id(in reference: String) -> String? {
    let text = reference.trimmedOfBlanks
    guard text.hasPrefix("jr:itext("), text.hasSuffix(")") else { return nil }
    let inner = String(text.dropFirst(9).dropLast()).trimmedOfBlanks
    guard let quote = inner.first, quote == "'" || quote == "\"", inner.last == quote,
      inner.count >= 2
    else { return nil }
    return String(inner.dropFirst().dropLast())
  }
}

extension FormLifting {
  /// Puts a label or a hint into its columns.
  mutating func lift(
    _ element: XMLElement?, as column: String, of node: Int?, to row: inout FormSource.Row
  ) {
    guard let element else { return }
    if let reference = element.any("ref") {
      if let id = LiftedTexts.id(in: reference) {
        if texts.has(id) {
          return lift(textOf: id, as: column, of: node, at: element, to: &row)
        }
        return note(.unknownText(id), at: element)
      }
      note(.liftedOutput(reference), at: element)
    }
    let text = words(element.children, of: node, at: element)
    if !text.isEmpty { row[column] = cell(text, element) }
  }

  mutating func lift(
    textOf id: String, as column: String, of node: Int?, at element: XMLElement,
    to row: inout FormSource.Row
  ) {
    var found: [(column: String, language: String, text: String, value: XMLElement)] = []
    for language in texts.languages {
      let forms = texts.forms(of: id, in: language)
      let hasPlain = forms.contains { $0.name.isEmpty }
      for form in forms {
        let target: String
        switch form.name {
        case "": target = column
        case "long" where !hasPlain: target = column
        case "image", "audio", "video", "big-image": target = "media::\(form.name)"
        case "guidance": target = "guidance_hint"
        default:
          note(.notInXLSForm("form=\"\(form.name)\""), at: form.value)
          continue
        }
        var text = words(form.value.children, of: node, at: form.value)
        if target.hasPrefix("media::") { text = file(text, form.name, at: form.value) }
        found.append((target, language, text, form.value))
      }
    }
    // Converters write a dash where a language lacks the text.
    let told = Set(found.filter { $0.text != "-" && !$0.text.isEmpty }.map(\.column))
    for entry in found
    where !entry.text.isEmpty && !(entry.text == "-" && told.contains(entry.column)) {
      row[texts.column(entry.column, entry.language)] = cell(entry.text, entry.value)
    }
  }

  private mutating func file(_ text: String, _ form: String, at value: XMLElement) -> String {
    let folder = form == "big-image" || form == "image" ? "images" : form
    let prefix = "jr://\(folder)/"
    if text.hasPrefix(prefix) { return String(text.dropFirst(prefix.count)) }
    note(.liftedOtherwise(text, as: prefix + text), at: value)
    return text
  }

  /// The text of an element with `${name}` for the answers it quotes.
  mutating func words(_ nodes: [XMLNode], of node: Int?, at element: XMLElement) -> String {
    var result = ""
    for part in nodes {
      switch part {
      case .text(let text): result += text
      case .element(let output) where output.name.local == "output":
        result += quoted(output.any("value") ?? output.any("ref") ?? "", of: node, at: output)
      case .element(let markup): result += words(markup.children, of: node, at: markup)
      }
    }
    return result.trimmedOfBlanks
  }

  private mutating func quoted(_ expression: String, of node: Int?, at output: XMLElement)
    -> String
  {
    let lifted = lifted(expression, of: node, allowsSelf: true)
    let mentions = QuestionMention.all(in: lifted)
    if mentions.count == 1, mentions[0].span.count == lifted.unicodeScalars.count { return lifted }
    if lifted.hasPrefix("instance(") { return lifted }
    note(.liftedOutput(expression), at: output)
    return expression
  }

  /// A message of a bind: a text, or a reference to one.
  mutating func lift(
    message text: String, as column: String, of node: Int, at bind: XMLElement,
    to row: inout FormSource.Row
  ) {
    if let id = LiftedTexts.id(in: text), texts.has(id) {
      lift(textOf: id, as: column, of: node, at: bind, to: &row)
    } else if !text.isEmpty {
      row[column] = cell(text, bind)
    }
  }
}
