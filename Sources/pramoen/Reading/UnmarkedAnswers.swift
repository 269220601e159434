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
  /// What a person, by position, has for an item; nil where it was not put to the person.
  let text: (Int, ItemKey) -> String?

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
      text: { [notAsked] person, item in
        if let answer = answers[person][item.item] { return answer }
        return !notAsked.isEmpty && notAsked[person].contains(item.item) ? nil : ""
      })
  }

  init(
    key: TestKey, rules: MarkingRules, persons: [MarkedTest.Person], form: Form?,
    leftOut: [Exclusion], notices: [Diagnostic], text: @escaping (Int, ItemKey) -> String?
  ) {
    self.key = key
    self.rules = rules
    self.persons = persons
    self.form = form
    self.leftOut = leftOut
    self.notices = notices
    self.text = text
  }

  /// All parts as one; nil where they are not marked by one key.
  init?(joining parts: [UnmarkedAnswers]) {
    guard let first = parts.first, parts.allSatisfy({ $0.key == first.key }) else { return nil }
    var places: [(part: Int, person: Int)] = []
    for (part, answers) in parts.enumerated() {
      places += answers.persons.indices.map { (part, $0) }
    }
    self.init(
      key: first.key, rules: first.rules, persons: parts.flatMap(\.persons), form: first.form,
      leftOut: parts.flatMap(\.leftOut), notices: parts.flatMap(\.notices),
      text: { [places] person, item in parts[places[person].part].text(places[person].person, item)
      })
  }

  func marked(source: String) throws(Failure) -> ScoreSource.Reading {
    let test = try readable(in: source) { () throws(Reason) in
      try MarkedTest(
        key: key, rules: rules, persons: persons,
        form: form.map { FormVersion(id: $0.id, version: $0.version) }, leftOut: leftOut,
        text: text)
    }
    let reading = ScoreSource.Reading(test: test, form: form, notices: notices)
    guard !test.items.isEmpty else {
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
