import Diagnostics
import Forms
import XML

/// How a question is called in XLSForm and what that already says.
private struct LiftedType {
  var name: String
  /// The type of the bind that comes with it.
  var bindType: String?
  /// Attributes of the bind and of the control that the type or its parameters tell.
  var knownOfBind: Set<String> = []
  var knownOfControl: Set<String> = []
  var parameters: [(String, String)] = []
  /// Whether it can say which columns of a file hold values and labels.
  var takesFileParameters = true
}

extension FormLifting {
  mutating func liftQuestion(_ number: Int) {
    let node = tree.nodes[number]
    let element = node.control ?? node.element
    var row = newRow(element)
    var items: LiftedItems?
    if let control = node.control { items = self.items(of: control, number) }
    let type =
      node.control.map { shown($0, number, items) } ?? hidden(number)
    row["type"] = cell(type.name, element)
    row["name"] = cell(names.name(node.element), element)
    names.declare(node.element)
    if let control = node.control {
      lift(control.first("label"), as: "label", of: number, to: &row)
      lift(control.first("hint"), as: "hint", of: number, to: &row)
      addMissingLabel(control, number, to: &row)
      liftTags(control, list: node.name)
      liftControl(control, of: number, to: &row, knows: type.knownOfControl)
    }
    if let bind = node.bind {
      lift(bind, of: number, to: &row, type: type.bindType, knows: type.knownOfBind)
    }
    if let filter = items?.filter { row["choice_filter"] = cell(filter, element) }
    let parameters =
      type.parameters + (type.takesFileParameters ? items?.parameters ?? [] : [])
    if !parameters.isEmpty {
      row["parameters"] = cell(
        parameters.map { "\($0.0)=\($0.1)" }.joined(separator: " "), element)
    }
    if let query = node.control?.any("query"), let control = node.control {
      // The list itself is in a file of the device, so that `select_one_external` cannot be said.
      row["body::query"] = cell(lifted(query, of: number), control)
    }
    liftActions(of: number, type: type.name, to: &row)
    liftInstanceAttributes(of: number, to: &row)
    if type.name == "calculate", row["calculation"] == nil, !row.computesDefault {
      row["type"]?.text = "hidden"
    }
    survey.append(row)
  }

  private mutating func addMissingLabel(
    _ control: XMLElement, _ number: Int, to row: inout FormSource.Row
  ) {
    let hasWords = row.columns.contains { column in
      ["label", "hint", "guidance_hint", "media"].contains { column.hasPrefix($0) }
    }
    if hasWords || control.any("appearance") == "label" { return }
    let name = tree.nodes[number].name
    row["label"] = cell(name, control)
    note(.liftedLabel(name), at: control)
  }

  // MARK: Types

  private mutating func shown(_ control: XMLElement, _ number: Int, _ items: LiftedItems?)
    -> LiftedType
  {
    let bind = tree.nodes[number].bind
    let value = bind?.any("type").flatMap(ValueType.init(typeName:)) ?? .string
    switch control.name.local {
    case "select1": return select("select_one", control, items, number)
    case "select": return select("select_multiple", control, items, number)
    case "rank":
      var type = select("rank", control, items, number)
      if items != nil { type.bindType = "odk:rank" }
      return type
    case "trigger":
      if value == .geopoint, let triggers = actions[number]?.triggers, !triggers.isEmpty {
        return LiftedType(name: "background-geopoint", bindType: "geopoint")
      }
      return LiftedType(name: "acknowledge", bindType: "string")
    case "upload": return upload(control, bind, name: tree.nodes[number].name)
    case "range": return range(control, items)
    case "secret":
      note(.liftedOtherwise("secret", as: "text"), at: control)
      return LiftedType(name: "text", bindType: "string")
    default: return input(control, bind, value, items)
    }
  }

  private mutating func select(
    _ word: String, _ control: XMLElement, _ items: LiftedItems?, _ number: Int
  ) -> LiftedType {
    guard let items else {
      note(.liftedOtherwise(control.name.local, as: "text"), at: control)
      return LiftedType(name: "text", bindType: "string")
    }
    let file = items.isFile && word != "rank" ? "_from_file" : ""
    let offersOther =
      tree.numbers[tree.nodes[number].path + "_other"].map {
        tree.selectSpecified(by: $0) == number
      } ?? false
    return LiftedType(
      name: "\(word)\(file) \(items.source)" + (offersOther ? " or_other" : ""),
      bindType: "string")
  }

  func parameters(
    _ names: [(String, String)], of element: XMLElement?
  ) -> [(String, String)] {
    names.compactMap { attribute, parameter in
      element?.any(attribute).map { (parameter, $0) }
    }
  }

  private func upload(_ control: XMLElement, _ bind: XMLElement?, name: String) -> LiftedType {
    var type = LiftedType(name: "file", bindType: "binary", knownOfControl: ["mediatype"])
    switch control.any("mediatype") {
    case "image/*":
      type.name = "image"
      type.parameters = parameters([("max-pixels", "max-pixels")], of: bind)
      type.knownOfBind = ["max-pixels"]
      let appearance = control.any("appearance") ?? ""
      if appearance.isEmpty || appearance == "annotate", let app = control.any("intent") {
        type.parameters.append(("app", app))
        type.knownOfControl.insert("intent")
      }
    case "audio/*":
      type.name = "audio"
      type.parameters = parameters([("quality", "quality")], of: bind)
      type.knownOfBind = ["quality"]
    case "video/*": type.name = "video"
    case "osm/*":
      type.name = "osm" + (control.first("tag") == nil ? "" : " \(name)")
    case "application/*": break
    default: type.knownOfControl = []
    }
    return type
  }

