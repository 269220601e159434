import Diagnostics
import Scoring

extension ExclusionReason {
  /// Why a submission does not count, as it stands in a list.
  var words: LocalizedText {
    switch self {
    case .draft: LocalizedText(th: "ฉบับร่าง ยังไม่ส่ง", en: "a draft, not sent")
    case .returned: LocalizedText(th: "ส่งกลับให้แก้ไข", en: "sent back for correction")
    case .void: LocalizedText(th: "ยกเลิกแล้ว", en: "taken back")
    case .filteredOut: LocalizedText(th: "ไม่อยู่ในเงื่อนไข --where", en: "outside --where")
    case .otherPhase: LocalizedText(th: "เป็นแถวของรอบอื่น", en: "a row of another round")
    case .setAside:
      LocalizedText(th: "ส่งซ้ำ นับชุดแรกแล้ว", en: "sent again; the first one counts")
    case .noSubject: LocalizedText(th: "ไม่มีรหัสผู้ตอบ", en: "names nobody")
    case .otherGroup: LocalizedText(th: "อยู่กลุ่มอื่น", en: "in another group")
    case .comparisonGroup:
      LocalizedText(th: "อยู่กลุ่มเปรียบเทียบ", en: "in the comparison group")
    case .noGroup: LocalizedText(th: "ไม่ระบุกลุ่ม", en: "in no group")
    case .onlyBefore: LocalizedText(th: "มีเฉพาะก่อน", en: "only before")
    case .onlyAfter: LocalizedText(th: "มีเฉพาะหลัง", en: "only after")
    case .noPreviousRound:
      LocalizedText(th: "ไม่ได้รายงานในครั้งก่อน", en: "did not report in the earlier round")
    case .noCurrentRound:
      LocalizedText(th: "ไม่ได้รายงานในครั้งนี้", en: "did not report in the later round")
    case .noPartner:
      LocalizedText(th: "ไม่มีผลของอีกฝ่าย", en: "the other side is missing")
    case .hasBoth: LocalizedText(th: "มีครบทั้งสองครั้ง", en: "has both scores")
    case .noProcessScore:
      LocalizedText(th: "ไม่มีคะแนนระหว่างเรียน", en: "no marks of the course")
    case .noFinalScore:
      LocalizedText(th: "มีเฉพาะคะแนนระหว่างเรียน", en: "marks of the course only")
    case .notAnswered: LocalizedText(th: "ไม่ตอบ", en: "not answered")
    case .invalidAnswer: LocalizedText(th: "คำตอบใช้ไม่ได้", en: "the answer cannot be read")
    case .notAsked: LocalizedText(th: "ไม่ได้ถามผู้ตอบรายนี้", en: "was not asked")
    case .notApplicable: LocalizedText(th: "ตอบว่าไม่เกี่ยวข้อง", en: "not applicable")
    case .tooFewAnswers: LocalizedText(th: "ตอบน้อยข้อเกินไป", en: "too few answers")
    case .nothingToCount: LocalizedText(th: "ตัวหารเป็น 0", en: "the divisor is 0")
    case .checkFailed: LocalizedText(th: "ไม่ผ่านการตรวจสอบของแบบ", en: "refused by a check")
    case .fullScoreBefore:
      LocalizedText(th: "ได้คะแนนเต็มตั้งแต่ก่อน", en: "had the full score before")
    case .stayedAtEnd:
      LocalizedText(
        th: "ได้ 0 หรือคะแนนเต็มเท่ากันทั้งสองครั้ง", en: "at 0 or the full score both times")
    case .noDifference: LocalizedText(th: "ก่อนและหลังเท่ากัน", en: "the same before and after")
    case .smallGroup: LocalizedText(th: "กลุ่มเล็กเกินกว่าจะแสดง", en: "in a group too small to show")
    case .protectsSmallGroup:
      LocalizedText(
        th: "ไม่แสดง เพราะจะทำให้คำนวณผลของกลุ่มที่เล็กกว่าได้",
        en: "withheld: it would give a smaller group away")
    }
  }
}
