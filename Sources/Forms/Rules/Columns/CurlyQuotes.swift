import Diagnostics

/// Word processors turn straight quotes into curly ones, which formulas cannot have.
enum CurlyQuotes: FormRule {
  static let entries = [
    DiagnosticEntry(
      "curly-quotes", fixable: true,
      th: "เครื่องหมายคำพูดโค้งใช้ในสูตรไม่ได้ บางโปรแกรมแก้ให้เอง บางโปรแกรมเปิดแบบฟอร์มไม่ได้",
      en: "Formulas need straight quotes; some programs mend curly ones, others refuse the form.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} = ‘x’"}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} = 'x'"}
        """)
  ]

  private static let columns = [
    "relevant", "required", "read_only", "constraint", "calculation", "choice_filter",
    "repeat_count", "trigger",
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.surveyRows.flatMap { row in
      columns.flatMap { column -> [Diagnostic] in
        guard let cell = row[column]?.trimmed, cell.text.utf8.contains(0xE2) else { return [] }
        return cell.text.unicodeScalars.enumerated().compactMap { position, scalar in
          guard let straight = straight(scalar) else { return nil }
          return Diagnostic(
            .warning, .curlyQuotes(String(scalar), column: column),
            at: cell.place(offsetBy: position),
            fix: cell.fix(at: position..<position + 1, to: straight))
        }
      }
    }
  }

  private static func straight(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    default: nil
    }
  }
}
