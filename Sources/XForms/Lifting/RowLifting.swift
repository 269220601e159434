import Diagnostics
import Forms
import XML

extension FormLifting {
  mutating func lift(_ row: PlannedRow) {
    switch row {
    case .begin(let node): liftGroup(node)
    case .question(let node): liftQuestion(node)
    case .end(let node):
      let element = tree.nodes[node].element
      var end = newRow(element)
      end["type"] = cell(tree.nodes[node].isRepeat ? "end_repeat" : "end_group", element)
      survey.append(end)
    case .beginPage(let page):
      var row = newRow(page.element)
      row["type"] = cell("begin_group", page.element)
      row["name"] = cell(page.name, page.element)
      lift(page.element.first("label"), as: "label", of: nil, to: &row)
      liftControl(page.element, of: 0, to: &row, knows: [])
      survey.append(row)
    case .endPage(let page):
      var end = newRow(page.element)
      end["type"] = cell("end_group", page.element)
      survey.append(end)
    }
  }

  private mutating func liftGroup(_ number: Int) {
    let node = tree.nodes[number]
    let element = node.control ?? node.element
    var row = newRow(element)
    row["type"] = cell(node.isRepeat ? "begin_repeat" : "begin_group", element)
    row["name"] = cell(names.name(node.element), element)
    names.declare(node.element)
    let frame = node.frame ?? node.control
    lift(frame?.first("label"), as: "label", of: number, to: &row)
    lift(frame?.first("hint"), as: "hint", of: number, to: &row)
    if let bind = node.bind { lift(bind, of: number, to: &row, type: nil, knows: ["type"]) }
    if let control = node.control {
      liftControl(control, of: number, to: &row, knows: ["count"])
      if let count = control.any("count") { liftCount(count, of: number, control, to: &row) }
    }
    if let frame = node.frame {
      for attribute in frame.attributes
      where !["ref", "nodeset", "bind"].contains(attribute.name.local) {
        if attribute.name.local == "appearance", row["appearance"] == nil {
          row["appearance"] = cell(attribute.value, frame)
        } else if row[attribute.name.local]?.text != attribute.value {
          note(.notInXLSForm("group \(attribute.name.qualified)"), at: frame)
        }
      }
    }
    liftInstanceAttributes(of: number, to: &row)
    survey.append(row)
  }

  private mutating func liftCount(
    _ count: String, of number: Int, _ control: XMLElement, to row: inout FormSource.Row
  ) {
    if let counter = tree.node(at: count, from: number), tree.repeatCounted(by: counter) == number,
      let bind = tree.nodes[counter].bind, let calculation = bind.any("calculate")
    {
      // The counter stands beside the repeat and is not laid out: paths start from there.
      row["repeat_count"] = cell(lifted(calculation, of: number), bind)
    } else {
      row["repeat_count"] = cell(lifted(count, of: number), control)
    }
  }

  mutating func liftInstanceAttributes(of number: Int, to row: inout FormSource.Row) {
    let element = tree.nodes[number].element
    for attribute in element.attributes where attribute.name.local != "template" {
      row["instance::\(names.name(attribute.name))"] = cell(
        lifted(attribute.value, of: number), element)
    }
  }

  /// What a control says beside its choices.
  mutating func liftControl(
    _ control: XMLElement, of number: Int, to row: inout FormSource.Row, knows: Set<String>
  ) {
    for attribute in control.attributes {
      let local = attribute.name.local
      if knows.contains(local) || ["ref", "nodeset", "bind", "query"].contains(local) { continue }
      switch local {
      case "appearance": row["appearance"] = cell(lifted(attribute.value, of: number), control)
      case "intent": row["body::intent"] = cell(attribute.value, control)
      default:
        row["body::\(names.name(attribute.name))"] = cell(
          lifted(attribute.value, of: number), control)
      }
    }
  }

  /// What a bind says, in its columns. `type` is what the row's type says of itself.
  mutating func lift(
    _ bind: XMLElement, of number: Int, to row: inout FormSource.Row, type: String?,
    knows: Set<String>
  ) {
    for attribute in bind.attributes {
      let (local, value) = (attribute.name.local, attribute.value)
      if knows.contains(local) || local == "nodeset" || local == "id" || local == "ref" { continue }
      switch local {
      case "type":
        let own = ValueType(typeName: value)
        if own == nil || own != type.flatMap(ValueType.init(typeName:)),
          ![.selectOne, .selectMultiple].contains(own)
        {
          row["bind::type"] = cell(value, bind)
        }
      case "relevant", "constraint":
        row[local] = cell(lifted(value, of: number), bind)
      case "required" where value != "false()":
        row["required"] = cell(value == "true()" ? "yes" : lifted(value, of: number), bind)
      case "readonly" where value != "false()":
        row["read_only"] = cell(value == "true()" ? "yes" : lifted(value, of: number), bind)
      case "required", "readonly": break
      case "calculate": row["calculation"] = cell(lifted(value, of: number), bind)
      case "constraintMsg":
        lift(message: value, as: "constraint_message", of: number, at: bind, to: &row)
      case "requiredMsg":
        lift(message: value, as: "required_message", of: number, at: bind, to: &row)
      case "noAppErrorString":
        lift(message: value, as: "no_app_error_string", of: number, at: bind, to: &row)
      case "saveto":
        let list = entityList(of: number).map { $0 + "#" } ?? ""
        row["save_to"] = cell(list + value, bind)
      default:
        row["bind::\(names.name(attribute.name))"] = cell(lifted(value, of: number), bind)
      }
    }
  }
}