  private func range(_ control: XMLElement, _ items: LiftedItems?) -> LiftedType {
    var type = LiftedType(
      name: "range",
      knownOfControl: ["start", "end", "step", "tick-interval", "placeholder"])
    type.parameters = parameters(
      [
        ("start", "start"), ("end", "end"), ("step", "step"), ("tick-interval", "tick_interval"),
        ("placeholder", "placeholder"),
      ], of: control)
    let isWhole = type.parameters.allSatisfy { pair in
      Double(pair.1).map { $0 == $0.rounded() } ?? true
    }
    type.bindType = isWhole ? "int" : "decimal"
    if let items { type.parameters.append(("tick_labelset", items.source)) }
    return type
  }

  private mutating func input(
    _ control: XMLElement, _ bind: XMLElement?, _ value: ValueType, _ items: LiftedItems?
  ) -> LiftedType {
    if control.any("query") != nil { return LiftedType(name: "text", bindType: "string") }
    let plain: [ValueType: (String, String)] = [
      .integer: ("integer", "int"), .decimal: ("decimal", "decimal"), .date: ("date", "date"),
      .time: ("time", "time"), .dateTime: ("dateTime", "dateTime"),
      .barcode: ("barcode", "barcode"),
    ]
    if let (name, bindType) = plain[value] { return LiftedType(name: name, bindType: bindType) }
    if [.geopoint, .geotrace, .geoshape].contains(value) {
      return location(control, bind, value, items)
    }
    let isNote =
      value == .string && bind?.any("readonly") == "true()" && bind?.any("required") == nil
      && bind?.any("constraint") == nil && control.any("rows") == nil
    if isNote { return LiftedType(name: "note", bindType: "string", knownOfBind: ["readonly"]) }
    return LiftedType(
      name: "text", bindType: "string", knownOfControl: ["rows"],
      parameters: parameters([("rows", "rows")], of: control))
  }

  private func location(
    _ control: XMLElement, _ bind: XMLElement?, _ value: ValueType, _ items: LiftedItems?
  ) -> LiftedType {
    let name = value == .geopoint ? "geopoint" : value == .geotrace ? "geotrace" : "geoshape"
    var type = LiftedType(name: name, bindType: name, knownOfBind: ["allow-mock-accuracy"])
    type.parameters = parameters([("allow-mock-accuracy", "allow-mock-accuracy")], of: bind)
    let attributes =
      value == .geopoint
      ? [
        ("accuracyThreshold", "capture-accuracy"),
        ("unacceptableAccuracyThreshold", "warning-accuracy"),
      ] : [("incremental", "incremental")]
    type.knownOfControl = Set(attributes.map(\.0))
    type.parameters += parameters(attributes, of: control)
    if let items {
      type.parameters.append(("reference-geometry", items.geometry ?? items.source))
      type.takesFileParameters = false
    }
    return type
  }

  /// What nobody is asked.
  private func hidden(_ number: Int) -> LiftedType {
    let node = tree.nodes[number]
    let actions = actions[number] ?? LiftedActions()
    let (preload, parameter) = (node.bind?.any("preload"), node.bind?.any("preloadParams"))
    let known: Set<String> = ["preload", "preloadParams"]
    switch (preload, parameter) {
    case ("timestamp", "start"):
      return LiftedType(name: "start", bindType: "dateTime", knownOfBind: known)
    case ("timestamp", "end"):
      return LiftedType(name: "end", bindType: "dateTime", knownOfBind: known)
    case ("date", "today"):
      return LiftedType(name: "today", bindType: "date", knownOfBind: known)
    case ("property", let property?):
      let names = ["deviceid", "username", "email", "phonenumber", "simserial", "subscriberid"]
      if names.contains(where: { property == $0 || property == "uri:" + $0 }) {
        return LiftedType(name: property, bindType: "string", knownOfBind: known)
      }
    default: break
    }
    if actions.setsLocation { return LiftedType(name: "start-geopoint", bindType: "geopoint") }
    if let recording = actions.recording {
      return LiftedType(
        name: "background-audio", bindType: "binary",
        parameters: parameters([("quality", "quality")], of: recording))
    }
    if actions.triggers.contains(where: { $0.action.name.local == "setgeopoint" }) {
      return LiftedType(name: "background-geopoint", bindType: "geopoint")
    }
    let isComputed =
      node.bind?.any("calculate") != nil || actions.firstLoad != nil
      || actions.triggers.contains { $0.action.any("value") != nil || !$0.action.text.isEmpty }
    return LiftedType(name: isComputed ? "calculate" : "hidden", bindType: "string")
  }
}

extension FormSource.Row {
  fileprivate var computesDefault: Bool {
    guard let text = self["default"]?.text else { return false }
    return ExpressionScan(text).isDynamicDefault(hyphensAreLiteral: false)
  }
}
