import Diagnostics
import XML
import XPath

// Texts for people: labels, hints, messages, and the catalogue they may come from.
extension FormReading {
  mutating func readTexts(_ itext: XMLRecord) {
    let translations = itext.elements("translation")
    let most = translations.reduce(0) { max($0, ($1.end - $1.row) / 3) }
    var places = TextPlaces(root.records, count: most)
    for translation in translations {
      guard let language = translation[attribute: "lang"], !language.isEmpty else {
        refuse(.translationWithoutLanguage, at: translation)
        continue
      }
      if !texts.languages.contains(language) { texts.languages.append(language) }
      if translation.firstAttribute("default") != nil {
        texts.defaultLanguage = texts.defaultLanguage ?? language
      }
      let number = texts.languages.firstIndex(of: language) ?? 0
      for text in translation.elements where text.hasName("text") {
        readText(text, in: (number, language), &places)
      }
    }
    texts.places = places
    texts.defaultLanguage = texts.defaultLanguage ?? texts.languages.first
  }

  private mutating func readText(
    _ text: XMLRecord, in language: (number: Int, name: String), _ places: inout TextPlaces
  ) {
    guard let id = text.attributeRow("id"), text.records.rows[id].text.count > 0 else {
      warn(.textWithoutID, at: text)
      return
    }
    let (number, isRepeated) = places.note(text, id: id, in: language.number)
    if isRepeated {
      warn(.textDefinedTwice(text[attribute: "id"] ?? "", language.name), at: text)
    }
    // Nearly all texts are three rows: the text, its id, and one value with nothing in it.
    if text.end - text.row == 3 { return }
    var sources: [String] = []
    for value in text.elements where value.isBranch && value.hasName("value") {
      TextCatalogue.noteOutputs(in: value, &sources)
    }
    if !sources.isEmpty { places.noteValues(in: number) }
  }

  /// A label, hint or the like with what stands in it or what it refers to.
  mutating func text(of element: XMLRecord, owner: Int) -> FormText? {
    if let reference = element[attribute: "ref"], !reference.trimmedOfSpace.isEmpty {
      return self.reference(reference, owner: owner, at: element)
    }
    let parts = inlineParts(element, owner: owner)
    let trimmed = parts.trimmed(
      literal: { if case .literal(let text) = $0 { text } else { nil } }, make: { .literal($0) })
    return trimmed.isEmpty ? nil : FormText(source: .parts(trimmed), context: owner)
  }

  /// What `ref` of a text means: a text of the catalogue, or a value.
  mutating func reference(_ source: String, owner: Int, at element: XMLRecord) -> FormText? {
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
      for text in byID(texts.places?.showing ?? []) {
        resolveOutputs(of: text, context: owner, at: element)
      }
      return FormText(source: .computed(number), context: owner)
    }
    return catalogueText(id, owner: owner, at: element)
  }

  /// The id in `jr:itext('…')` as nearly all are written, without parsing it.
  private static func plainTextID(_ source: String) -> String? {
    let opening: StaticString = "jr:itext('"
    var source = source
    return source.withUTF8 { bytes -> String? in
      let count = opening.utf8CodeUnitCount
      guard bytes.count > count + 2, bytes[bytes.count - 2] == UInt8(ascii: "'"),
        bytes[bytes.count - 1] == UInt8(ascii: ")"),
        ByteIndex.areSame(
          UnsafeBufferPointer(rebasing: bytes[..<count]),
          UnsafeBufferPointer(start: opening.utf8Start, count: count))
      else { return nil }
      let id = bytes[count..<bytes.count - 2]
      return id.contains(UInt8(ascii: "'")) ? nil : String(decoding: id, as: UTF8.self)
    }
  }

  private mutating func catalogueText(
    _ id: String, owner: Int, at element: XMLRecord
  ) -> FormText? {
    guard let text = texts.places?.number(of: id) else {
      refuse(.unknownText(id), at: element)
      return nil
    }
    resolveOutputs(of: text, context: owner, at: element)
    return FormText(source: .catalogue(id), context: owner)
  }

  /// Outputs in the catalogue start from the node of whoever shows the text.
  mutating func resolveOutputs(of text: Int, context: Int, at element: XMLRecord) {
    guard texts.places?.showsValues(text) == true else { return }
    for source in texts.outputSources(of: text) {
      let use = TextCatalogue.OutputUse(source: source, context: context)
      if texts.outputs[use] == nil {
        texts.outputs[use] = expression(source, as: "output", owner: context, at: element)
      }
    }
  }

  /// Texts in the order of their ids.
  func byID(_ numbers: [Int]) -> [Int] {
    numbers.map { (number: $0, id: texts.places?.id(of: $0) ?? "") }.sorted { $0.id < $1.id }
      .map(\.number)
  }

  private mutating func inlineParts(_ element: XMLRecord, owner: Int) -> [FormText.Part] {
    var parts: [FormText.Part] = []
    for piece in element.content {
      switch piece {
      case .text(let text): parts.append(.literal(text))
      case .element(let inner) where inner.hasName("output"):
        let source = inner[attribute: "value"] ?? inner[attribute: "ref"] ?? ""
        if let number = expression(source, as: "output", owner: owner, at: inner) {
          parts.append(.output(number))
        }
      case .element(let inner): parts += inlineParts(inner, owner: owner)
      }
    }
    return parts
  }
}
