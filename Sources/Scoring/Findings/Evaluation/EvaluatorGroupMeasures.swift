import Diagnostics
import Statistics

/// How many belong to each group. That is told of small groups, too.
extension EvaluationAnalysis {
  var groupCountMeasures: [EvaluationMeasure] {
    guard isGrouped else { return [] }
    let counts = groups.enumerated().map { place, group in
      EvaluationMeasure(
        "groups.\(group.group ?? "").n",
        .init(th: "จำนวนผู้ตอบของกลุ่ม", en: "number of submissions of the group"), columns: [],
        sample: {
          openSample { _, own in
            own == place ? .values([]) : .leftOut(own == nil ? .noGroup : .otherGroup)
          }
        }
      ) { .value(Double(group.members.count)) }
    }
    return counts + [
      EvaluationMeasure(
        "ungrouped", .init(th: "จำนวนผู้ตอบที่ไม่อยู่ในกลุ่มใด", en: "submissions without a group"),
        columns: [],
        sample: {
          openSample { _, own in own == nil ? .values([]) : .leftOut(.otherGroup) }
        }
      ) { .value(Double(ungroupedCount)) }
    ]
  }
}
