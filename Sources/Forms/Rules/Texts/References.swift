import Diagnostics
import XPath

/// `${name}` in labels, hints and messages shows an answer: the name has to exist and be whole.
enum References: FormRule {
  static let entries = [
    DiagnosticEntry(
      "unknown-question-in-text", .error,
      th: "ข้อความจะแสดงคำตอบของข้อที่ไม่มี แบบฟอร์มจึงเปิดไม่ได้",
      en: "The text shows an answer that does not exist; ODK refuses the form.",
      bad: """
        - {type: text, name: name, label: Name}
        - {type: note, name: hello, label: 'Hello ${nmae}'}
        """,
      good: """
        - {type: text, name: name, label: Name}
        - {type: note, name: hello, label: 'Hello ${name}'}
        """),
    DiagnosticEntry(
      "broken-reference",
      th: "ผู้ตอบจะเห็นเครื่องหมายแทนคำตอบ", en: "People see the signs instead of the answer.",
      bad: """
        - {type: text, name: name, label: Name}
        - {type: note, name: hello, label: 'Hello $(name)'}
        """,
      good: """
        - {type: text, name: name, label: Name}
        - {type: note, name: hello, label: 'Hello ${name}'}
        """),
    DiagnosticEntry(
      "note-shown",
      th: "note ไม่มีคำตอบให้แสดง", en: "A note has no answer to show.",
      bad: """
        - {type: note, name: a, label: A}
        - {type: note, name: b, label: 'You said ${a}'}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: note, name: b, label: 'You said ${a}'}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var suggestions = NameSuggestions(among: form.nodes.map(\.name))
    var faults: [Diagnostic] = []
    for (number, node) in form.nodes.enumerated() {
      for (column, texts) in node.texts {
        for entry in texts.entries where entry.text.utf8.contains(0x24) {
          let place = form.textPlace(column, entry, of: number)
          for reference in TextReference.all(in: entry.text) {
            if let fault = fault(reference, form, &suggestions, at: place) { faults.append(fault) }
          }
        }
      }
    }
    return faults
  }

  private static func fault(
    _ reference: TextReference, _ form: FormIndex, _ suggestions: inout NameSuggestions,
    at place: Place
  ) -> Diagnostic? {
    switch reference {
    case .broken(let text, let name):
      // A price is no reference: only what names a question is one.
      guard form.number(named: name) != nil else { return nil }
      return Diagnostic(.warning, .brokenReference(text, name: name), at: place)
    case .whole(let name):
      guard let number = form.number(named: name) else {
        if name == "instanceID", !form.form.settings.omitsInstanceID { return nil }
        return Diagnostic(
          .error, .unknownQuestionInText(name, suggestion: suggestions.closest(to: name)),
          at: place)
      }
      guard let question = form.nodes[number].question, question.type == .note,
        question.calculation == nil, question.initialValue == nil
      else { return nil }
      return Diagnostic(.warning, .noteShown(name), at: place)
    }
  }
}

/// A `${name}` in a text, or what was meant to be one.
enum TextReference: Hashable {
  case whole(String)
  case broken(text: String, name: String)

  static func all(in text: String) -> [TextReference] {
    var found: [TextReference] = []
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while let dollar = scalars[position...].firstIndex(of: "$") {
      position = dollar + 1
      guard position < scalars.count else { break }
      let opening = scalars[position]
      let isBraced = opening == "{"
      let start = isBraced || opening == "(" || opening == "[" ? position + 1 : position
      let end = scalars[start...].firstIndex { !isNamePart($0) } ?? scalars.count
      var name = trimmed(scalars[start..<end])
      position = max(position, end)
      if isBraced, end < scalars.count, scalars[end] == "}" {
        if let hash = name.firstIndex(of: "#") { name = String(name[name.index(after: hash)...]) }
        found.append(.whole(name))
      } else if !name.isEmpty {
        found.append(
          .broken(text: String(scalars: scalars[dollar..<min(end + 1, scalars.count)]), name: name))
      }
    }
    return found
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    !["}", ")", "]", "{", "$", ",", "\n", "<"].contains(scalar)
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: scalars).words.joined(separator: " ")
  }
}

/// Two questions that ask the same in the same group.
enum RepeatedLabels: FormRule {
  static let entries = [
    DiagnosticEntry(
      "repeated-label", .note,
      th: "ในรายงาน สองข้อที่มีข้อความเดียวกันแยกกันไม่ออก",
      en: "In reports, two questions with the same words cannot be told apart.",
      bad: """
        - {type: text, name: a, label: Remarks}
        - {type: text, name: b, label: Remarks}
        """,
      good: """
        - {type: text, name: a, label: Remarks on the school}
        - {type: text, name: b, label: Remarks on the visit}
        """)
  ]

  private struct Shown: Hashable {
    let parent: Int?
    let entry: Translations.Entry
  }

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var first: [Shown: Int] = [:]
    return form.questions.compactMap { number, question in
      guard question.type.isAsked, let entry = question.label.entries.first else { return nil }
      let shown = Shown(parent: form.nodes[number].parent, entry: entry)
      guard let earlier = first[shown] else {
        first[shown] = number
        return nil
      }
      return Diagnostic(
        .note, .repeatedLabel(entry.text, other: form.nodes[earlier].name),
        at: form.place("label", of: number), related: [form.place("label", of: earlier)])
    }
  }
}
