import Diagnostics
import XML
import XPath

// Binds: what the form says about its nodes.
extension FormReading {
  mutating func readBind(_ element: XMLRecord, context: Int) {
    let written = element[attribute: "nodeset"] ?? element[attribute: "ref"]
    guard let written else {
      refuse(.bindWithoutNodeset, at: element)
      return
    }
    let targets: [Int]
    do throws(SyntaxError) {
      targets = try expressions.nodes(at: written, from: context)
    } catch {
      refuse(.invalidExpression("nodeset", written, error), at: element)
      return
    }
    if targets.isEmpty {
      warn(.bindWithoutNode(written), at: element)
      // A rule nobody needs must still be readable: its author will want to know.
      for property in Self.properties { checkSyntax(of: property, in: element) }
      return
    }
    if let id = element[attribute: "id"], let first = targets.first { bindIDs[id] = first }
    for target in targets where target != XFormDefinition.document {
      var bind = tree.nodes[target].bind ?? Bind()
      apply(element, to: &bind, of: target)
      tree.nodes[target].bind = bind
    }
    if let first = targets.first {
      for nested in element.elements("bind") { readBind(nested, context: first) }
    }
  }

  private static let properties = ["relevant", "required", "readonly", "constraint", "calculate"]

  private mutating func checkSyntax(of property: String, in element: XMLRecord) {
    guard let source = element[attribute: property], !source.trimmedOfSpace.isEmpty else { return }
    do throws(SyntaxError) {
      // Nobody will ever call its functions.
      _ = try Expression(source, checkingCalls: false)
    } catch {
      refuse(.invalidExpression(property, source, error), at: element)
    }
  }

  private mutating func apply(_ element: XMLRecord, to bind: inout Bind, of target: Int) {
    bind.sources.append(element)
    if let typeName = element[attribute: "type"] {
      bind.typeName = typeName
      bind.type = ValueType(typeName: typeName) ?? .string
    }
    read("relevant", of: element, into: &bind.relevant, target)
    read("required", of: element, into: &bind.required, target)
    read("readonly", of: element, into: &bind.readOnly, target)
    read("constraint", of: element, into: &bind.constraint, target)
    read("calculate", of: element, into: &bind.calculate, target)
    if let text = element[attribute: "constraintMsg", in: Self.javaRosa] {
      bind.constraintMessage = message(text, owner: target, element)
    }
    if let text = element[attribute: "requiredMsg", in: Self.javaRosa] {
      bind.requiredMessage = message(text, owner: target, element)
    }
    bind.preload = element[attribute: "preload", in: Self.javaRosa] ?? bind.preload
    bind.preloadParameters =
      element[attribute: "preloadParams", in: Self.javaRosa] ?? bind.preloadParameters
  }

  private mutating func read(
    _ property: String, of element: XMLRecord, into rule: inout Bind.Property, _ target: Int
  ) {
    guard let source = element[attribute: property] else { return }
    let trimmed = source.trimmedOfSpace
    if trimmed.isEmpty { return }
    if property != "calculate" {
      switch trimmed {
      case "true()":
        rule = .constant(true)
        return
      case "false()":
        rule = .constant(false)
        return
      default: break
      }
    }
    guard let number = expression(source, as: property, owner: target, at: element) else { return }
    rule = .expression(number)
  }

  /// The number of an expression, or nil after having said what is wrong with it.
  mutating func expression(
    _ source: String, as property: String, owner: Int, scope: Int? = nil,
    isWithinChoices: Bool = false, at element: XMLRecord
  ) -> Int? {
    do throws(SyntaxError) {
      let number = try expressions.expression(
        source, owner: owner, scope: scope, isWithinChoices: isWithinChoices)
      if expressions.expressions[number].calls.contains(.instance) {
        checkInstances(of: source, at: element)
      }
      return number
    } catch {
      refuse(.invalidExpression(property, source, error), at: element)
      return nil
    }
  }

  /// `instance('…')` has to name an instance of the form.
  mutating func checkInstances(of source: String, at element: XMLRecord) {
    guard !soundSources.contains(source), let expression = try? expressions.parse(source) else {
      return
    }
    let ids = expression.facts.calls.compactMap { call -> String? in
      guard call.name == "instance", case .text(let id)? = call.arguments.first?.kind,
        instances[id] == nil
      else { return nil }
      return id
    }
    for id in ids {
      let suggestion = closestName(to: id, among: instanceOrder)
      refuse(.unknownInstance(id, suggestion: suggestion), at: element)
    }
    if ids.isEmpty { soundSources.insert(source) }
  }

  /// The message of a bind: a text, or `jr:itext('…')`.
  private mutating func message(_ text: String, owner: Int, _ element: XMLRecord) -> FormText? {
    if text.trimmedOfSpace.hasPrefix("jr:itext") {
      if let id = literalTextID(text.trimmedOfSpace), !texts.has(id) {
        warn(.unknownText(id), at: element)
        return nil
      }
      return reference(text.trimmedOfSpace, owner: owner, at: element)
    }
    return FormText(source: .parts([.literal(text)]), context: owner)
  }

  private func literalTextID(_ source: String) -> String? {
    guard let parsed = try? Expression(source), case .call(let call) = parsed.root.kind,
      case .text(let id)? = call.arguments.first?.kind
    else { return nil }
    return id
  }

  func treeWithBinds() -> DefinitionTree { tree }
}
