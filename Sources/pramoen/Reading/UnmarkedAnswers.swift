import Diagnostics
import Forms
import Scoring
import Statistics

/// Answers of many persons with the key that is to mark them.
struct UnmarkedAnswers {
  let key: TestKey
  let rules: MarkingRules
  let persons: [MarkedTest.Person]
  let form: Form?
  let leftOut: [Exclusion]
  let notices: [Diagnostic]
  /// What the persons have for an item, as the item's coder reads it.
  let codes: (inout ItemCoder) -> [UInt8]

  /// Answers to a form, one a person.
  init(
    _ answers: [Answers], persons: [MarkedTest.Person], key: TestKey, rules: MarkingRules,
    asked: AskedItems?, form: Form, leftOut: [Exclusion], notices: [Diagnostic] = []
  ) throws(Failure) {
    var notAsked: [Set<String>] = []
    if let asked {
      for answers in answers { notAsked.append(try asked.notAsked(answers)) }
    }
    self.init(
      key: key, rules: rules, persons: persons, form: form, leftOut: leftOut, notices: notices,
      codes: { [notAsked] coder in
        let item = coder.key.item
        return answers.indices.map { person in
          if let answer = answers[person][item] { return coder.code(of: answer) }
          let isAsked = notAsked.isEmpty || !notAsked[person].contains(item)
          return isAsked ? coder.code(of: "") : AnswerCode.notAdministered
        }
      })
  }

  init(
    key: TestKey, rules: MarkingRules, persons: [MarkedTest.Person], form: Form?,
    leftOut: [Exclusion], notices: [Diagnostic],
    codes: @escaping (inout ItemCoder) -> [UInt8]
  ) {
    self.key = key
    self.rules = rules
    self.persons = persons
    self.form = form
    self.leftOut = leftOut
    self.notices = notices
    self.codes = codes
  }

  /// All parts as one; nil where they are not marked by one key.
  init?(joining parts: [UnmarkedAnswers]) {
    guard let first = parts.first, parts.allSatisfy({ $0.key == first.key }) else { return nil }
    if parts.count == 1 {
      self = first
      return
    }
    self.init(
      key: first.key, rules: first.rules, persons: parts.flatMap(\.persons), form: first.form,
      leftOut: parts.flatMap(\.leftOut), notices: parts.flatMap(\.notices),
      codes: { coder in parts.flatMap { $0.codes(&coder) } })
  }

  func marked(source: String) throws(Failure) -> ScoreSource.Reading {
    let test = try readable(in: source) { () throws(Reason) in
      try MarkedTest(
        key.items.map { item in
          var coder = ItemCoder(item, rules: rules)
          let codes = codes(&coder)
          return (coder, codes)
        }, persons: persons,
        form: form.map { FormVersion(id: $0.id, version: $0.version) }, leftOut: leftOut)
    }
    let reading = ScoreSource.Reading(test: test, form: form, notices: notices)
    // Zero for everyone in everything would say nothing but that the key is of another test.
    guard test.unusableKeys.count < test.items.count else {
      throw Failure(
        .data,
        reading.notices.filter { $0.message.code == "unusable-key" }.map {
          Diagnostic(.error, $0.message, at: .file(source))
        })
    }
    return reading
  }
}

/// A reading of cells whose failure is one of the file.
func readable<Value>(
  in file: String, _ read: () throws(Reason) -> Value
) throws(Failure) -> Value {
  do throws(Reason) {
    return try read()
  } catch {
    throw Failure(.data, .answersNotReadable(error), at: .file(file))
  }
}
