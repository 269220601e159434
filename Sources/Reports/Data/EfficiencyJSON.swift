import Scoring
import Statistics

extension StatisticsRecord {
  /// E1/E2 as the references have it, with what it is held against and who is missing.
  mutating func add(_ course: ProcessEfficiency) {
    func label(_ comparison: InstructionalEfficiency.Comparison?) -> Member {
      .known(comparison.map { .string($0.rawValue) } ?? .null)
    }
    let standard = course.standard
    add(
      "e1_e2",
      [
        ("n", .count(course.pairs.count)),
        ("E1", .computed(course.process)),
        ("E2", .computed(course.final)),
        ("difference", .computed(course.difference)),
        ("process_max", .number(course.processMaximum)),
        ("final_max", .known(course.finalMaximum.map(JSONValue.number) ?? .null)),
        ("n_process_only", .count(course.processOnly.count)),
        ("n_final_only", .count(course.finalOnly.count)),
        ("standard", .known(.string("\(standard.process.axisText)/\(standard.final.axisText)"))),
        ("E1_against_standard", label(course.processComparison)),
        ("E2_against_standard", label(course.finalComparison)),
      ])
    if course.finalMaximum == nil { setReason(.noMaximum, at: "e1_e2.final_max") }
    if course.processComparison == nil, let reason = course.process.reason {
      setReason(reason, at: "e1_e2.E1_against_standard")
      setReason(reason, at: "e1_e2.E2_against_standard")
    }
  }
}
