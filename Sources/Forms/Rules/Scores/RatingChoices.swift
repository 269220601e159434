import Diagnostics
import ThaiText

/// The choices of ratings are points on the scale, or said to be not applicable.
enum RatingChoices: FormRule {
  static let entries = [
    DiagnosticEntry(
      "choice-without-point", .error,
      th: "ผู้ที่เลือกตัวเลือกนี้จะไม่ถูกนับ และไม่รู้ว่าควรนับอย่างไร",
      en: "Whoever chooses it would not be counted, and nobody said so.",
      bad: .ratings(choices: ", {name: na, label: Cannot say}"),
      good: .ratings(
        choices: ", {name: na, label: Cannot say}",
        scoring: "{type: not_applicable, value: na}")),
    DiagnosticEntry(
      "choice-off-scale", .error,
      th: "คะแนนนอกมาตรทำให้ค่าเฉลี่ยผิด", en: "A point off the scale would make every mean wrong.",
      bad: .ratings(
        choices: ", {name: \"9\", label: Other}", scoring: "{type: scale, value: 1-3}"),
      good: .ratings(scoring: "{type: scale, value: 1-3}")),
    DiagnosticEntry(
      "not-applicable-unused",
      th: "ไม่มีข้อใดมีตัวเลือกนี้ อาจพิมพ์ผิด", en: "No rating offers it; it may be misspelt.",
      bad: .ratings(scoring: "{type: not_applicable, value: na}"),
      good: .ratings(
        choices: ", {name: na, label: Cannot say}",
        scoring: "{type: not_applicable, value: na}")),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let scoring = form.form.scoring
    var faults: [Diagnostic] = []
    var told: Set<Place> = []
    var offered: Set<String> = []
    for (_, question) in form.questions {
      guard question.isPoint, case .selectOne = question.type, let list = form.list(of: question)
      else { continue }
      // Steps that are done or not are counted by their own numbers.
      let isOnScale =
        question.rating != nil || question.need != nil || scoring.steps == .rating
      for choice in list.choices {
        offered.insert(choice.name)
        if scoring.notApplicable.contains(choice.name) { continue }
        let point = Double(typed: choice.name)
        guard point == nil || isOnScale && scoring.point(of: choice.name) == nil,
          told.insert(choice.place).inserted
        else { continue }
        let message =
          point == nil
          ? Message.choiceWithoutPoint(choice.name, question: question.name)
          : .choiceOffScale(choice.name, question: question.name, scale: scoring.scale)
        faults.append(
          Diagnostic(.error, message, at: choice.place, related: [question.place]))
      }
    }
    let place = form.scoringPlace(ofRow: "not_applicable")
    return faults
      + scoring.notApplicable.subtracting(offered).sorted().map {
        Diagnostic(.warning, .notApplicableUnused($0), at: place)
      }
  }
}

extension Question {
  fileprivate var isPoint: Bool { rating != nil || need != nil || step != nil }
}
