import Diagnostics
import Forms
import XML

/// What comes with a form beside its questions: files, tags of OpenStreetMap, the audit log.
extension FormLifting {
  /// Files that no question names, the audit log, and what is left to complete.
  mutating func liftFiles() {
    liftAudit()
    liftLists()
    let named = Set(
      survey.compactMap { row in
        row["type"]?.text.split(separator: " ").dropFirst().first.map(String.init)
      } + survey.flatMap { $0["parameters"]?.text.references ?? [] })
    // A file that `pulldata()` reads needs no row of its own.
    let pulled = Set(
      survey.flatMap { row in
        row.columns.flatMap { row[$0]?.text.pulledTables ?? [] }
      })
    var front: [FormSource.Row] = []
    for id in choices.fileOrder {
      guard let (uri, element) = choices.files[id], !tree.lastSaved.contains(id) else { continue }
      let written = uri.split(separator: "/").last.map(String.init) ?? ""
      let ending = written.dropFirst(written.withoutFileEnding.count)
      if named.contains(id + ending) { continue }
      if pulled.contains(id) { continue }
      let type = ending == ".csv" ? "csv-external" : "xml-external"
      let told = ending == ".csv" ? "jr://file-csv/\(id).csv" : "jr://file/\(id).xml"
      if uri != told { note(.liftedOtherwise(uri, as: told), at: element) }
      var row = newRow(element)
      row["type"] = cell(type, element)
      row["name"] = cell(id, element)
      front.append(row)
    }
    survey = front + survey
    completeSettings()
  }

  /// The tags that a question for a feature of OpenStreetMap asks for.
  mutating func liftTags(_ control: XMLElement, list: String) {
    for tag in control.elements("tag") {
      guard let key = tag.any("key") else { continue }
      for (element, list, name) in [(tag, list, key)]
        + tag.elements("item").map({ ($0, key, $0.first("value")?.text.trimmedOfBlanks ?? "") })
      where !name.isEmpty {
        var row = FormSource.Row(at: place(of: element))
        row["list_name"] = cell(list, element)
        row["name"] = cell(name, element)
        lift(element.first("label"), as: "label", of: nil, to: &row)
        osm.append(row)
      }
    }
  }

  private mutating func liftAudit() {
    guard
      let number = tree.nodes.indices.first(where: {
        tree.nodes[$0].isMeta && tree.nodes[$0].name == "audit"
      })
    else { return }
    let node = tree.nodes[number]
    let known = [
      "track-changes", "track-changes-reasons", "identify-user", "location-max-age",
      "location-min-interval", "location-priority",
    ]
    var row = newRow(node.element)
    row["type"] = cell("audit", node.element)
    row["name"] = cell("audit", node.element)
    if let bind = node.bind {
      lift(bind, of: number, to: &row, type: "binary", knows: Set(known))
      let parameters = parameters(known.map { ($0, $0) }, of: bind)
      if !parameters.isEmpty {
        row["parameters"] = cell(
          parameters.map { "\($0.0)=\($0.1)" }.joined(separator: " "), bind)
      }
    }
    survey.append(row)
  }
}

extension String {
  /// `pulldata('towns', …)` → `towns`.
  fileprivate var pulledTables: [String] {
    guard holds("pulldata(") else { return [] }
    return matches(of: /pulldata\(\s*['"]([^'"]*)['"]/).map { String($0.output.1) }
  }

  /// `reference-geometry=towns.csv` → `towns.csv`.
  fileprivate var references: [String] {
    split(separator: " ").compactMap { $0.split(separator: "=").last.map(String.init) }
  }
}
