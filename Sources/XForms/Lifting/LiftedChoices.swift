import Diagnostics
import Forms
import XML

/// The lists of choices, each a table of the children of its items.
struct LiftedChoices {
  struct Item {
    let element: XMLElement
    /// The children by name, in their order.
    let fields: [(name: String, text: String)]

    subscript(name: String) -> String? { fields.first { $0.name == name }?.text }
  }

  struct List {
    let name: String
    var items: [Item]
    /// Which child is the value and which the label; nil until a question says so.
    var value: String?
    var label: String?
    /// Whether `label` holds ids of texts.
    var isTextID = false
    var rows: [FormSource.Row] = []
    /// Whether the items stand as `root/item`, as ours will.
    var isPlain = true
  }

  private(set) var lists: [String: List] = [:]
  private(set) var order: [String] = []
  /// Files by the id of their instance.
  private(set) var files: [String: (uri: String, element: XMLElement)] = [:]
  private(set) var fileOrder: [String] = []
  /// Lists made of items that stand in a control, by what they hold.
  private var inline: [String: String] = [:]

  mutating func readInstances(of model: XMLElement) {
    for instance in model.elements("instance").dropFirst() {
      guard let id = instance.any("id") else { continue }
      if let uri = instance.any("src") {
        if files.updateValue((uri, instance), forKey: id) == nil { fileOrder.append(id) }
        continue
      }
      let root = instance.elements.first
      let items = (root?.elements ?? []).map { item in
        Item(
          element: item,
          fields: item.elements.map { ($0.name.local, $0.text.trimmedOfBlanks) })
      }
      var list = List(name: id, items: items)
      list.isPlain =
        root?.name.local == "root"
        && items.allSatisfy { item in
          item.element.name.local == "item" && item.element.elements.allSatisfy(\.elements.isEmpty)
        }
      add(list)
    }
  }

  mutating func add(_ list: List) {
    if lists[list.name] == nil { order.append(list.name) }
    lists[list.name] = list
  }

  mutating func use(_ name: String, value: String, label: String?, isTextID: Bool) {
    guard lists[name]?.value == nil else { return }
    lists[name]?.value = value
    lists[name]?.label = label
    lists[name]?.isTextID = isTextID
  }

  mutating func setRows(_ rows: [FormSource.Row], of name: String) { lists[name]?.rows = rows }

  /// The list for items that stand in a control: one that holds the same, else one called after the
  /// question.
  mutating func list(holding content: String, called name: String, make: (String) -> List)
    -> String
  {
    if let known = inline[content] { return known }
    var fresh = name
    var number = 2
    while lists[fresh] != nil {
      fresh = "\(name)_\(number)"
      number += 1
    }
    inline[content] = fresh
    add(make(fresh))
    return fresh
  }

  func rows(file: String) -> [FormSource.Row] { order.flatMap { lists[$0]?.rows ?? [] } }

  /// Whether two choices of a list share their name.
  var hasTwins: Bool {
    lists.values.contains { list in
      Set(list.rows.compactMap { $0["name"]?.text }).count < list.rows.count
    }
  }
}

extension FormLifting {
  /// The rows of every list, once all questions have said how they read it.
  mutating func liftLists() {
    for name in choices.order {
      guard let list = choices.lists[name], list.rows.isEmpty else { continue }
      if !list.isPlain, let first = list.items.first {
        note(
          .liftedOtherwise("instance \(name)", as: "root/item"), at: first.element)
      }
      let value =
        list.value
        ?? ["name", "value", "id"].first { field in
          list.items.allSatisfy { $0[field]?.isEmpty == false }
        }
      let hasTextIDs = list.items.contains { $0["itextId"] != nil }
      let label = list.value == nil ? (hasTextIDs ? "itextId" : "label") : list.label
      var rows: [FormSource.Row] = []
      for (index, item) in list.items.enumerated() {
        if let row = row(
          item, number: index, of: list, value: value, label: label,
          isTextID: list.isTextID || (list.value == nil && hasTextIDs))
        {
          rows.append(row)
        }
      }
      choices.setRows(rows, of: name)
    }
  }

  /// Names of columns that mean something else than data of the choice.
  private static let taken: Set<String> = [
    "name", "label", "list_name", "value", "caption", "image", "big-image", "audio", "video",
    "media",
  ]

  private mutating func row(
    _ item: LiftedChoices.Item, number: Int, of list: LiftedChoices.List, value: String?,
    label: String?, isTextID: Bool
  ) -> FormSource.Row? {
    let name = value.map { item[$0] ?? "" } ?? "\(number + 1)"
    guard !name.isEmpty else {
      note(.notInXLSForm("a choice without a value"), at: item.element)
      return nil
    }
    var row = FormSource.Row(at: place(of: item.element))
    row["list_name"] = cell(list.name, item.element)
    row["name"] = cell(name, item.element)
    if let label, let text = item[label] {
      if isTextID {
        lift(textOf: text, as: "label", of: nil, at: item.element, to: &row)
      } else if let element = item.element.first(label) {
        lift(element, as: "label", of: nil, to: &row)
      }
    }
    for field in item.fields where !field.text.isEmpty {
      if field.name == value && field.name == "name" { continue }
      if field.name == label && (field.name == "label" || isTextID) { continue }
      if Self.taken.contains(field.name) {
        if field.name == value { continue }
        note(.notInXLSForm("\(field.name) = \(field.text)"), at: item.element)
      } else if row[field.name] == nil {
        row[field.name] = cell(field.text, item.element)
      }
    }
    return row
  }
}
