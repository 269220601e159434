/// A language in which Pramoen speaks to people. Forms may hold further languages of their own.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case thai = "th"
  case english = "en"
}

/// One sentence or phrase in every language of the program, so that none can be forgotten.
public struct LocalizedText: Sendable, Hashable {
  public var thai: String
  public var english: String

  public init(th thai: String, en english: String) {
    self.thai = thai
    self.english = english
  }

  /// A text that comes from data and reads the same in every language: a name, a label, a code.
  public static func verbatim(_ text: String) -> LocalizedText {
    LocalizedText(th: text, en: text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}
