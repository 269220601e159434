import Diagnostics
import Forms
import XML

extension FormLifting {
  /// The sheet `settings`, from the root of the instance, the submission and the body.
  mutating func liftSettings() {
    let primary = tree.nodes[0].element
    let title = root.first("head")?.first("title")?.text.trimmedOfBlanks ?? ""
    let namespace = primary.name.namespace
    let isForeign = !namespace.isEmpty && namespace != FormNames.xformsURI
    set("form_title", title, primary)
    set("form_id", primary.any("id") ?? (isForeign ? namespace : nil), primary)
    set("version", primary.any("version"), primary)
    set("name", primary.name.local, primary)
    set("default_language", texts.defaultLanguage, primary)
    set("style", body.any("class"), body)
    if isForeign, primary.name.prefix == nil || primary.name.prefix == "" {
      set("instance_xmlns", namespace, primary)
    }
    for attribute in primary.attributes {
      switch attribute.name.local {
      case "id", "version": break
      case "prefix" where attribute.name.namespace == FormReading.odk:
        set("prefix", attribute.value, primary)
      case "delimiter" where attribute.name.namespace == FormReading.odk:
        set("delimiter", attribute.value, primary)
      default: set("attribute::\(names.name(attribute.name))", attribute.value, primary)
      }
    }
    if let submission = model.first("submission") { lift(submission) }
    liftMeta()
  }

  private mutating func set(_ column: String, _ text: String?, _ element: XMLElement) {
    guard let text, !text.isEmpty else { return }
    settings[column] = cell(text, element)
  }

  private mutating func lift(_ submission: XMLElement) {
    for attribute in submission.attributes {
      switch attribute.name.local {
      case "action": set("submission_url", attribute.value, submission)
      case "base64RsaPublicKey": set("public_key", attribute.value, submission)
      case "auto-send": set("auto_send", attribute.value, submission)
      case "auto-delete": set("auto_delete", attribute.value, submission)
      case "client-editable": set("client_editable", attribute.value, submission)
      case "method" where ["post", "form-data-post"].contains(attribute.value): break
      default: note(.notInXLSForm("submission \(attribute.name.qualified)"), at: submission)
      }
    }
  }

  /// What the submission says of itself: its id and its name.
  private mutating func liftMeta() {
    let parents = tree.nodes.indices.filter {
      tree.nodes[$0].parent == 0 && tree.nodes[$0].isMeta
    }
    var hasID = false
    for meta in parents {
      for child in tree.nodes[meta].children {
        let node = tree.nodes[child]
        switch node.name {
        case "entity": break
        case "instanceID":
          hasID = true
          let preload = node.bind?.any("preload")
          if let preload, preload != "uid" { set("instance_id", preload, node.element) }
        case "instanceName":
          if let bind = node.bind, let name = bind.any("calculate") {
            set("instance_name", lifted(name, of: child), bind)
          }
        case "audit": break
        default: note(.notInXLSForm("meta/\(node.name)"), at: node.element)
        }
      }
    }
    if !hasID { set("omit_instanceID", "yes", tree.nodes[0].element) }
  }

  /// Columns that only the whole survey tells: prefixes of attributes, choices with one name.
  mutating func completeSettings() {
    if !names.foreign.isEmpty {
      let words = names.foreign.map { "\($0.prefix)=\"\($0.uri)\"" }
      set("namespaces", words.joined(separator: " "), root)
    }
    if choices.hasTwins { set("allow_choice_duplicates", "yes", root) }
  }

  /// The sheet `entities`, from the declarations in the instance.
  mutating func liftEntities() {
    for node in tree.nodes where node.isEntity && node.name == "entity" {
      guard let list = node.element.any("dataset") else { continue }
      var row = FormSource.Row(at: place(of: node.element))
      row["list_name"] = cell(list, node.element)
      func calculation(_ path: String) -> (String, XMLElement)? {
        guard let attribute = tree.numbers[node.path + "/" + path],
          let bind = tree.nodes[attribute].bind, let text = bind.any("calculate")
        else { return nil }
        return (lifted(text, of: attribute), bind)
      }
      if let label = node.children.first(where: { tree.nodes[$0].name == "label" }),
        let bind = tree.nodes[label].bind, let text = bind.any("calculate")
      {
        row["label"] = cell(lifted(text, of: label), bind)
      }
      if let (text, bind) = calculation("@create") { row["create_if"] = cell(text, bind) }
      if node.element.any("update") != nil, let (text, bind) = calculation("@id") {
        row["entity_id"] = cell(text, bind)
      }
      if let (text, bind) = calculation("@update") { row["update_if"] = cell(text, bind) }
      entities.append(row)
    }
  }

  /// The declaration whose list takes what a question saves: the nearest around it.
  func entityList(of node: Int) -> String? {
    let all = tree.nodes.filter { $0.isEntity && $0.name == "entity" }
    if all.count < 2 { return nil }
    let path = tree.nodes[node].path
    let around = all.filter { entity in
      let holder = entity.path.split(separator: "/").dropLast(2).joined(separator: "/")
      return path.hasPrefix("/" + holder + "/")
    }
    return around.max { $0.path.count < $1.path.count }?.element.any("dataset")
  }
}
