import Diagnostics
import Statistics

/// How many belong to each group. That is told of small groups, too.
extension EvaluationAnalysis {
  var groupCountMeasures: [EvaluationMeasure] {
    guard isGrouped else { return suppressionMeasures }
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
    return suppressionMeasures + counts + [
      EvaluationMeasure(
        "ungrouped", .init(th: "จำนวนผู้ตอบที่ไม่อยู่ในกลุ่มใด", en: "submissions without a group"),
        columns: [],
        sample: {
          openSample { _, own in own == nil ? .values([]) : .leftOut(.otherGroup) }
        }
      ) { .value(Double(ungroupedCount)) }
    ]
  }

  private var suppressionMeasures: [EvaluationMeasure] {
    [
      EvaluationMeasure(
        "suppression.hidden",
        .init(
          th: "จำนวนผู้ตอบที่ไม่แสดงในกลุ่มใด = ทั้งหมด − ในกลุ่มที่แสดง",
          en: "people shown in no group: all less those in groups that are shown"), columns: [],
        sample: {
          openSample { _, group in
            plan.smallestGroup > 0 && group.map { groups[$0].isWithheld } ?? true
              ? .values([]) : .leftOut(.otherGroup)
          }
        }
      ) { .value(Double(suppression.hiddenCount)) },
      EvaluationMeasure(
        "suppression.counted",
        .init(
          th: "จำนวนผู้ตอบที่นับในค่าของผู้ตอบทั้งหมด", en: "people counted in what is said of all"),
        columns: [], sample: { openSample { row, _ in counted(row, .values([])) } }
      ) { .value(Double(suppression.countedCount)) },
    ]
  }
}
