import XML

/// The texts of a form in its languages (`itext`).
///
/// Texts stay where the document has them until somebody asks: of tens of thousands few are read.
public struct TextCatalogue: Sendable {
  /// In document order.
  public internal(set) var languages: [String] = []
  /// The one marked as default, else the first.
  public internal(set) var defaultLanguage: String?
  /// Where texts stand.
  var places: TextPlaces?
  /// Resolved outputs of catalogue texts, by the node their paths start from.
  var outputs: [OutputUse: Int] = [:]

  enum Part: Sendable {
    case literal(String)
    /// The source of an expression, which each user of the text resolves for its own node.
    case output(String)
  }

  struct OutputUse: Hashable, Sendable {
    let source: String
    let context: Int
  }

  /// The parts of a text; in the language asked for, or else the default, or else any.
  public func parts(of id: String, form: String, language: String?, context: Int)
    -> [FormText.Part]?
  {
    guard let value = value(of: id, form: form, language: language) else { return nil }
    // Nearly all texts show no values.
    if !value.isBranch {
      let text = value.text.trimmedOfSpace
      return text.isEmpty ? [] : [.literal(text)]
    }
    return Self.parts(of: value).map { part in
      switch part {
      case .literal(let text): .literal(text)
      case .output(let source):
        outputs[OutputUse(source: source, context: context)].map { .output($0) } ?? .literal("")
      }
    }
  }

  private func value(of id: String, form: String, language: String?) -> XMLRecord? {
    guard let text = places?.number(of: id) else { return nil }
    func value(in language: String) -> XMLRecord? {
      guard let index = languages.firstIndex(of: language),
        let element = places?.element(of: text, in: index)
      else { return nil }
      for value in element.elements where value.hasName("value") {
        if (value[attribute: "form"] ?? "") == form { return value }
      }
      return nil
    }
    if let language, let found = value(in: language) { return found }
    if let defaultLanguage, let found = value(in: defaultLanguage) { return found }
    for language in languages { if let found = value(in: language) { return found } }
    return nil
  }

  /// The forms of a text (`""` for plain, `short`, `long`, `guidance`, `image`, …) in a language.
  private func values(of text: Int, in language: String) -> [XMLRecord] {
    guard let index = languages.firstIndex(of: language) else { return [] }
    return places?.element(of: text, in: index)?.elements("value") ?? []
  }

  /// The expressions whose values a text shows, in any language and form, as written.
  func outputSources(of text: Int) -> [String] {
    var sources: [String] = []
    for language in languages.indices {
      guard let element = places?.element(of: text, in: language) else { continue }
      for value in element.elements where value.isBranch && value.hasName("value") {
        Self.noteOutputs(in: value, &sources)
      }
    }
    return sources
  }

  /// Notes what outputs show, at any depth but not within one another.
  static func noteOutputs(in element: XMLRecord, _ sources: inout [String]) {
    for inner in element.elements {
      if inner.hasName("output") {
        sources.append(inner[attribute: "value"] ?? inner[attribute: "ref"] ?? "")
      } else {
        noteOutputs(in: inner, &sources)
      }
    }
  }

  /// Every value that a text shows, in any language and form, to those who show it at `context`.
  public func outputs(of id: String, context: Int) -> [Int] {
    guard !outputs.isEmpty, let text = places?.number(of: id) else { return [] }
    return outputSources(of: text).compactMap { outputs[OutputUse(source: $0, context: context)] }
  }

  /// Whether any text shows values.
  public var hasOutputs: Bool { !outputs.isEmpty }

  /// Whether any language has the text.
  public func has(_ id: String) -> Bool { places?.number(of: id) != nil }

  /// The forms of a text in a language: `""`, `long`, `short`, `guidance`, `image`, `audio`, …
  public func forms(of id: String, language: String?) -> [String] {
    guard let language = language ?? defaultLanguage ?? languages.first,
      let text = places?.number(of: id)
    else { return [] }
    return values(of: text, in: language).map { $0[attribute: "form"] ?? "" }
  }

  // MARK: Parts

  /// What stands in a `value`, without the space that only comes from indenting.
  static func parts(of element: XMLRecord) -> [Part] {
    if !element.isBranch {
      let text = element.text.trimmedOfSpace
      return text.isEmpty ? [] : [.literal(text)]
    }
    var parts: [Part] = []
    for piece in element.content {
      switch piece {
      case .text(let text): parts.append(.literal(text))
      case .element(let inner) where inner.hasName("output"):
        parts.append(.output(inner[attribute: "value"] ?? inner[attribute: "ref"] ?? ""))
      case .element(let inner): parts += Self.parts(of: inner)
      }
    }
    return parts.trimmed(
      literal: { if case .literal(let text) = $0 { text } else { nil } }, make: { .literal($0) })
  }
}

extension Array {
  /// The parts of a text without the space that only comes from indenting.
  func trimmed(literal: (Element) -> String?, make: (String) -> Element) -> [Element] {
    var parts = self
    if let first = parts.first.flatMap(literal) {
      let scalars = first.unicodeScalars.drop { $0.properties.isWhitespace }
      parts[0] = make(String(scalars))
    }
    if let last = parts.last.flatMap(literal) {
      var scalars = last.unicodeScalars[...]
      while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
      parts[parts.count - 1] = make(String(scalars))
    }
    return parts.filter { literal($0)?.isEmpty != true }
  }
}
