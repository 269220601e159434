import Diagnostics

/// The names of languages in headers: one spelling a language, with a code that devices know.
enum Languages: FormRule {
  static let entries = [
    DiagnosticEntry(
      "language-without-code", .note,
      th: "เครื่องจะเลือกภาษาให้ผู้ตอบเองไม่ได้ และสะกดต่างกันได้ง่าย",
      en: "Devices cannot choose the language themselves, and spellings drift apart.",
      bad: "- {type: text, name: a, label: {Thai: ก, English: A}}",
      good: "- {type: text, name: a, label: {Thai (th): ก, English (en): A}}"),
    DiagnosticEntry(
      "languages-alike",
      th: "ภาษาเดียวกันที่สะกดสองแบบกลายเป็นสองภาษา และต่างขาดข้อความของกันและกัน",
      en: "One language in two spellings becomes two, each lacking the other's texts.",
      bad: """
        - {type: text, name: a, label: {English (en): A, Thai (th): ก}}
        - {type: text, name: b, label: {english: B, Thai (th): ข}}
        """,
      good: """
        - {type: text, name: a, label: {English (en): A, Thai (th): ก}}
        - {type: text, name: b, label: {English (en): B, Thai (th): ข}}
        """),
    DiagnosticEntry(
      "unknown-default-language",
      th: "ไม่มีข้อความใดเขียนในภาษาเริ่มต้น ผู้ตอบจะเห็นภาษาอื่น",
      en: "No text is written in the default language.",
      bad: """
        settings: {form_id: example, version: "1", form_title: Example, default_language: fr}
        survey:
          - {type: text, name: a, label: {th: ก, en: A}}
        """,
      good: """
        settings: {form_id: example, version: "1", form_title: Example, default_language: en}
        survey:
          - {type: text, name: a, label: {th: ก, en: A}}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let headers = form.languageHeaders
    var faults: [Diagnostic] = []
    var first: [String: String] = [:]
    for (header, place) in headers {
      let (name, code) = Self.parts(of: header)
      if code == nil, !Self.isCode(header) {
        faults.append(Diagnostic(.note, .languageWithoutCode(header), at: place))
      }
      for key in [name.lowercased(), code?.lowercased()].compactMap({ $0 }) {
        if let earlier = first[key], earlier != header {
          faults.append(Diagnostic(.warning, .languagesAlike(header, other: earlier), at: place))
          break
        }
        first[key] = header
      }
    }
    if let fault = defaultLanguage(of: form, headers.map(\.header)) { faults.append(fault) }
    return faults
  }

  private static func defaultLanguage(of form: FormIndex, _ headers: [String]) -> Diagnostic? {
    guard let cell = form.setting("default_language"), !headers.isEmpty, !form.hasPlainLabels else {
      return nil
    }
    let wanted = cell.trimmed.text
    let (name, code) = parts(of: wanted)
    let keys = Set([name.lowercased(), code?.lowercased(), wanted.lowercased()].compactMap { $0 })
    let isKnown = headers.contains { header in
      let (name, code) = parts(of: header)
      return keys.contains(name.lowercased()) || keys.contains(code?.lowercased() ?? "")
    }
    if isKnown { return nil }
    return Diagnostic(
      .warning, .unknownDefaultLanguage(wanted, written: headers), at: cell.place)
  }

  /// `Thai (th)` as `Thai` and `th`.
  private static func parts(of header: String) -> (name: String, code: String?) {
    guard header.hasSuffix(")"), let open = header.lastIndex(of: "(") else { return (header, nil) }
    let name = header[..<open].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (name, String(header[header.index(after: open)...].dropLast()))
  }

  /// Two or three letters, perhaps with a region: `th`, `pt-BR`.
  private static func isCode(_ text: String) -> Bool {
    let head = text.split(separator: "-").first ?? ""
    return (2...3).contains(head.count) && head.allSatisfy { $0.isASCII && $0.isLowercase }
  }
}

extension FormIndex {
  /// Every language that a column names, where it is first named.
  var languageHeaders: [(header: String, place: Place)] {
    var looked: Set<String> = []
    var seen: Set<String> = []
    var headers: [(header: String, place: Place)] = []
    for row in surveyRows + choiceRows {
      for column in row.columns where looked.insert(column).inserted {
        guard let language = Self.language(in: column), seen.insert(language).inserted,
          let cell = row[column]
        else { continue }
        headers.append((language, cell.place))
      }
    }
    return headers
  }

  /// Whether some label stands in a column that names no language.
  var hasPlainLabels: Bool { (surveyRows + choiceRows).contains { $0["label"] != nil } }

  private static let translated: Set = [
    "label", "hint", "guidance_hint", "constraint_message", "required_message",
  ]

  private static func language(in column: String) -> String? {
    guard let colons = column.firstRange(of: "::") else { return nil }
    let head = String(column[..<colons.lowerBound])
    guard translated.contains(head) else { return nil }
    return String(column[colons.upperBound...])
  }
}
