import Diagnostics

/// The settings sheet: one row that speaks of the form as a whole.
struct SettingsBuilder {
  private(set) var reader: RowReader
  private let defaults: FormDefaults

  init(_ row: FormSource.Row, _ conventions: RowReader.Conventions, _ defaults: FormDefaults) {
    reader = RowReader(row, conventions)
    self.defaults = defaults
  }

  /// In YAML a form says itself what it is called; tables have tools that do without.
  mutating func id() -> String {
    if reader.conventions.spelling == .yaml { return reader.name("form_id") ?? "" }
    return reader.text("form_id") ?? defaults.id
  }

  mutating func version() -> String {
    reader.conventions.spelling == .yaml
      ? reader.requiredText("version") ?? "" : reader.text("version") ?? ""
  }

  mutating func settings() -> FormSettings {
    var settings = FormSettings()
    settings.rootName = reader.text("name") ?? defaults.rootName
    if reader.text("name") != nil { reader.checkName(settings.rootName, "name") }
    settings.defaultLanguage = reader.text("default_language")
    settings.instanceName = reader.formula("instance_name")
    settings.style = reader.text("style")
    settings.submissionURL = reader.text("submission_url")
    settings.publicKey = reader.text("public_key")
    settings.autoSend = reader.text("auto_send")
    settings.autoDelete = reader.text("auto_delete")
    settings.isClientEditable = reader.answer("client_editable") ?? false
    settings.allowsDuplicateChoices = reader.answer("allow_choice_duplicates") ?? false
    settings.omitsInstanceID = reader.answer("omit_instanceID") ?? false
    settings.instanceIDPreload = reader.text("instance_id") ?? "uid"
    settings.instanceNamespace = reader.text("instance_xmlns")
    settings.namespaces = namespaces()
    settings.attributes = reader.attributes("attribute")
    settings.compactPrefix = reader.text("prefix")
    settings.compactDelimiter = reader.text("delimiter")
    if settings.omitsInstanceID, settings.publicKey != nil {
      reader.report(.instanceIDNeeded, at: reader.place("omit_instanceID"))
    }
    for column in ["flat", "add_none_option"] where reader.answer(column) == true {
      reader.report(.oldSetting(column), at: reader.place(column), .warning)
    }
    return settings
  }

  /// `esri="http://esri.com/xforms" enk="…"`
  private func namespaces() -> [FormSettings.Namespace] {
    (reader.text("namespaces") ?? "").words.compactMap { word in
      let parts = word.split(separator: "=")
      guard parts.count == 2 else { return nil }
      let uri = parts[1].filter { $0 != "\"" && $0 != "'" }
      return .init(prefix: String(parts[0]), uri: String(uri))
    }
  }
}

/// What a form is called where its author does not say.
public struct FormDefaults: Sendable {
  /// The name of the element that holds all answers.
  public var rootName: String
  /// The form's id.
  public var id: String

  /// `data` for both unless said otherwise, as in ODK's converter.
  public init(rootName: String = "data", id: String = "data") {
    self.rootName = rootName
    self.id = id
  }
}
