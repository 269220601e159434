import Diagnostics

// What people read when an expression cannot be read.
extension Message {
  private static func expression(
    _ code: String, _ finding: LocalizedText, _ remedy: LocalizedText
  ) -> Message {
    Message(code: "expression-\(code)", finding: finding, remedy: remedy)
  }

  /// Messages quote no more than a line of what a stranger wrote.
  private static func excerpt(_ text: String) -> String {
    text.unicodeScalars.count <= 80 ? text : String(text.unicodeScalars.prefix(79)) + "…"
  }

  private static func didYouMean(_ suggestion: String) -> LocalizedText {
    LocalizedText(th: "หมายถึง \(suggestion) ใช่หรือไม่", en: "Did you mean \(suggestion)?")
  }

  static func unknownQuestion(_ name: String, suggestion: String?) -> Message {
    let name = excerpt(name)
    return Message(
      code: "unknown-question",
      finding: LocalizedText(
        th: "ไม่มีข้อคำถามชื่อ ${\(name)} ในแบบฟอร์มนี้",
        en: "There is no question named ${\(name)} in this form."),
      remedy: suggestion.map { didYouMean("${\($0)}") }
        ?? LocalizedText(
          th: "ตรวจตัวสะกดของชื่อ หรือเพิ่มข้อคำถามนี้ในแบบฟอร์ม",
          en: "Check the spelling of the name, or add the question to the form."))
  }

  static func unknownFunction(_ name: String, suggestion: String?) -> Message {
    let name = excerpt(name)
    return Message(
      code: "unknown-function",
      finding: LocalizedText(
        th: "ไม่รู้จักฟังก์ชัน \(name)()", en: "There is no function named \(name)()."),
      remedy: suggestion.map { didYouMean("\($0)()") }
        ?? LocalizedText(
          th: "ตรวจตัวสะกดกับรายชื่อฟังก์ชันของ ODK",
          en: "Check the spelling against the list of ODK functions."))
  }

  static func wrongArgumentCount(_ name: String, given: Int, takes: LocalizedText) -> Message {
    Message(
      code: "wrong-argument-count",
      finding: LocalizedText(
        th: "\(name)() ได้รับค่าในวงเล็บ \(given) ค่า แต่ต้องการ \(takes.thai)",
        en:
          "\(name)() is given \(given) argument\(given == 1 ? "" : "s") but takes \(takes.english)."
      ),
      remedy: LocalizedText(
        th: "ตรวจเครื่องหมายจุลภาคและวงเล็บ แล้วเติมหรือตัดค่าให้ครบตามจำนวน",
        en: "Check commas and parentheses, then add or remove arguments."))
  }

  static let emptyExpression = expression(
    "empty", LocalizedText(th: "สูตรว่างเปล่า", en: "The expression is empty."),
    LocalizedText(th: "เขียนสูตร หรือลบช่องนี้ทิ้ง", en: "Write an expression or clear the cell."))

  static func unclosedText(quote: String) -> Message {
    expression(
      "unclosed-text",
      LocalizedText(
        th: "ข้อความที่เริ่มด้วย \(quote) ไม่มี \(quote) ปิดท้าย",
        en: "A text that begins with \(quote) has no closing \(quote)."),
      LocalizedText(th: "เติม \(quote) ท้ายข้อความ", en: "Add \(quote) after the text."))
  }

  static let unclosedQuestion = expression(
    "unclosed-question",
    LocalizedText(th: "${ ไม่มี } ปิดท้าย", en: "A ${ has no closing }."),
    LocalizedText(th: "เขียนเป็น ${ชื่อข้อ}", en: "Write ${question_name}."))

  static func notAQuestionName(_ name: String) -> Message {
    let name = excerpt(name)
    return expression(
      "bad-question-name",
      LocalizedText(
        th: "“\(name)” ใช้เป็นชื่อข้อคำถามไม่ได้", en: "“\(name)” cannot be the name of a question."),
      LocalizedText(
        th: "ชื่อข้อต้องขึ้นต้นด้วยตัวอักษรหรือ _ และไม่มีช่องว่าง",
        en: "A name begins with a letter or _ and has no spaces."))
  }

