/// A text for people, as far as it can be known before it is shown.
public struct FormText: Sendable {
  /// A stretch of a text.
  public enum Part: Sendable {
    case literal(String)
    /// A number into `DependencyGraph.expressions`.
    case output(Int)
  }

  /// Where the text comes from.
  public enum Source: Sendable {
    case parts([Part])
    /// The id of a text of the catalogue.
    case catalogue(String)
    /// `jr:itext(…)` of something computed: the whole expression.
    case computed(Int)
  }

  /// Where the text comes from.
  public let source: Source
  /// The node that paths of outputs in the catalogue's texts start from.
  public let context: Int
}

/// The texts of a form in its languages (`itext`).
public struct TextCatalogue: Sendable {
  /// In document order.
  public internal(set) var languages: [String] = []
  /// The one marked as default, else the first.
  public internal(set) var defaultLanguage: String?
  /// Forms of a text (`""` for plain, `short`, `long`, `guidance`, `image`, …) by language and id.
  var entries: [String: [String: [Entry]]] = [:]
  /// Resolved outputs of catalogue texts, by the node their paths start from.
  var outputs: [OutputUse: Int] = [:]

  struct Entry: Sendable {
    let form: String
    let parts: [Part]
  }

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
    guard let entry = entry(of: id, form: form, language: language) else { return nil }
    return entry.parts.map { part in
      switch part {
      case .literal(let text): .literal(text)
      case .output(let source):
        outputs[OutputUse(source: source, context: context)].map { .output($0) } ?? .literal("")
      }
    }
  }

  private func entry(of id: String, form: String, language: String?) -> Entry? {
    func entry(in language: String) -> Entry? {
      entries[language]?[id]?.first { $0.form == form }
    }
    if let language, let found = entry(in: language) { return found }
    if let defaultLanguage, let found = entry(in: defaultLanguage) { return found }
    for language in languages { if let found = entry(in: language) { return found } }
    return nil
  }

  /// Every value that a text shows, in any language and form, to those who show it at `context`.
  public func outputs(of id: String, context: Int) -> [Int] {
    if outputs.isEmpty { return [] }
    return languages.flatMap { entries[$0]?[id] ?? [] }.flatMap(\.parts).compactMap { part in
      guard case .output(let source) = part else { return nil }
      return outputs[OutputUse(source: source, context: context)]
    }
  }

  /// Whether any text shows values.
  public var hasOutputs: Bool { !outputs.isEmpty }

  /// Whether any language has the text.
  public func has(_ id: String) -> Bool { languages.contains { entries[$0]?[id] != nil } }

  /// The forms of a text in a language: `""`, `long`, `short`, `guidance`, `image`, `audio`, …
  public func forms(of id: String, language: String?) -> [String] {
    let language = language ?? defaultLanguage ?? languages.first
    return language.flatMap { entries[$0]?[id] }?.map(\.form) ?? []
  }
}
