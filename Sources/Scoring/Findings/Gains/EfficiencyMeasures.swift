import Statistics
import ThaiText

/// E1/E2: the marks of the course against the test after it.
extension GainsAnalysis {
  var efficiencyMeasures: [GainsMeasure] {
    guard let course = efficiency else { return [] }
    let basis = GainsBasis.course(course)
    let process = Finding.Constant("process_max", course.processMaximum)
    let final = course.finalMaximum.map { Finding.Constant("final_max", $0) }
    let maxima = [process] + (final.map { [$0] } ?? [])
    var measures: [GainsMeasure] = [
      .count(
        "n", th: "จำนวนผู้มีทั้งคะแนนระหว่างเรียนและคะแนนหลัง",
        en: "number of persons with both marks of the course and a score after", basis,
        course.pairs.count),
      GainsMeasure(
        "E1", th: "E1 = 100 · x̄ ระหว่างเรียน / คะแนนเต็มระหว่างเรียน",
        en: "E1 = 100 · mean of the course's marks / their full score", basis, constants: [process]
      ) { course.process },
      GainsMeasure(
        "E2", th: "E2 = 100 · x̄ หลัง / M", en: "E2 = 100 · mean after / M", basis,
        constants: final.map { [$0] } ?? []
      ) { course.final },
      GainsMeasure("difference", th: "E1 − E2", en: "E1 − E2", basis, constants: maxima) {
        course.difference
      },
      GainsMeasure(
        "process_max", th: "คะแนนเต็มระหว่างเรียน ตามคำสั่ง",
        en: "full score of the course's marks, as the call says", .nobody
      ) { .value(course.processMaximum) },
      .count(
        "n_process_only", th: "จำนวนผู้มีคะแนนระหว่างเรียนแต่ไม่มีคะแนนหลัง",
        en: "number of persons with marks of the course and no score after",
        .without(course.pairs.map(\.process), course.processOnly), course.processOnly.count),
      .count(
        "n_final_only", th: "จำนวนผู้มีคะแนนหลังแต่ไม่มีคะแนนระหว่างเรียน",
        en: "number of persons with a score after and no marks of the course",
        .without(course.pairs.map(\.final), course.finalOnly), course.finalOnly.count),
    ]
    if let final {
      measures.append(
        GainsMeasure(
          "final_max", th: "คะแนนเต็มของการทดสอบหลัง", en: "full score of the test after", .nobody
        ) { .value(final.value) })
    }
    return measures.map { $0.prefixed("e1_e2.") }
  }
}

extension GainsBasis {
  /// Both scores of everybody who has them.
  fileprivate static func course(_ course: ProcessEfficiency) -> GainsBasis {
    GainsBasis(columns: ["process", "post"], ofOccasionAfter: true) { builder in
      for (process, final) in course.pairs {
        let sources =
          process.source == final.source ? [final.source] : [process.source, final.source]
        builder.add(
          final.subject.text, sources: sources, .values([process.points, final.points]))
      }
      builder.leave(course.finalOnly, .noProcessScore)
      builder.leave(course.processOnly, .noFinalScore)
      builder.leave(course.setAside, .setAside)
      builder.leave(course.ofOutsiders, .comparisonGroup)
      builder.leave(course.leftOut)
    }
  }

  /// 0 for those who have the other score too, 1 for those who have not.
  fileprivate static func without(
    _ both: [SubjectScore], _ single: [SubjectScore]
  ) -> GainsBasis {
    GainsBasis(columns: ["unmatched"], ofOccasionAfter: false) { builder in
      for score in both { builder.add(score, .values([0])) }
      for score in single { builder.add(score, .values([1])) }
    }
  }
}
