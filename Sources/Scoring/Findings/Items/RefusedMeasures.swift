import Diagnostics
import Statistics

/// Numbers that are not printed under the address they are asked for: those of items whose key names
/// no choice, and those in lists.
extension ItemAnalysis {
  /// `item.analysis.items.q1.p` is `item.analysis.q1.p`, `item.distractors.q1.options.B.n` is
  /// `item.distractors.q1.B.n`.
  func firstAddress(of address: String) -> String {
    let list = "item.analysis.items."
    if address.hasPrefix(list) { return "item.analysis." + address.dropFirst(list.count) }
    for item in test.items {
      let options = "item.distractors.\(item.name).options."
      if address.hasPrefix(options) {
        return "item.distractors.\(item.name)." + address.dropFirst(options.count)
      }
    }
    return address
  }

  /// A number of an item that could not be marked; nil where it would be none of any item.
  func refusedMeasure(_ name: String) -> ItemMeasure? {
    for key in test.unusableKeys {
      if name.hasPrefix("item.distractors.\(key.item).") {
        return refusedMeasure(name, of: key.item)
      }
      let prefix = "item.analysis.\(key.item)."
      guard name.hasPrefix(prefix) else { continue }
      let refused = refusedMeasure(name, of: key.item)
      guard !items.isEmpty else { return refused }
      let statistic = "." + name.dropFirst(prefix.count)
      let alike = itemMeasures(of: 0).first { $0.name.hasSuffix(statistic) }
      return alike.map { refused.with($0.formula) }
    }
    return nil
  }

  /// Nobody's answer counts: with that key nobody could be right.
  func refusedMeasure(_ name: String, of item: String) -> ItemMeasure {
    ItemMeasure(
      name, th: "ไม่ได้วิเคราะห์ข้อ \(item) เพราะเฉลยไม่ตรงกับตัวเลือกใด",
      en: "item \(item) is not analysed: its key names none of its choices", .nothing,
      .notComputable(.keyNamesNoChoice))
  }
}