  static func dollarWithoutBraces(_ name: String) -> Message {
    let example = name.isEmpty ? "question_name" : name
    return expression(
      "dollar-without-braces",
      LocalizedText(
        th: "หลังเครื่องหมาย $ ต้องมีวงเล็บปีกกา", en: "A $ has to be followed by braces."),
      LocalizedText(th: "เขียนเป็น ${\(example)}", en: "Write ${\(example)}."))
  }

  static func unreadableNumber(_ digits: String) -> Message {
    let digits = excerpt(digits)
    return expression(
      "unreadable-number",
      LocalizedText(
        th: "อ่านตัวเลข \(digits) ไม่ได้", en: "The number \(digits) cannot be read."),
      LocalizedText(th: "เขียนตัวเลขให้สั้นลง", en: "Write a smaller number."))
  }

  static func thaiDigits(_ digits: String) -> Message {
    let digits = excerpt(digits)
    let arabic = digits.unicodeScalars.map { String($0.value - 0xE50) }.joined()
    return expression(
      "thai-digits",
      LocalizedText(
        th: "ในสูตรใช้เลขไทย \(digits) ไม่ได้",
        en: "Thai digits (\(digits)) cannot be used in expressions."),
      LocalizedText(th: "เขียนเป็น \(arabic)", en: "Write \(arabic)."))
  }

  static func unknownAxis(_ name: String, suggestion: String?) -> Message {
    let name = excerpt(name)
    return expression(
      "unknown-axis",
      LocalizedText(th: "ไม่รู้จักแกน \(name)::", en: "There is no axis \(name)::."),
      suggestion.map { didYouMean("\($0)::") }
        ?? LocalizedText(
          th: "แกนที่ใช้บ่อยคือ child:: และ parent::",
          en: "The usual axes are child:: and parent::."))
  }

  static func foreignOperator(_ text: String, use replacement: String) -> Message {
    expression(
      "foreign-operator",
      LocalizedText(
        th: "สูตรของ ODK ไม่มีเครื่องหมาย \(text)", en: "ODK expressions have no operator \(text)."),
      LocalizedText(th: "ใช้ \(replacement) แทน", en: "Use \(replacement) instead."))
  }

  static func curlyQuote(_ quote: String) -> Message {
    expression(
      "curly-quote",
      LocalizedText(
        th: "เครื่องหมายคำพูด \(quote) ใช้ในสูตรไม่ได้ (มักมาจากโปรแกรมพิมพ์เอกสาร)",
        en: "The quotation mark \(quote) cannot be used in expressions (word processors make it)."),
      LocalizedText(
        th: "พิมพ์ใหม่เป็น ' หรือ \" แบบตรง", en: "Retype it as a straight ' or \"."))
  }

  static func missingOperator(before word: String) -> Message {
    let word = excerpt(word)
    return expression(
      "missing-operator",
      LocalizedText(
        th: "ก่อน “\(word)” ขาดเครื่องหมายหรือจุลภาค",
        en: "An operator or a comma is missing before “\(word)”."),
      LocalizedText(
        th: "เติมเครื่องหมาย เช่น = and or + หรือใส่เครื่องหมายคำพูดครอบข้อความ",
        en: "Add one, such as = and or +; or put quotation marks around a text."))
  }

  static func invisibleCharacter(_ scalar: Unicode.Scalar) -> Message {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return expression(
      "invisible-character",
      LocalizedText(
        th: "มีอักขระที่มองไม่เห็น (\(code)) อยู่ในสูตร",
        en: "The expression holds an invisible character (\(code))."),
      LocalizedText(
        th: "ลบช่องว่างตรงนี้แล้วเคาะเว้นวรรคใหม่",
        en: "Delete the blank here and type a plain space."))
  }

