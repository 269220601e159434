import Diagnostics

extension FormIntegrity {
  /// What a question needs to be put on a screen, and what cannot stand together in it.
  mutating func checkQuestions() {
    for question in questions {
      if question.hasControl, question.label.isEmpty, question.hint.isEmpty,
        question.media.isEmpty, question.appearance != "label", !question.isComputed
      {
        report(.missingLabel(question.name), at: question.place)
      }
      if question.type == .calculate, question.calculation == nil,
        case .text = question.initialValue
      {
        report(.calculationMissing(question.name), at: question.place)
      }
      if question.media[.bigImage] != nil, question.media[.image] == nil {
        report(.bigImageAlone, at: question.place)
      }
      if question.type == .backgroundGeopoint {
        if question.calculation != nil { report(.calculationOfLocation, at: question.place) }
        if question.triggers.isEmpty { report(.triggerMissing, at: question.place) }
      }
      if let geometry = question.parameters["reference-geometry"], !isGeometry(geometry) {
        report(.unknownGeometry, at: question.place)
      }
    }
  }

  private func isGeometry(_ name: String) -> Bool {
    if let mention = QuestionMention.all(in: name).first {
      return mention.span.count == name.unicodeScalars.count
        && groups.contains { $0.isRepeat && $0.name == mention.name }
    }
    return form.choiceLists[name] != nil || form.entities.contains { $0.list == name }
      || questions.contains { $0.suppliesData(named: name) }
  }

  /// What triggers a calculation is put to someone.
  mutating func checkTriggers() {
    let triggered = questions.filter { !$0.triggers.isEmpty }
    if triggered.isEmpty { return }
    var byName: [String: Question] = [:]
    for question in questions { byName[question.name] = question }
    for question in triggered {
      for name in question.triggers {
        guard let trigger = byName[name] else {
          let suggestion = suggestions.closest(to: name)
          report(.unknownTrigger(name, suggestion: suggestion), at: question.place)
          continue
        }
        let isSet = question.type != .backgroundGeopoint
        let isSilent = trigger.isComputed && trigger.label.isEmpty && trigger.hint.isEmpty
        if isSet, trigger.type == .calculate || isSilent {
          report(.invisibleTrigger(name, of: question.name), at: question.place)
        }
      }
    }
  }
}

extension Question {
  /// Whether something other than a person sets the value.
  var isComputed: Bool { calculation != nil || !triggers.isEmpty }

  /// Whether the body has a control for it.
  var hasControl: Bool { type.isShown || type == .backgroundGeopoint }

  fileprivate func suppliesData(named name: String) -> Bool {
    if type.isData { return self.name.withoutFileEnding == name }
    if case .file(let file) = type.choices { return file.withoutFileEnding == name }
    return false
  }
}
