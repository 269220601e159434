import Foundation
import Interviews
import XForms
import XML

// What `expect` steps ask.
extension ScenarioRun {
  /// JavaRosa's tests, and what Web Forms took over from them without meeting it yet, look at stored
  /// values; Web Forms has none where a node is not relevant.
  private var hidesIrrelevant: Bool {
    let status = scenario.fields["webFormsStatus"] as? String
    return status?.hasPrefix("passes") == true
  }

  func check(_ item: [String: Any], _ step: String) throws {
    if item["extractionArtefact"] as? Bool == true { return }
    let what = item["what"] as? String ?? ""
    switch what {
    case "answerOf": try checkAnswer(item, step)
    case "node": try checkNode(item, step)
    case "count":
      let path = try nodePath(item)
      let count = interview.count(of: path) ?? 0
      guard let wanted = item["count"] as? Int, count == wanted else {
        throw Mismatch("\(step): \(count) of \(path), not \(item["count"] ?? "")")
      }
    case "choicesOf": try checkChoices(item, step)
    case "prompt": try checkPrompt(item, step)
    case "validity": try checkValidity(item, step)
    case "validate":
      let outcome = interview.faults.first?.reason.rawValue ?? "valid"
      let codes = ["0": "valid", "1": "required", "2": "constraint"]
      let wanted = item["outcome"].map { "\($0)" } ?? ""
      guard outcome == codes[wanted] ?? wanted else {
        throw Mismatch("\(step): outcome \(outcome), not \(item["outcome"] ?? "")")
      }
    case "submission":
      try SubmissionComparison.compare(interview.submission, with: item["xml"] as? String ?? "")
    default: throw Mismatch("\(step): unknown expectation \(what)")
    }
  }

  private func checkAnswer(_ item: [String: Any], _ step: String) throws {
    let path = try nodePath(item)
    let state = interview.state(of: path)
    // A node that is not relevant has no answer to show.
    var actual = state.map { hidesIrrelevant && !$0.isRelevant ? "" : $0.value } ?? ""
    if isQuirky(path.description) { return }
    if isWithdrawn(actual, item, at: path.description) { return }
    // Web Forms shows the answer of a trigger as a truth value.
    if interview.prompt(of: path)?.kind == .trigger,
      ["true", "false"].contains(item["value"] as? String)
    {
      actual = actual == "OK" || actual == "true" ? "true" : "false"
    }
    // What was chosen is a set; Web Forms writes it in the order of the choices.
    if interview.type(of: path) == .selectMultiple, let wanted = item["value"] as? String,
      ValueComparison.isSameSet(actual, wanted)
    {
      return
    }
    if let unwanted = item["not"] as? String {
      if actual == unwanted { throw Mismatch("\(step): \(path) is still '\(actual)'") }
      return
    }
    if let start = item["startsWith"] as? String {
      guard actual.hasPrefix(start) else { throw Mismatch("\(step): \(path) is '\(actual)'") }
      return
    }
    if let pattern = item["match"] as? String {
      guard actual.range(of: pattern, options: .regularExpression) != nil else {
        throw Mismatch("\(step): \(path) is '\(actual)'")
      }
      return
    }
    let wanted = item["value"] as? String ?? ""
    if item["close"] as? Bool == true {
      guard ValueComparison.isClose(actual, wanted) else {
        throw Mismatch("\(step): \(path) is '\(actual)', not close to '\(wanted)'")
      }
      return
    }
    if item["displayText"] as? Bool == true {
      let words = wanted.split(separator: ",").joined()
      guard ValueComparison.isSameSet(actual, words) else {
        throw Mismatch("\(step): \(path) is '\(actual)', not '\(wanted)'")
      }
      return
    }
    guard ValueComparison.isSame(actual, wanted) else {
      throw Mismatch("\(step): \(path) is '\(actual)', not '\(wanted)'")
    }
  }

  private func checkNode(_ item: [String: Any], _ step: String) throws {
    let path = try nodePath(item)
    let state = interview.state(of: path)
    if let exists = item["exists"] as? Bool {
      if exists != (state != nil) { throw Mismatch("\(step): \(path) exists: \(state != nil)") }
      return
    }
    guard let state else { throw Mismatch("\(step): there is no \(path)") }
    let flags: [(String, Bool)] = [
      ("relevant", state.isRelevant), ("readonly", state.isReadOnly),
      ("required", state.isRequired),
    ]
    for (name, actual) in flags {
      if let wanted = item[name] as? Bool, wanted != actual {
        throw Mismatch("\(step): \(path) \(name) is \(actual)")
      }
    }
    if item.keys.contains("value"), !state.isBranch {
      let wanted = item["value"] as? String ?? ""
      guard ValueComparison.isSame(state.value, wanted) else {
        throw Mismatch("\(step): \(path) is '\(state.value)', not '\(wanted)'")
      }
    }
  }

