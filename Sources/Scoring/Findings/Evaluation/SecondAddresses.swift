import ThaiText

/// Where the JSON holds a number for the second time, or in a list by position.
extension EvaluationAnalysis {
  /// The name under which such a number is explained; nil where nothing stands at the address.
  func firstAddress(of address: String) -> String? {
    let words = address.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    func place(_ word: String?, in names: [String]) -> String? {
      guard let word, let place = Int(typed: word), names.indices.contains(place) else {
        return word
      }
      return names[place]
    }
    if address.hasPrefix("likert.items.items.") {
      return "items." + address.dropFirst("likert.items.items.".count)
    }
    let items = plan.items.map(\.name)
    switch words.first {
    case "pni_modified" where words.count == 3:
      return place(words[2], in: plan.needs.map(\.name)).map { "needs.\($0).\(words[1])" }
    case "ioc" where words.count == 3:
      return place(words[2], in: items).map { "ioc.\(words[1]).\($0)" }
    case "ioc" where words.count == 4:
      guard let item = place(words[2], in: items), let key = place(words[3], in: personKeys) else {
        return nil
      }
      return "ioc.inputs.\(item).\(key)"
    case "cvi" where words.count == 5:
      return place(words[4], in: personKeys).map { "cvi.items.\(words[2]).inputs.\($0)" }
    default: return nil
    }
  }
}