  static func unexpected(_ text: String) -> Message {
    let text = excerpt(text)
    return expression(
      "unexpected",
      LocalizedText(
        th: "พบ “\(text)” ในที่ซึ่งไม่ควรมี", en: "“\(text)” does not fit here."),
      LocalizedText(
        th: "ตรวจเครื่องหมายและวงเล็บรอบ ๆ จุดนี้",
        en: "Check the operators and parentheses around it."))
  }

  static let unexpectedEnd = expression(
    "unfinished",
    LocalizedText(th: "สูตรจบก่อนจะสมบูรณ์", en: "The expression ends too early."),
    LocalizedText(
      th: "เติมส่วนที่ขาดท้ายสูตร เช่น ค่าหลังเครื่องหมาย หรือวงเล็บปิด",
      en: "Add what is missing, such as a value after the operator or a closing parenthesis."))

  static func unclosed(_ bracket: String) -> Message {
    expression(
      "unclosed",
      LocalizedText(
        th: "วงเล็บ \(bracket) ไม่มีวงเล็บปิด", en: "A \(bracket) is not closed."),
      LocalizedText(th: "เติมวงเล็บปิดให้ครบ", en: "Add the closing bracket."))
  }

  static func tooLong(limit: Int) -> Message {
    expression(
      "too-long",
      LocalizedText(
        th: "สูตรยาวเกิน \(limit) ตัวอักษร",
        en: "The expression is longer than \(limit) characters."),
      LocalizedText(
        th: "แยกสูตรเป็นข้อ calculate หลายข้อ", en: "Split it into several calculate questions."))
  }

  static func nestedTooDeeply(limit: Int) -> Message {
    expression(
      "nested-too-deeply",
      LocalizedText(
        th: "สูตรซ้อนกันเกิน \(limit) ชั้น", en: "The expression nests more than \(limit) deep."),
      LocalizedText(
        th: "แยกสูตรเป็นข้อ calculate หลายข้อ", en: "Split it into several calculate questions."))
  }

  static let noNamespaceAxis = expression(
    "no-namespace-axis",
    LocalizedText(th: "ไม่รองรับแกน namespace::", en: "The axis namespace:: is not supported."),
    LocalizedText(
      th: "ใช้ namespace-uri() เพื่อดูเนมสเปซของโหนด",
      en: "Use namespace-uri() for the namespace of a node."))

  // MARK: Evaluation

  @usableFromInline
  static func notInCollect(_ construct: String) -> Message {
    expression(
      "not-in-collect",
      LocalizedText(
        th: "ODK Collect ใช้ “\(construct)” ในสูตรไม่ได้",
        en: "ODK Collect cannot run “\(construct)” in an expression."),
      LocalizedText(
        th: "เขียนใหม่ด้วยเส้นทางธรรมดา เช่น /data/group/name",
        en: "Rewrite it with plain paths such as /data/group/name."))
  }

  @usableFromInline static let manyNodes = expression(
    "many-nodes",
    LocalizedText(
      th: "ตรงนี้ใช้ได้ค่าเดียว แต่พบหลายค่า", en: "One value is needed here but there are many."),
    LocalizedText(
      th: "เลือกหนึ่งค่าด้วย [ ] หรือรวมด้วย sum(), join()",
      en: "Pick one with [ ], or combine them with sum() or join()."))

  static let searchIsAnAppearance = expression(
    "search-is-an-appearance",
    LocalizedText(
      th: "search() ใช้ได้เฉพาะในช่อง appearance ของคำถามแบบเลือก ไม่ใช่ในสูตร",
      en: "search() belongs in the appearance of a select question, not in an expression."),
    LocalizedText(
      th: "ย้ายไปช่อง appearance หรือใช้ select_one_from_file",
      en: "Move it to the appearance column, or use select_one_from_file."))

