import Forms
import XML

/// The choices of a control: an `itemset` over a secondary instance, a file or earlier answers.
struct ItemsWriter {
  private let outline: Outline
  private let names: FormNames
  private let texts: FormTexts
  private let references: References

  init(_ outline: Outline, _ names: FormNames, _ texts: FormTexts) {
    self.outline = outline
    self.names = names
    self.texts = texts
    references = References(outline: outline)
  }

  private struct Itemset {
    var nodeset: String
    var value = "name"
    var label = "label"
    var filter: String?
  }

  func elements(_ items: OutlineItems, of number: Int) -> [XMLElement] {
    if case .list(let name) = items.source, items.isSearched,
      let list = texts.lists[name]
    {
      return inline(list, of: number)
    }
    guard var itemset = itemset(items, of: number) else { return [] }
    if let filter = items.filter { itemset.filter = resolved(filter, items, itemset, number) }
    if let filter = itemset.filter { itemset.nodeset += "[\(filter)]" }
    itemset.nodeset = randomized(itemset.nodeset, items, number)
    return [
      names.xforms(
        "itemset", [names.attribute("nodeset", itemset.nodeset)],
        children: [
          names.xforms("value", [names.attribute("ref", itemset.value)]),
          names.xforms("label", [names.attribute("ref", itemset.label)]),
        ])
    ]
  }

  /// How old devices look into `itemsets.csv`.
  func query(_ items: OutlineItems, of number: Int) -> String? {
    guard case .external(let list) = items.source else { return nil }
    let nodeset = "instance('\(list)')/root/item"
    guard let filter = items.filter else { return nodeset }
    return "\(nodeset)[\(references.resolve(filter, in: number, usesCurrent: true))]"
  }

  private func itemset(_ items: OutlineItems, of number: Int) -> Itemset? {
    switch items.source {
    case .external: return nil
    case .list(let name):
      var itemset = Itemset(nodeset: "instance('\(name)')/root/item")
      if let list = texts.lists[name], texts.needsItext(list) {
        itemset.label = "jr:itext(itextId)"
      }
      return itemset
    case .file(let file):
      let isGeoJSON = file.hasSuffix(".geojson")
      return Itemset(
        nodeset: "instance('\(file.withoutFileEnding)')/root/item",
        value: items.parameters["value"] ?? (isGeoJSON ? "id" : "name"),
        label: items.parameters["label"] ?? (isGeoJSON ? "title" : "label"))
    case .answers(let mention):
      let path = references.resolve(mention, in: number, reachesOut: true).trimmingSpaces
      if items.isGeometry {
        return Itemset(
          nodeset: path, value: "geometry", label: "geometry", filter: "./geometry != ''")
      }
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let name = String(parts.last ?? "")
      return Itemset(
        nodeset: parts.dropLast().joined(separator: "/"), value: name, label: name,
        filter: "./\(name) != ''")
    }
  }

  private func resolved(
    _ filter: String, _ items: OutlineItems, _ itemset: Itemset, _ number: Int
  ) -> String {
    guard case .answers = items.source else {
      return references.resolve(filter, in: number, usesCurrent: true)
    }
    let text = references.resolve(filter, in: number, usesCurrent: true, reachesOut: true)
    return text.replacing("current()/\(itemset.nodeset)", with: ".")
      .replacing(itemset.nodeset, with: ".")
  }

  private func randomized(_ nodeset: String, _ items: OutlineItems, _ number: Int) -> String {
    guard items.parameters["randomize"] == "true", !items.isPlain else { return nodeset }
    guard let seed = items.parameters["seed"] else { return "randomize(\(nodeset))" }
    return "randomize(\(nodeset), \(references.resolve(seed, in: number).trimmingSpaces))"
  }

  /// `search()` finds its own choices in what stands in the body.
  private func inline(_ list: ChoiceList, of number: Int) -> [XMLElement] {
    let needsItext = texts.needsItext(list)
    return list.choices.enumerated().map { index, choice in
      let reference = names.attribute("ref", "jr:itext('\(list.name)-\(index)')")
      let label =
        needsItext
        ? names.xforms("label", [reference]) : texts.inline("label", choice.label, nil)
      return names.xforms("item", children: [label, names.xforms("value", text: choice.name)])
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
