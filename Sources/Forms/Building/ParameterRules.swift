import Diagnostics
import ThaiText

/// What the parameters of a question may be, by its type.
struct ParameterRules {
  private let question: Question
  private let choiceLists: [String: ChoiceList]
  private let place: Place
  private var messages: [Message] = []

  init(_ question: Question, choiceLists: [String: ChoiceList], at place: Place) {
    self.question = question
    self.choiceLists = choiceLists
    self.place = place
  }

  mutating func faults() -> [Message] {
    switch question.type {
    case .selectOne(let source), .selectMultiple(let source), .rank(let source):
      checkSelect(source)
    case .range:
      accept(["start", "end", "step", "tick_interval", "placeholder", "tick_labelset"])
      var rules = RangeRules(question, choiceLists: choiceLists)
      messages += rules.faults()
    case .text:
      accept(["rows"])
      require("rows") { Int($0) != nil }
    case .image: checkImage()
    case .audio:
      accept(["quality"])
      require("quality", among: ["voice-only", "low", "normal", "external"])
    case .backgroundAudio:
      accept(["quality"])
      require("quality", among: ["voice-only", "low", "normal"])
    case .geopoint:
      accept(["allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy"])
      require("capture-accuracy") { Double(typed: $0) != nil }
      require("warning-accuracy") { Double(typed: $0) != nil }
      require("allow-mock-accuracy", among: ["true", "false"])
    case .geotrace, .geoshape:
      accept(["allow-mock-accuracy", "incremental", "reference-geometry"])
      require("incremental", among: ["true", "yes", "true()"])
      require("allow-mock-accuracy", among: ["true", "false"])
    case .audit: checkAudit()
    default: break
    }
    return messages
  }

  private var parameters: QuestionParameters { question.parameters }

  private mutating func accept(_ names: [String]) {
    for entry in parameters.entries where !names.contains(entry.name) {
      messages.append(.unknownParameter(entry.name, accepted: names))
    }
  }

  private mutating func require(_ name: String, _ isValid: (String) -> Bool) {
    guard let value = parameters[name], !isValid(value) else { return }
    messages.append(.badParameterValue(name, found: value))
  }

  private mutating func require(_ name: String, among values: [String]) {
    require(name) { values.contains($0) }
  }

  private mutating func checkSelect(_ source: ChoiceSource) {
    if case .file = source {
      accept(["label", "randomize", "seed", "value"])
      require("value", \.isXMLName)
      require("label", \.isXMLName)
    } else {
      accept(["randomize", "seed"])
    }
    require("randomize", among: ["true", "false"])
    guard let seed = parameters["seed"] else { return }
    if parameters["randomize"] == nil {
      messages.append(.seedWithoutRandomize)
    } else if Double(typed: seed) == nil, !seed.isOneMention {
      messages.append(.badParameterValue("seed", found: seed))
    }
  }

  private mutating func checkImage() {
    accept(["app", "max-pixels"])
    require("max-pixels") { Int($0) != nil }
    let appearance = question.appearance
    if appearance.isEmpty || appearance == "annotate" { require("app", \.isAppName) }
  }

  private mutating func checkAudit() {
    accept([
      "identify-user", "location-max-age", "location-min-interval", "location-priority",
      "track-changes", "track-changes-reasons",
    ])
    require("track-changes", among: ["true", "false"])
    require("identify-user", among: ["true", "false"])
    require("track-changes-reasons", among: ["on-form-edit"])
    let names = ["location-priority", "location-min-interval", "location-max-age"]
    let given = names.filter { parameters[$0] != nil }
    if given.isEmpty { return }
    if given.count < names.count { return messages.append(.incompleteAuditLocation) }
    require("location-priority", among: ["no-power", "low-power", "balanced", "high-accuracy"])
    require("location-min-interval") { Int($0).map { $0 >= 0 } ?? false }
    let interval = parameters["location-min-interval"].flatMap { Int($0) } ?? 0
    require("location-max-age") { Int($0).map { $0 >= max(0, interval) } ?? false }
  }
}

extension String {
  /// A package name of Android: parts of letters, digits and `_`, joined by dots.
  fileprivate var isAppName: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        guard let first = part.unicodeScalars.first else { return false }
        return first != "_" && !("0"..."9").contains(first)
          && part.unicodeScalars.allSatisfy {
            $0 == "_" || ($0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)))
          }
      }
  }
}
