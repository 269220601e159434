import Diagnostics

/// A name that is legal but will make trouble in formulas, data or other programs.
enum SuspectNames: FormRule {
  static let entries = [
    DiagnosticEntry(
      "reserved-name", .error,
      th: "ODK ใช้ชื่อนี้เก็บข้อมูลกำกับของชุดข้อมูล", en: "ODK keeps its own data under this name.",
      bad: "- {type: text, name: meta, label: Remarks}",
      good: "- {type: text, name: remarks, label: Remarks}"),
    DiagnosticEntry(
      "operator-name",
      th: "ในสูตร คำนี้เป็นเครื่องหมาย ไม่ใช่ชื่อข้อ",
      en: "In formulas the word is an operator, not a name.",
      bad: "- {type: integer, name: mod, label: Module}",
      good: "- {type: integer, name: module, label: Module}"),
    DiagnosticEntry(
      "long-name",
      th: "Stata, SPSS และฐานข้อมูลตัดชื่อที่ยาวเกิน 64 ตัวอักษร",
      en: "Stata, SPSS and databases cut names beyond 64 characters.",
      bad:
        "- {type: text, name: a_name_that_tells_the_whole_question_and_then_goes_on_for_a_while_more, label: Q}",
      good: "- {type: text, name: short_name, label: Q}"),
    DiagnosticEntry(
      "mixed-script-name",
      th: "ตัวอักษรต่างภาษาที่หน้าตาเหมือนกันทำให้ชื่อในสูตรไม่ตรงกับชื่อข้อ",
      en: "A letter of another script that looks Latin makes names differ that look the same.",
      bad: "- {type: text, name: \"p\\u0430rt\", label: Part}",
      good: "- {type: text, name: part, label: Part}"),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.nodes.enumerated().flatMap { number, node in
      messages(for: node).map { severity, message in
        Diagnostic(severity, message, at: form.place("name", of: number))
      }
    }
  }

  private static func messages(
    for node: FormIndex.Node
  ) -> [(Diagnostic.Severity, Message)] {
    var messages: [(Diagnostic.Severity, Message)] = []
    if node.name == "meta" { messages.append((.error, .reservedName(node.name))) }
    if ["and", "or", "div", "mod"].contains(node.name) {
      messages.append((.warning, .operatorName(node.name)))
    }
    if node.name.unicodeScalars.count > 64 {
      messages.append((.warning, .longName(node.name)))
    }
    if let (scalar, latin) = LookAlikes.foreignLetter(in: node.name) {
      messages.append((.warning, .mixedScripts(node.name, scalar, looksLike: latin)))
    }
    return messages
  }
}

/// Two names that nobody can tell apart on a screen.
enum LookAlikeNames: FormRule {
  static let entries = [
    DiagnosticEntry(
      "look-alike-name",
      th: "ผู้อ่านแยกสองชื่อไม่ออก สูตรจึงอ้างผิดข้อได้โดยไม่มีใครเห็น",
      en: "Nobody can see which of the two a formula means.",
      bad: """
        - {type: text, name: q10, label: Item 10}
        - {type: text, name: q1O, label: Another item}
        """,
      good: """
        - {type: text, name: q10, label: Item 10}
        - {type: text, name: q10_other, label: Another item}
        """),
    DiagnosticEntry(
      "look-alike-choice",
      th: "ผู้อ่านแยกสองรหัสไม่ออก และเงื่อนไขที่เทียบกับรหัสหนึ่งจะไม่ตรงกับอีกรหัส",
      en: "A condition on the one is never true of the other, and nobody can see why.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: o1, label: First}, {name: ol, label: Second}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: o1, label: First}, {name: o2, label: Second}]
        """),
    DiagnosticEntry(
      "choice-differs-by-case",
      th: "สูตรแยกตัวพิมพ์เล็กใหญ่ แต่คนอ่านไม่แยก", en: "Formulas tell the two apart; readers do not.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: yes, label: Ja}, {name: Yes, label: Si}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: ja, label: Ja}, {name: si, label: Si}]
        """),
    DiagnosticEntry(
      "choice-differs-by-zeros",
      th: "โปรแกรมตารางจะตัดศูนย์หน้า สองรหัสจึงกลายเป็นรหัสเดียว",
      en: "Spreadsheets drop leading zeros: the two become one.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: '1', label: One}, {name: '01', label: First}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: '1', label: One}, {name: '2', label: First}]
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var first: [String: String] = [:]
    var faults: [Diagnostic] = []
    for (number, node) in form.nodes.enumerated() {
      let skeleton = LookAlikes.skeleton(of: node.name)
      if let earlier = first[skeleton], earlier != node.name {
        faults.append(
          Diagnostic(
            .warning, .lookAlikeName(node.name, other: earlier), at: form.place("name", of: number))
        )
      } else {
        first[skeleton] = node.name
      }
    }
    return faults + form.form.orderedChoiceLists.flatMap(choiceFaults)
  }

  private static func choiceFaults(in list: ChoiceList) -> [Diagnostic] {
    var byCase: [String: String] = [:]
    var byNumber: [String: String] = [:]
    var bySkeleton: [String: String] = [:]
    return list.choices.compactMap { choice in
      let name = choice.name
      let number = name.withoutLeadingZeros
      let skeleton = LookAlikes.skeleton(of: name)
      defer {
        byCase[name.lowercased()] = name
        if let number { byNumber[number] = name }
        bySkeleton[skeleton] = name
      }
      if let other = byCase[name.lowercased()] {
        if other == name { return nil }
        return Diagnostic(
          .warning, .choiceDiffersByCase(name, other: other, list: list.name), at: choice.place)
      }
      if let number, let other = byNumber[number] {
        return Diagnostic(
          .warning, .choiceDiffersByZeros(name, other: other, list: list.name), at: choice.place)
      }
      // Digits mean something in codes: 10 and 1O are alike, 0 and O alone may be grades.
      if let other = bySkeleton[skeleton], name.unicodeScalars.count > 1 {
        return Diagnostic(
          .warning, .lookAlikeChoice(name, other: other, list: list.name), at: choice.place)
      }
      return nil
    }
  }
}

extension String {
  /// `007` as `7`; nil for what is not made of digits alone.
  fileprivate var withoutLeadingZeros: String? {
    guard !isEmpty, unicodeScalars.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    let rest = drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }
}
