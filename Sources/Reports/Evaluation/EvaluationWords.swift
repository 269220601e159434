import Diagnostics

/// Headings, titles and column names of the evaluation report.
extension LocalizedText {
  static let evaluationTitle = LocalizedText(th: "รายงานผลการประเมิน", en: "Evaluation")
  static let respondentsFact = LocalizedText(th: "ผู้ตอบทั้งหมด", en: "Respondents")
  static let countedFact = LocalizedText(th: "นับในค่าของผู้ตอบทั้งหมด", en: "Counted")
  static let scaleFact = LocalizedText(th: "มาตรประมาณค่า", en: "Scale")
  static let respondentsHeading = LocalizedText(th: "ผู้ตอบแบบประเมิน", en: "Respondents")
  static let dimensionsHeading = LocalizedText(th: "ผลการประเมินรายด้าน", en: "Dimensions")
  static let groupMeansHeading = LocalizedText(th: "ผลการประเมินรายกลุ่ม", en: "Groups")
  static let ratingItemsHeading = LocalizedText(th: "ผลการประเมินรายข้อ", en: "Items")
  static let needsHeading = LocalizedText(th: "ความต้องการจำเป็น", en: "Needs")
  static let workQualityHeading = LocalizedText(
    th: "คุณภาพการปฏิบัติงาน", en: "Work quality")
  static let agreementHeading = LocalizedText(
    th: "ความสอดคล้องระหว่างผู้ประเมิน", en: "Agreement")
  static let commentsHeading = LocalizedText(
    th: "ข้อคิดเห็นและข้อเสนอแนะ", en: "Comments")

  static let dimensionsTitle = LocalizedText(
    th: "ค่าเฉลี่ย ส่วนเบี่ยงเบนมาตรฐาน และระดับ โดยภาพรวมและรายด้าน",
    en: "Means, standard deviations and levels by dimension")
  static let compositeTitle = LocalizedText(
    th: "ค่าเฉลี่ยรวมทุกกลุ่มรายด้าน ตามวิธีรวมแต่ละแบบ",
    en: "All groups together, by each way of bringing them together")
  static let needsTitle = LocalizedText(
    th: "สภาพปัจจุบัน (D) สภาพที่พึงประสงค์ (I) ค่า PNI modified และลำดับความต้องการจำเป็น",
    en: "Present state (D), desired state (I), PNI modified and rank of needs")
  static let peopleCount = LocalizedText(th: "จำนวน (คน)", en: "People")
  static let aspect = LocalizedText(th: "รายการ", en: "Aspect")
  static let item = LocalizedText(th: "ข้อ", en: "Item")
  static let rank = LocalizedText(th: "ลำดับ", en: "Rank")
  static let overallRow = LocalizedText(th: "ภาพรวม", en: "Overall")
  static let spread = LocalizedText(th: "ต่างกันสูงสุด", en: "Spread")
  static let weightedMean = LocalizedText(th: "ถ่วงน้ำหนัก", en: "Weighted")
  static let equalWeight = LocalizedText(th: "ทุกกลุ่มเท่ากัน", en: "Equal weight")
  static let sizeWeighted = LocalizedText(th: "ตามจำนวนคน", en: "By size")
  static let allAnswersMean = LocalizedText(th: "ทุกคำตอบ", en: "All answers")
  static let weightPresent = LocalizedText(th: "น้ำหนักที่มีผู้ตอบ", en: "Weight present")
  static let topTwo = LocalizedText(th: "ร้อยละสองระดับบน", en: "Top 2 (%)")
  static let missing = LocalizedText(th: "ไม่ตอบ", en: "Blank")
  static let count = LocalizedText.verbatim("n")

  static let dividedNote = LocalizedText(
    th: "‡ ความเห็นแตกต่างกันมาก (S.D. มากกว่า 1.2) ดูจำนวนผู้ตอบแต่ละระดับประกอบ",
    en: "‡ opinions are divided (S.D. above 1.2): read the counts of each point")
}
