import Diagnostics
import XPath

/// Functions that XPath 1.0 has and ODK Collect lacks.
enum CollectFunctions: FormRule {
  static let entries = [
    DiagnosticEntry(
      "function-unknown-to-collect", .warning,
      th: "JavaRosa ซึ่งอยู่ใน ODK Collect ไม่มีฟังก์ชันนี้ของ XPath 1.0",
      en: """
        A function of XPath 1.0 that JavaRosa, the engine of ODK Collect and ODK Validate, lacks.
        """,
      bad: """
        - {type: text, name: a, label: A}
        - {type: calculate, name: b, calculation: "substring(${a}, 1, 2)"}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: calculate, name: b, calculation: "substr(${a}, 0, 2)"}
        """)
  ]

  /// What JavaRosa answers with "cannot handle function" (asked through the ODK Validate of pyxform
  /// 4.5.0), and what does the same there.
  private static let unknownToCollect: [String: String?] = [
    "ceiling": "if(x > int(x), int(x) + 1, int(x))",
    "floor": "if(x < int(x), int(x) - 1, int(x))",
    "id": nil, "lang": nil, "last": "count(…)", "local-name": nil, "name": nil,
    "namespace-uri": nil, "substring": "substr(text, start, end)",
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.uses.flatMap { use in
      var faults: [Diagnostic] = []
      use.root.forEach { term, _ in
        guard let call = term.call, let instead = unknownToCollect[call.name] else { return }
        let message = Message.functionUnknownToCollect(call.name, instead: instead)
        faults.append(Diagnostic(.warning, message, at: use.place(of: call.nameSpan)))
      }
      return faults
    }
  }
}
