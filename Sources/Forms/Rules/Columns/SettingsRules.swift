import Diagnostics

/// What a form says of itself as a whole.
enum SettingsRules: FormRule {
  static let entries = [
    DiagnosticEntry(
      "missing-title", .note,
      th: "ผู้เก็บข้อมูลจะเห็นรหัสแทนชื่อแบบฟอร์ม", en: "People see the form's code instead of a name.",
      bad: """
        settings: {form_id: example, version: "1"}
        survey:
          - {type: text, name: a, label: A}
        """,
      good: """
        settings: {form_id: example, version: "1", form_title: Example}
        survey:
          - {type: text, name: a, label: A}
        """),
    DiagnosticEntry(
      "missing-version",
      th: "แก้แบบฟอร์มแล้วเครื่องจะไม่รู้ว่ามีฉบับใหม่", en: "Devices cannot tell that a form was changed."),
    DiagnosticEntry(
      "form-id-with-space",
      th: "ODK Central และ Kobo ไม่รับรหัสที่มีช่องว่าง", en: "Servers refuse an id with a space in it."),
    DiagnosticEntry(
      "style-misspelt",
      th: "โปรแกรมไม่รู้จักคำนี้ แบบฟอร์มจะแสดงแบบธรรมดา",
      en: "No program knows the word; the form looks plain.",
      bad: """
        settings: {form_id: example, version: "1", form_title: Example, style: theme-gird}
        survey:
          - {type: text, name: a, label: A}
        """,
      good: """
        settings: {form_id: example, version: "1", form_title: Example, style: theme-grid}
        survey:
          - {type: text, name: a, label: A}
        """),
    DiagnosticEntry(
      "setting-not-yes-or-no",
      th: "ค่านี้ถือเป็น no", en: "Anything but yes is taken for no.",
      bad: """
        settings: {form_id: example, version: "1", form_title: Example, allow_choice_duplicates: yess}
        survey:
          - {type: text, name: a, label: A}
        """,
      good: """
        settings: {form_id: example, version: "1", form_title: Example, allow_choice_duplicates: yes}
        survey:
          - {type: text, name: a, label: A}
        """),
    DiagnosticEntry(
      "encryption-unsupported",
      th: "ข้อมูลที่เก็บด้วยโปรแกรมนี้อ่านได้โดยไม่ต้องใช้กุญแจ",
      en: "Whoever has the workspace can read what is collected with this program.",
      bad: """
        settings: {form_id: example, version: "1", form_title: Example, public_key: MIIBIj}
        survey:
          - {type: text, name: a, label: A}
        """,
      good: """
        settings: {form_id: example, version: "1", form_title: Example}
        survey:
          - {type: text, name: a, label: A}
        """),
  ]

  private static let styles = [
    "pages", "theme-grid", "theme-formhub", "theme-kobo", "no-text-transform",
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    func report(_ severity: Diagnostic.Severity, _ message: Message, _ column: String) {
      let place = form.setting(column)?.place ?? form.settingsPlace
      faults.append(Diagnostic(severity, message, at: place))
    }
    if form.form.title.isEmpty { report(.note, .missingTitle, "form_title") }
    if form.form.version.isEmpty, form.source.spelling == .tables {
      report(.warning, .missingVersion, "version")
    }
    if form.form.id.contains(where: \.isWhitespace) {
      report(.warning, .formIDWithSpace(form.form.id), "form_id")
    }
    if form.form.settings.publicKey != nil {
      report(.warning, .encryptionUnsupported, "public_key")
    }
    for word in (form.form.settings.style ?? "").words {
      if styles.contains(String(word)) { continue }
      guard let suggestion = closestName(to: String(word), among: styles) else { continue }
      report(.warning, .styleMisspelt(String(word), suggestion: suggestion), "style")
    }
    for column in ["allow_choice_duplicates", "clean_text_values", "omit_instanceID"] {
      guard let text = form.setting(column)?.trimmed.text, !text.isEmpty,
        !["yes", "no", "true", "false", "true()", "false()", "1", "0"].contains(text.lowercased())
      else { continue }
      report(.warning, .settingNotYesOrNo(column, found: text), column)
    }
    return faults
  }
}

extension FormIndex {
  /// The row of the settings, else the whole file.
  var settingsPlace: Place { source[sheet: "settings"]?.rows.first?.place ?? .file(form.file) }
}
