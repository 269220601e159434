import Diagnostics
public import Forms
public import XML

/// Writes a form as the XForm document that ODK's own converter would make of it: the same
/// instance, binds, texts, secondary instances, body and actions.
public enum XFormWriter {
  /// The whole document, `h:html`. The same form always gives the same tree.
  /// O(questions + choices + text).
  public static func document(for form: Form) -> XMLElement {
    let outline = OutlineBuilder(form).outline
    let writer = FormDocument(form, outline)
    return writer.html
  }
}

/// The parts of the document put together.
private struct FormDocument {
  private let form: Form
  private let outline: Outline
  private let names: FormNames
  private let texts: FormTexts

  init(_ form: Form, _ outline: Outline) {
    self.form = form
    self.outline = outline
    names = FormNames(form)
    texts = FormTexts(form, outline, names)
  }

  var html: XMLElement {
    let title = form.title.text(in: form.defaultLanguage, fallback: form.defaultLanguage)
    let head = names.xhtml(
      "head", children: [names.xhtml("title", text: title ?? form.id), model])
    let body = BodyWriter(form, outline, names, texts).body
    var html = names.xhtml("html", children: [head, body])
    html.namespaces = names.declarations
    return html
  }

  private var model: XMLElement {
    var children: [XMLElement] = []
    if let submission { children.append(submission) }
    if let itext = texts.itext { children.append(itext) }
    let instance = InstanceWriter(form, outline, names).instance
    children.append(names.xforms("instance", children: [instance]))
    children += SecondaryInstances(form, outline, names, texts).elements
    children += BindWriter(outline, names).elements
    var attributes = [names.attribute("odk:xforms-version", "1.0.0")]
    if !form.entities.isEmpty {
      let isSimple = form.entities.count == 1 && !outline.hasEntityInRepeat
      attributes.append(
        names.attribute("entities:entities-version", isSimple ? "2024.1.0" : "2025.1.0"))
    }
    return names.xforms("model", attributes, children: children)
  }

  private var submission: XMLElement? {
    let settings = form.settings
    var attributes: [XMLAttribute] = []
    if let url = settings.submissionURL {
      attributes += [names.attribute("action", url), names.attribute("method", "post")]
    }
    let others = [
      ("base64RsaPublicKey", settings.publicKey), ("orx:auto-send", settings.autoSend),
      ("orx:auto-delete", settings.autoDelete),
      ("odk:client-editable", settings.isClientEditable ? "true" : nil),
    ]
    for case (let name, let value?) in others { attributes.append(names.attribute(name, value)) }
    return attributes.isEmpty ? nil : names.xforms("submission", attributes)
  }
}
