import Diagnostics
import Statistics

/// Of how alike the groups rate the items, or the experts.
extension EvaluationAnalysis {
  var agreementMeasures: [EvaluationMeasure] {
    guard let agreement else { return [] }
    let items = plan.items.map(\.name)
    let isOfExperts = experts != nil
    let basis = { isOfExperts ? expertSample : groupSample }
    return agreement.measures.map { measure in
      EvaluationMeasure(
        measure.name, isOfExperts ? measure.formula.ofExperts : measure.formula.ofGroupMeans,
        columns: isOfExperts ? items : ["group"] + items, sample: basis, value: measure.value)
    }
  }

  /// Experts are the raters: also one who left everything out.
  var expertSample: Sample {
    sample { row, _ in
      .values(plan.items.indices.map { contribution(ofItem: $0, row).only })
    }
  }

  /// The means of the groups are the raters: each person counts within a group.
  private var groupSample: Sample {
    sample { row, group in
      guard let group else { return .leftOut(.noGroup) }
      if groups[group].isWithheld { return .leftOut(.smallGroup) }
      return .values(
        [Double(group + 1)] + plan.items.indices.map { contribution(ofItem: $0, row).only })
    }
  }
}

extension LocalizedText {
  fileprivate var ofExperts: LocalizedText {
    LocalizedText(
      th: "\(thai); ผู้ประเมิน = ผู้เชี่ยวชาญแต่ละคน",
      en: "\(english); raters are the experts, a submission each")
  }

  fileprivate var ofGroupMeans: LocalizedText {
    LocalizedText(
      th: "\(thai); ผู้ประเมิน = กลุ่ม, คะแนน = ค่าเฉลี่ยของกลุ่มในข้อนั้น",
      en: "\(english); raters are the groups, ratings their means of an item")
  }
}