  private func checkChoices(_ item: [String: Any], _ step: String) throws {
    let path = try nodePath(item)
    let offered = interview.choices(of: path) ?? []
    if let size = item["size"] as? Int, offered.count != size {
      throw Mismatch("\(step): \(offered.count) choices at \(path), not \(size)")
    }
    if let isEmpty = item["empty"] as? Bool, offered.isEmpty != isEmpty {
      throw Mismatch("\(step): \(offered.count) choices at \(path)")
    }
    if let wanted = item["choices"] as? [[String: Any]] {
      try compare(offered, wanted, at: "\(step): choices of \(path)")
    }
    guard let contained = item["contains"] as? [[String: Any]] else { return }
    var places: [Int] = []
    for choice in contained {
      let value = choice["value"] as? String ?? ""
      let label = choice["label"] as? String
      let place = offered.firstIndex { $0.value == value && (label == nil || $0.label == label) }
      guard let place else {
        let all = offered.map { "\($0.value)=\($0.label)" }.joined(separator: ",")
        throw Mismatch("\(step): \(path) does not offer \(value) \(label ?? "") but \(all)")
      }
      places.append(place)
    }
    if item["ordered"] as? Bool == true, places != places.sorted() {
      throw Mismatch("\(step): choices of \(path) are in another order")
    }
  }

  private func compare(
    _ offered: [OfferedChoice], _ wanted: [[String: Any]], at place: String
  ) throws {
    let actual = offered.map(\.value)
    let values = wanted.map { $0["value"] as? String ?? "" }
    guard actual == values else { throw Mismatch("\(place): \(actual), not \(values)") }
    for (choice, item) in zip(offered, wanted) {
      if let label = item["label"] as? String, label != choice.label {
        throw Mismatch("\(place): label '\(choice.label)', not '\(label)'")
      }
    }
  }

  func checkPrompt(_ item: [String: Any], _ step: String) throws {
    let path = try nodePath(item)
    guard let prompt = interview.prompt(of: path) else {
      if item["event"] as? String != nil { return }
      throw Mismatch("\(step): no prompt at \(path)")
    }
    if item["event"] as? String != nil { return }
    if let label = item["label"] as? String,
      ValueComparison.spaced(prompt.label ?? "") != ValueComparison.spaced(label)
    {
      throw Mismatch("\(step): label of \(path) is '\(prompt.label ?? "")', not '\(label)'")
    }
    if let hint = item["hint"] as? String,
      ValueComparison.spaced(prompt.hint ?? "") != ValueComparison.spaced(hint)
    {
      throw Mismatch("\(step): hint of \(path) is '\(prompt.hint ?? "")', not '\(hint)'")
    }
    if let word = item["appearanceHas"] as? String, !prompt.appearance.contains(word) {
      throw Mismatch("\(step): \(path) lacks the appearance \(word)")
    }
    if let choices = item["choices"] as? [[String: Any]] {
      try compare(prompt.choices, choices, at: "\(step): choices of \(path)")
    }
    if let count = item["choiceCount"] as? Int, count != prompt.choices.count {
      throw Mismatch("\(step): \(prompt.choices.count) choices at \(path), not \(count)")
    }
  }

  private func checkValidity(_ item: [String: Any], _ step: String) throws {
    let path = try nodePath(item)
    let fault = interview.faults.first { $0.path == path }
    if let status = item["status"] as? String, status == "OK", let fault {
      throw Mismatch("\(step): \(path) is not valid (\(fault.reason.rawValue))")
    }
    for (key, reason) in [
      ("constraintMsg", NodeFault.Reason.constraint), ("requiredMsg", .required),
    ] {
      guard item.keys.contains(key) else { continue }
      let actual = fault?.reason == reason ? fault?.formMessage : nil
      let wanted = item[key] as? String
      if let wanted, wanted != actual {
        throw Mismatch("\(step): message of \(path) is '\(actual ?? "")', not '\(wanted)'")
      }
      if wanted == nil, fault?.reason == reason, fault?.formMessage != nil {
        throw Mismatch("\(step): \(path) has the message '\(fault?.formMessage ?? "")'")
      }
    }
    if let wanted = item["message"] as? String, wanted != fault?.formMessage {
      throw Mismatch(
        "\(step): message of \(path) is '\(fault?.formMessage ?? "")', not '\(wanted)'")
    }
  }
}