  static func notADate(_ text: String) -> Message {
    let text = excerpt(text)
    return expression(
      "not-a-date",
      LocalizedText(th: "“\(text)” ไม่ใช่วันที่", en: "“\(text)” is not a date."),
      LocalizedText(th: "เขียนเป็น ปปปป-ดด-วว (ค.ศ.)", en: "Write YYYY-MM-DD."))
  }

  @usableFromInline static let budgetExceeded = expression(
    "too-costly",
    LocalizedText(
      th: "สูตรนี้ใช้การคำนวณมากเกินกำหนด", en: "The expression takes too much computing."),
    LocalizedText(
      th: "ลดเงื่อนไขใน [ ] หรือแยกเป็นข้อ calculate", en: "Simplify its [conditions] or split it."))

  @usableFromInline static let outputTooLarge = expression(
    "too-long-result",
    LocalizedText(
      th: "ข้อความที่สูตรสร้างขึ้นยาวเกินกำหนด", en: "The expression makes too long a text."),
    LocalizedText(
      th: "ตรวจว่าสูตรไม่ได้ต่อข้อความซ้ำไปซ้ำมา",
      en: "Check that it does not join the same text over and over."))

  @usableFromInline static let notNodes = expression(
    "not-nodes",
    LocalizedText(
      th: "ตรงนี้ต้องเป็นข้อคำถามหรือเส้นทาง ไม่ใช่ค่า",
      en: "A question or a path is needed here, not a value."),
    LocalizedText(th: "ใส่ ${ชื่อข้อ} แทน", en: "Write ${question_name} here."))

  static func needsNodes(_ function: String) -> Message {
    expression(
      "not-nodes",
      LocalizedText(
        th: "\(function)() ต้องได้รับข้อคำถามหรือเส้นทาง ไม่ใช่ค่า",
        en: "\(function)() needs a question or a path, not a value."),
      LocalizedText(th: "ใส่ ${ชื่อข้อ} แทน", en: "Write ${question_name} here."))
  }

  static func unusableArgument(_ function: String, _ text: String) -> Message {
    let text = excerpt(text)
    return expression(
      "unusable-argument",
      LocalizedText(
        th: "\(function)() ใช้ค่า “\(text)” ไม่ได้", en: "\(function)() cannot use the value “\(text)”."
      ),
      LocalizedText(
        th: "ตรวจค่าที่ส่งให้ฟังก์ชันนี้", en: "Check what is given to the function."))
  }

  @usableFromInline
  static func unknownInstance(_ id: String) -> Message {
    let id = excerpt(id)
    return expression(
      "unknown-instance",
      LocalizedText(
        th: "ไม่มีรายการหรือไฟล์ชื่อ “\(id)” ในแบบฟอร์มนี้",
        en: "The form has no choice list or file named “\(id)”."),
      LocalizedText(
        th: "ตรวจชื่อใน instance('…') กับชื่อรายการตัวเลือกหรือไฟล์แนบ",
        en: "Check the name in instance('…') against the choice lists and attached files."))
  }

  static func unreadablePattern(_ pattern: String) -> Message {
    let pattern = excerpt(pattern)
    return expression(
      "unreadable-pattern",
      LocalizedText(
        th: "รูปแบบ regex “\(pattern)” เขียนไม่ถูกต้อง",
        en: "The pattern “\(pattern)” is not a valid regular expression."),
      LocalizedText(
        th: "ตรวจวงเล็บ [ ] ( ) และเครื่องหมาย \\ ในรูปแบบ",
        en: "Check its brackets, parentheses and backslashes."))
  }

  static func unknownDateEscape(_ escape: String) -> Message {
    expression(
      "unknown-date-escape",
      LocalizedText(
        th: "รูปแบบวันที่ไม่มีรหัส \(escape)", en: "A date format has no code \(escape)."),
      LocalizedText(
        th: "ใช้ %Y %y %m %n %b %d %e %a %W %H %h %M %S %3",
        en: "Use %Y %y %m %n %b %d %e %a %W %H %h %M %S %3."))
  }
}
