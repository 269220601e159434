import Diagnostics
import XML
import XPath

// Texts for people: labels, hints, messages, and the catalogue they may come from.
extension FormReading {
  mutating func readTexts(_ itext: XMLElement) {
    for translation in itext.elements("translation") {
      guard let language = translation[attribute: "lang"], !language.isEmpty else {
        refuse(.translationWithoutLanguage, at: translation)
        continue
      }
      if !texts.languages.contains(language) { texts.languages.append(language) }
      if translation.attributes.contains(where: { $0.name.local == "default" }) {
        texts.defaultLanguage = texts.defaultLanguage ?? language
      }
      // Taken out while it grows, so that it is not copied.
      var known = texts.entries.removeValue(forKey: language) ?? [:]
      defer { texts.entries[language] = known }
      for case .element(let text) in translation.children where text.name.local == "text" {
        guard let id = text[attribute: "id"], !id.isEmpty else {
          warn(.textWithoutID, at: text)
          continue
        }
        var entries: [TextCatalogue.Entry] = []
        for case .element(let value) in text.children where value.name.local == "value" {
          entries.append(
            TextCatalogue.Entry(form: value[attribute: "form"] ?? "", parts: catalogueParts(value)))
        }
        if known.updateValue(entries, forKey: id) != nil {
          warn(.textDefinedTwice(id, language), at: text)
        }
        let showsValues = entries.contains { entry in
          entry.parts.contains { if case .output = $0 { true } else { false } }
        }
        if showsValues { textsWithOutputs.insert(id) }
      }
    }
    texts.defaultLanguage = texts.defaultLanguage ?? texts.languages.first
  }

  private func catalogueParts(_ element: XMLElement) -> [TextCatalogue.Part] {
    if element.children.count == 1, case .text(let text) = element.children[0] {
      let trimmed = text.trimmedOfSpace
      return trimmed.isEmpty ? [] : [.literal(trimmed)]
    }
    var parts: [TextCatalogue.Part] = []
    for child in element.children {
      switch child {
      case .text(let text): parts.append(.literal(text))
      case .element(let inner) where inner.name.local == "output":
        parts.append(.output(inner[attribute: "value"] ?? inner[attribute: "ref"] ?? ""))
      case .element(let inner): parts += catalogueParts(inner)
      }
    }
    return Self.trimmed(parts, literal: { if case .literal(let text) = $0 { text } else { nil } }) {
      .literal($0)
    }
  }

  /// A label, hint or the like with what stands in it or what it refers to.
  mutating func text(of element: XMLElement, owner: Int) -> FormText? {
    if let reference = element[attribute: "ref"], !reference.trimmedOfSpace.isEmpty {
      return self.reference(reference, owner: owner, at: element)
    }
    let parts = inlineParts(element, owner: owner)
    let trimmed = Self.trimmed(
      parts, literal: { if case .literal(let text) = $0 { text } else { nil } }
    ) { .literal($0) }
    return trimmed.isEmpty ? nil : FormText(source: .parts(trimmed), context: owner)
  }

  /// What `ref` of a text means: a text of the catalogue, or a value.
  mutating func reference(_ source: String, owner: Int, at element: XMLElement) -> FormText? {
    if let id = Self.plainTextID(source) { return catalogueText(id, owner: owner, at: element) }
    guard let parsed = try? expressions.parse(source) else {
      _ = expression(source, as: "ref", owner: owner, at: element)
      return nil
    }
    guard case .call(let call) = parsed.root.kind, call.name == "jr:itext" else {
      guard let number = expression(source, as: "ref", owner: owner, at: element) else {
        return nil
      }
      return FormText(source: .parts([.output(number)]), context: owner)
    }
    guard case .text(let id)? = call.arguments.first?.kind else {
      guard let number = expression(source, as: "ref", owner: owner, at: element) else {
        return nil
      }
      // Which text it will be is not known, so all of them must be ready.
      for id in textsWithOutputs.sorted() {
        resolveOutputs(of: id, context: owner, at: element)
      }
      return FormText(source: .computed(number), context: owner)
    }
    return catalogueText(id, owner: owner, at: element)
  }

  /// The id in `jr:itext('…')` as nearly all are written, without parsing it.
  private static func plainTextID(_ source: String) -> String? {
    let opening = "jr:itext('"
    guard source.hasPrefix(opening), source.hasSuffix("')"),
      source.utf8.count > opening.utf8.count + 2
    else { return nil }
    let id = source.utf8.dropFirst(opening.utf8.count).dropLast(2)
    return id.contains(UInt8(ascii: "'")) ? nil : String(Substring(id))
  }

  private mutating func catalogueText(
    _ id: String, owner: Int, at element: XMLElement
  ) -> FormText? {
    guard texts.has(id) else {
      refuse(.unknownText(id), at: element)
      return nil
    }
    resolveOutputs(of: id, context: owner, at: element)
    return FormText(source: .catalogue(id), context: owner)
  }

  /// Outputs in the catalogue start from the node of whoever shows the text.
  mutating func resolveOutputs(of id: String, context: Int, at element: XMLElement) {
    guard textsWithOutputs.contains(id) else { return }
    for language in texts.languages {
      for part in (texts.entries[language]?[id] ?? []).flatMap(\.parts) {
        guard case .output(let source) = part else { continue }
        let use = TextCatalogue.OutputUse(source: source, context: context)
        if texts.outputs[use] == nil {
          texts.outputs[use] = expression(source, as: "output", owner: context, at: element)
        }
      }
    }
  }

  private mutating func inlineParts(_ element: XMLElement, owner: Int) -> [FormText.Part] {
    var parts: [FormText.Part] = []
    for child in element.children {
      switch child {
      case .text(let text): parts.append(.literal(text))
      case .element(let inner) where inner.name.local == "output":
        let source = inner[attribute: "value"] ?? inner[attribute: "ref"] ?? ""
        if let number = expression(source, as: "output", owner: owner, at: inner) {
          parts.append(.output(number))
        }
      case .element(let inner): parts += inlineParts(inner, owner: owner)
      }
    }
    return parts
  }

  /// Without the space that only comes from indenting.
  private static func trimmed<Part>(
    _ parts: [Part], literal: (Part) -> String?, make: (String) -> Part
  ) -> [Part] {
    var parts = parts
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
