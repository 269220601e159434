import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Language {
  /// The language of this call: `--lang`, else the locale's, else Thai.
  ///
  /// Read from the arguments themselves because help texts and errors are made before, or instead
  /// of, parsing them. Read once: every word of every option asks for it.
  static let ofCall: Language = {
    let arguments = CommandLine.arguments
    for (position, argument) in arguments.enumerated() {
      if argument == "--lang", arguments.indices.contains(position + 1) {
        if let language = Language(rawValue: arguments[position + 1]) { return language }
      } else if argument.hasPrefix("--lang=") {
        if let language = Language(rawValue: String(argument.dropFirst(7))) { return language }
      }
    }
    let variables: [String] = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = variables.lazy
      .compactMap { name in getenv(name).map { String(cString: $0) } }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .english : .thai
  }()
}

/// The words of this call's language; only for texts of the command line itself.
func words(th: String, en: String) -> String {
  LocalizedText(th: th, en: en)[.ofCall]
}

extension ArgumentHelp {
  static func words(th: String, en: String, value: String? = nil) -> ArgumentHelp {
    var help = ArgumentHelp(stringLiteral: LocalizedText(th: th, en: en)[.ofCall])
    help.valueName = value
    return help
  }
}

/// What every command takes.
struct LanguageOption: ParsableArguments {
  @Option(help: .words(th: "ภาษา: th หรือ en", en: "language: th or en", value: "th|en"))
  var lang: String?

  var language: Language { .ofCall }

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError(
        Self.wordsForUnknown(lang))
    }
  }

  private static func wordsForUnknown(_ lang: String) -> String {
    words(th: "ไม่รู้จักภาษา \(lang) ใช้ th หรือ en", en: "unknown language \(lang): use th or en")
  }
}
