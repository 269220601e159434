import Diagnostics

/// The documentation of what can be wrong with a single formula.
enum ExpressionEntries {
  static let all: [DiagnosticEntry] = syntax + words + evaluation

  /// A question whose formula is the example; the first question is there to be referred to.
  private static func formula(_ formula: String) -> FormExample {
    FormExample(
      """
      - {type: text, name: a, label: A}
      - type: text
        name: b
        label: B
        relevant: \(formula)
      """)
  }

  private static func entry(
    _ code: String, fixable: Bool = false, _ thai: String, _ english: String, bad: String,
    good: String
  ) -> DiagnosticEntry {
    DiagnosticEntry(
      code, .error, fixable: fixable, th: thai, en: english, bad: formula(bad), good: formula(good))
  }

  private static let syntax = [
    entry(
      "expression-unclosed-text", "สูตรอ่านไม่ได้", "The rest of the formula is taken for text.",
      bad: "${a} = 'x", good: "${a} = 'x'"),
    entry(
      "expression-unclosed-question", "สูตรอ่านไม่ได้", "The name of the question never ends.",
      bad: "${a = 'x'", good: "${a} = 'x'"),
    entry(
      "expression-unclosed", "สูตรอ่านไม่ได้", "What belongs into the parentheses cannot be told.",
      bad: "(${a} = 'x'", good: "(${a} = 'x')"),
    entry(
      "expression-unfinished", "สูตรอ่านไม่ได้", "Something is missing at the end.",
      bad: "${a} =", good: "${a} = 'x'"),
    entry(
      "expression-unexpected", "สูตรอ่านไม่ได้", "Nothing of the kind can stand there.",
      bad: "${a} = )", good: "${a} = 'x'"),
    entry(
      "expression-missing-operator", "สูตรอ่านไม่ได้",
      "Two values stand side by side and nothing says what to do with them.",
      bad: "${a} 'x'", good: "${a} = 'x'"),
    entry(
      "expression-foreign-operator", fixable: true, "เครื่องหมายนี้มาจากภาษาอื่น ODK ไม่รู้จัก",
      "The operator belongs to another language.", bad: "${a} == 'x'", good: "${a} = 'x'"),
    entry(
      "expression-invisible-character", fixable: true,
      "อักขระที่มองไม่เห็น มักติดมาจากการคัดลอก ทำให้สูตรอ่านไม่ได้",
      "Copied text brings characters that nobody sees and no engine reads.",
      bad: "\"${a}\\u00A0= 'x'\"", good: "${a} = 'x'"),
    entry(
      "expression-thai-digits", fixable: true, "สูตรรับเฉพาะเลขอารบิก",
      "Formulas take Arabic digits only.", bad: "${a} = ๕", good: "${a} = 5"),
    entry(
      "expression-nested-too-deeply", "สูตรที่ซ้อนลึกเช่นนี้ไม่มีใครตรวจได้ และอาจทำให้โปรแกรมล้ม",
      "No engine is sure to read it, and no person.",
      bad: String(repeating: "(", count: 200) + "1" + String(repeating: ")", count: 200)
        + " = ${a}", good: "((1)) = ${a}"),
  ]

  private static let words = [
    entry(
      "unknown-function", "ไม่มีฟังก์ชันนี้ แบบฟอร์มจึงเปิดไม่ได้", "ODK refuses the form.",
      bad: "contians(${a}, 'x')", good: "contains(${a}, 'x')"),
    entry(
      "wrong-argument-count", "ฟังก์ชันคำนวณไม่ได้", "The function cannot be computed.",
      bad: "if(${a} = 'x', 1) = 1", good: "if(${a} = 'x', 1, 0) = 1"),
    entry(
      "expression-unknown-axis", "ไม่มีแกนนี้ใน XPath", "XPath has no such axis.",
      bad: "childs::b = 'x' and ${a} = 'x'", good: "${a} = 'x'"),
    entry(
      "expression-no-namespace-axis", "ไม่มีแกนนี้ใน ODK", "No engine of ODK follows this axis.",
      bad: "count(namespace::a) = 0 and ${a} = 'x'", good: "${a} = 'x'"),
    entry(
      "expression-curly-quote", fixable: true, "เครื่องหมายคำพูดแบบอื่นใช้ในสูตรไม่ได้",
      "Only straight quotes hold a text.", bad: "${a} = ´x´", good: "${a} = 'x'"),
    entry(
      "expression-bad-question-name", "ไม่มีข้อใดชื่อเช่นนี้ได้", "No question can have such a name.",
      bad: "${a b} = 'x'", good: "${a} = 'x'"),
    entry(
      "expression-dollar-without-braces", "ต้องมีวงเล็บปีกกาจึงจะอ้างถึงข้อ",
      "Without braces it refers to nothing.", bad: "$a = 'x'", good: "${a} = 'x'"),
    entry(
      "expression-unreadable-number", "ตัวเลขใหญ่เกินกว่าจะคำนวณได้", "The number is out of range.",
      bad: "${a} = 1e999", good: "${a} = 1000"),
  ]

  /// What shows only when a formula meets answers.
  private static let evaluation = [
    DiagnosticEntry(
      "expression-too-costly", .error, th: "สูตรใช้เวลาคำนวณเกินกำหนด จึงถูกหยุด",
      en: "The computation was stopped before it could hang the program."),
    DiagnosticEntry(
      "expression-too-long", .error, th: "สูตรยาวเกินกว่าจะคำนวณได้อย่างปลอดภัย",
      en: "No engine is sure to compute a formula of such a length."),
    DiagnosticEntry(
      "expression-search-is-an-appearance", .error,
      th: "search() เป็นคำใน appearance ไม่ใช่ฟังก์ชันในสูตร",
      en: "`search()` is a word of `appearance`, not a function."),
    DiagnosticEntry(
      "expression-many-nodes", .error, th: "ตรงนี้ใช้ได้ค่าเดียว แต่มีหลายคำตอบ",
      en: "One value is needed where there are many answers (profile `collect`)."),
    DiagnosticEntry(
      "expression-not-in-collect", .error, th: "ODK Collect คำนวณสูตรนี้ไม่ได้",
      en: "ODK Collect cannot compute it (profile `collect`)."),
    DiagnosticEntry(
      "expression-not-a-date", .error, th: "ข้อความนี้ไม่ใช่วันที่",
      en: "The text is no date (profile `collect`)."),
    DiagnosticEntry(
      "expression-too-long-result", .error, th: "ข้อความที่สูตรสร้างยาวเกินกำหนด",
      en: "The text was growing beyond all use."),
    DiagnosticEntry(
      "expression-not-nodes", .error, th: "ฟังก์ชันนี้ต้องได้รับข้อคำถาม ไม่ใช่ค่า",
      en: "The function works on questions, not on values."),
    DiagnosticEntry(
      "expression-unusable-argument", .error, th: "ฟังก์ชันใช้ค่าที่ได้รับไม่ได้",
      en: "The function cannot use what it was given."),
    DiagnosticEntry(
      "expression-unknown-instance", .error, th: "ไม่มีรายการหรือไฟล์ที่สูตรอ่าน",
      en: "The list or file that the formula reads is not there."),
    DiagnosticEntry(
      "expression-unreadable-pattern", .error, th: "รูปแบบ regex ที่คำนวณได้เขียนไม่ถูกต้อง",
      en: "The computed pattern is not a regular expression."),
    DiagnosticEntry(
      "expression-unknown-date-escape", .error, th: "รูปแบบวันที่ที่คำนวณได้มีรหัสที่ไม่รู้จัก",
      en: "The computed date format holds an unknown code."),
  ]
}
