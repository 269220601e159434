import Diagnostics

/// The words under `appearance` are ones that some program acts on, for this type.
enum Appearances: FormRule {
  static let entries = [
    DiagnosticEntry(
      "misspelt-appearance",
      th: "โปรแกรมไม่รู้จักคำนี้ ข้อจะแสดงแบบธรรมดา",
      en: "No program knows the word; the question looks as if it were not there.",
      bad: "- {type: text, name: a, label: A, appearance: mutliline}",
      good: "- {type: text, name: a, label: A, appearance: multiline}"),
    DiagnosticEntry(
      "appearance-of-other-type",
      th: "คำนี้มีผลกับข้อชนิดอื่นเท่านั้น", en: "The word has an effect only on other types.",
      bad: "- {type: integer, name: a, label: A, appearance: month-year}",
      good: "- {type: date, name: a, label: A, appearance: month-year}"),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.nodes.indices.compactMap { number in
      let node = form.nodes[number]
      let appearance = node.question?.appearance ?? node.group?.appearance ?? ""
      // Formulas and calls of other apps have words of their own.
      if appearance.isEmpty || appearance.contains("(") || appearance.contains("$") { return nil }
      for word in appearance.words.map(String.init) {
        if let message = message(word, on: node) {
          return Diagnostic(.warning, message, at: form.place("appearance", of: number))
        }
      }
      return nil
    }
  }

  private static func message(_ word: String, on node: FormIndex.Node) -> Message? {
    let plain = word.lowercased()
    if let kinds = AppearanceWords.kinds[plain] {
      guard let question = node.question, let kind = question.type.appearanceKind else {
        return nil
      }
      return kinds.isEmpty || kinds.contains(kind)
        ? nil : .appearanceOfOtherType(word, question: question.name)
    }
    if AppearanceWords.isOpen(plain) { return nil }
    guard let suggestion = closestName(to: plain, among: AppearanceWords.kinds.keys) else {
      return nil
    }
    return .misspeltAppearance(word, suggestion: suggestion)
  }
}

/// What ODK Collect, Enketo and Kobo act on (docs.getodk.org, enketo.org), and on which questions.
enum AppearanceWords {
  enum Kind: Hashable { case text, number, select, date, range, geo, image, media, barcode, other }

  /// Empty where the word may stand on anything.
  static let kinds: [String: Set<Kind>] = {
    var kinds: [String: Set<Kind>] = [:]
    func add(_ words: String, _ on: Set<Kind>) {
      for word in words.split(separator: " ") { kinds[String(word), default: []].formUnion(on) }
    }
    add("multiline url", [.text])
    add("numbers", [.text, .number])
    add("thousands-sep", [.number, .text])
    add("counter", [.number])
    add("autocomplete quick quickcompact compact horizontal horizontal-compact", [.select])
    add("columns columns-pack no-buttons image-map likert list-nolabel", [.select])
    add("month-year year ethiopian coptic islamic bikram-sambat myanmar persian buddhist", [.date])
    add("no-calendar", [.date])
    add("vertical no-ticks picker rating", [.range])
    add("placement-map", [.geo])
    add("signature draw annotate", [.image])
    for word in anywhere.split(separator: " ") { kinds[String(word)] = [] }
    return kinds
  }()

  private static let anywhere = """
    field-list table-list minimal label list map maps new new-front new-rear selfie front search \
    hide-input hidden-answer printer bearing masked inline block dn collapsed pages \
    spinner spinners textarea wgrid theme-grid no-collapse streets satellite terrain \
    background-audio voice-only randomized comment analog-scale distress show-formatted \
    max-pixels default ex hours clock thermometer
    """

  /// Words with a number or a name of their own: `w4`, `columns-3`, `ex:org.example`.
  static func isOpen(_ word: String) -> Bool {
    if word.contains(":") { return true }
    let stem = word.prefix { !("0"..."9").contains($0) }
    if stem.count < word.count {
      return ["w", "h", "r", "columns-", "compact-", "quickcompact-", "horizontal-", "map-"]
        .contains(stem)
    }
    return word.hasPrefix("custom") || word.hasPrefix("my-") || word.hasPrefix("or-")
  }
}

extension QuestionType {
  /// Nil where too little is known of what a type's words do.
  var appearanceKind: AppearanceWords.Kind? {
    switch self {
    case .text: .text
    case .integer, .decimal: .number
    case .selectOne, .selectMultiple: .select
    case .date: .date
    default: nil
    }
  }
}
