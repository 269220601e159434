import Forms
import XML

/// The primary instance: an empty submission with its defaults, each repeat once as a template and
/// once as its first instance.
struct InstanceWriter {
  private let form: Form
  private let outline: Outline
  private let names: FormNames
  private let references: References
  private let namespace: String

  init(_ form: Form, _ outline: Outline, _ names: FormNames) {
    self.form = form
    self.outline = outline
    self.names = names
    references = References(outline: outline)
    namespace = form.settings.instanceNamespace ?? FormNames.xformsURI
  }

  var instance: XMLElement {
    var root = element(0, isInTemplatedRepeat: false)
    let settings = form.settings
    var attributes = settings.attributes.map { ($0.name, $0.value) } + [("id", form.id)]
    if !form.version.isEmpty { attributes.append(("version", form.version)) }
    if let prefix = settings.compactPrefix { attributes.append(("odk:prefix", prefix)) }
    if let delimiter = settings.compactDelimiter { attributes.append(("odk:delimiter", delimiter)) }
    for (name, value) in attributes {
      let attribute = names.attribute(name, value)
      root.attributes.removeAll { $0.name == attribute.name }
      root.attributes.append(attribute)
    }
    if let own = settings.instanceNamespace {
      root.namespaces.append(XMLNamespace(prefix: "", uri: own))
    }
    return root
  }

  /// - Parameter isInTemplatedRepeat: whether a template already stands for the repeats below.
  private func element(_ number: Int, isInTemplatedRepeat: Bool) -> XMLElement {
    let node = outline[number]
    var result = bare(node)
    result.attributes = node.instanceAttributes.map {
      names.attribute($0.name, references.resolve($0.value, in: number))
    }
    for child in node.children {
      if outline[child].kind == .attribute {
        result.attributes.append(names.attribute(outline[child].name, outline[child].value))
      } else if outline[child].kind == .repeat, !isInTemplatedRepeat {
        result.children.append(.element(template(child)))
        result.children.append(.element(element(child, isInTemplatedRepeat: true)))
      } else {
        result.children.append(.element(element(child, isInTemplatedRepeat: isInTemplatedRepeat)))
      }
    }
    if !node.value.isEmpty { result.children.append(.text(node.value)) }
    return result
  }

  private func template(_ number: Int) -> XMLElement {
    var result = bare(outline[number])
    result.attributes = [names.attribute("jr:template", "")]
    for child in outline[number].children {
      result.children.append(
        .element(
          outline[child].kind == .repeat
            ? template(child) : element(child, isInTemplatedRepeat: false)))
    }
    return result
  }

  private func bare(_ node: OutlineNode) -> XMLElement {
    XMLElement(names.qualified(node.name, default: namespace))
  }
}
