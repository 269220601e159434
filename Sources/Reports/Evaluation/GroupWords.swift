import Diagnostics
import Scoring

/// What the groups are called: evaluators, where the form says so; the groups of any other column
/// may be of those who are rated.
extension EvaluationPlan {
  private var areEvaluators: Bool { groupedBy == nil }

  /// “กลุ่มผู้ประเมิน”, or “กลุ่ม”.
  var groupsNoun: LocalizedText {
    LocalizedText(
      th: areEvaluators ? "กลุ่มผู้ประเมิน" : "กลุ่ม", en: areEvaluators ? "evaluator groups" : "groups")
  }

  /// The head of the column that names the group.
  var groupColumn: LocalizedText { LocalizedText(th: groupsNoun.thai, en: "Group") }

  /// “กลุ่ม (instructor)”: with the column, where that needs saying.
  private var namedGroup: LocalizedText {
    guard let groupedBy else { return LocalizedText(th: "กลุ่มผู้ประเมิน", en: "evaluator group") }
    return LocalizedText(th: "กลุ่ม (\(groupedBy.thai))", en: "group (\(groupedBy.english))")
  }

  private var namedGroups: LocalizedText {
    guard let groupedBy else { return groupsNoun }
    return LocalizedText(th: "กลุ่ม (\(groupedBy.thai))", en: "groups (\(groupedBy.english))")
  }
}

extension EvaluationPlan {
  var respondentsTitle: LocalizedText {
    LocalizedText(
      th: "จำนวนและร้อยละของผู้ตอบแบบประเมิน จำแนกตาม\(namedGroup.thai)",
      en: "Respondents by \(namedGroup.english)")
  }

  var groupsTitle: LocalizedText {
    dimensions.isEmpty
      ? LocalizedText(
        th: "ค่าเฉลี่ย จำแนกตาม\(namedGroup.thai)", en: "Means by \(namedGroup.english)")
      : LocalizedText(
        th: "ค่าเฉลี่ยรายด้าน จำแนกตาม\(namedGroup.thai)",
        en: "Means by dimension and \(namedGroup.english)")
  }

  var profileTitle: LocalizedText {
    LocalizedText(
      th: "ภาพเปรียบเทียบค่าเฉลี่ยรายด้านของ\(namedGroups.thai)",
      en: "Profile of the \(namedGroups.english)")
  }

  var groupTestsHeading: LocalizedText {
    LocalizedText(th: "การเปรียบเทียบระหว่าง\(groupsNoun.thai)", en: "Groups compared")
  }

  var groupTestsTitle: LocalizedText {
    LocalizedText(
      th: "การทดสอบความแตกต่างของค่าเฉลี่ยระหว่าง\(namedGroups.thai)",
      en: "Tests of the differences between \(namedGroups.english)")
  }
}
