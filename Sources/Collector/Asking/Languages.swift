import Diagnostics
import XForms

extension TextCatalogue {
  /// The form's language that a person means by its name, or by the code in or before it: `th`,
  /// `Thai`, `Thai (th)`, `ไทย`.
  func language(called typed: String) -> String? {
    let word = typed.lowercased()
    if let exact = languages.first(where: { $0.lowercased() == word }) { return exact }
    if let coded = languages.first(where: { $0.lowercased().contains("(\(word))") }) {
      return coded
    }
    let names = Self.usualNames.first { $0.contains(word) } ?? [word]
    return languages.first { language in
      let language = language.lowercased()
      return names.contains {
        $0 == language || language.hasPrefix($0 + " ") || language.hasPrefix($0 + "(")
      }
    }
  }

  private static let usualNames = [
    ["th", "thai", "ไทย", "ภาษาไทย", "tha"], ["en", "english", "อังกฤษ", "ภาษาอังกฤษ", "eng"],
  ]
}
