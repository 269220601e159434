import Diagnostics

/// What is said beside the figures of schools, clusters and rounds.
extension Message {
  static let incompleteReports = Message(
    code: "incomplete",
    finding: LocalizedText(
      th: "รายงานยังมาไม่ครบ (ไม่ถึงร้อยละ 90 ของโรงเรียนที่ต้องรายงาน) ภาพรวมอาจเปลี่ยนเมื่อรายงานมาครบ",
      en:
        "Fewer than 90 per cent of the expected reports are in: the totals may change when the rest arrive."
    ),
    remedy: LocalizedText(
      th: "ติดตามโรงเรียนในบัญชีค้างรายงานก่อนเผยแพร่ผล และระบุจำนวนโรงเรียนที่รายงานไว้กับตัวเลข",
      en:
        "Follow up the schools on the outstanding list before publishing, and state how many reported."
    ))

  static let smallSchool = Message(
    code: "small-school",
    finding: LocalizedText(
      th:
        "บางหน่วยมีนักเรียนที่เข้าสอบน้อยกว่า 30 คน นักเรียนคนเดียวเปลี่ยนร้อยละได้ตั้งแต่ 3 จุดขึ้นไป",
      en:
        "Some units tested fewer than 30 pupils: a single pupil moves their percentage by three points or more."
    ),
    remedy: LocalizedText(
      th: "ดูช่วงเชื่อมั่นและกราฟกรวยประกอบ อย่าจัดอันดับโรงเรียนขนาดเล็ก",
      en: "Read the interval and the funnel; do not rank small schools."))

  static let suppressedPercent = Message(
    code: "suppressed",
    finding: LocalizedText(
      th:
        "ไม่แสดงร้อยละของหน่วยที่คิดจากนักเรียนน้อยกว่า 10 คน เพราะอาจรู้ได้ว่าเป็นนักเรียนคนใด",
      en:
        "Percentages of fewer than 10 pupils are not shown: single pupils could be recognised."
    ),
    remedy: LocalizedText(
      th: "ใช้ผลรวมของกลุ่มโรงเรียน หรือรวมหลายชั้น",
      en: "Use the cluster's total, or several grades together."))

  static let overdispersion = Message(
    code: "overdispersion",
    finding: LocalizedText(
      th:
        "มีหน่วยที่อยู่นอกกราฟกรวยมากกว่า 1 ใน 5 แสดงว่าหน่วยต่าง ๆ แตกต่างกันจริง ไม่ใช่ความผิดปกติของบางหน่วย",
      en:
        "More than a fifth of the units lie outside the funnel: the units really differ; it is not that some are abnormal."
    ),
    remedy: LocalizedText(
      th: "อย่าเรียกหน่วยที่อยู่นอกกรวยว่าผิดปกติ ให้หาปัจจัยที่ทำให้ต่างกัน เช่น ขนาด ที่ตั้ง ภาษาที่บ้าน",
      en:
        "Do not call them abnormal; look for what makes them differ, such as size, place or home language."
    ))

  static let countsReconstructed = Message(
    code: "counts-reconstructed",
    finding: LocalizedText(
      th: "จำนวนนักเรียนคำนวณย้อนจากร้อยละที่เผยแพร่ จึงอาจคลาดเคลื่อนได้หน่วยละ 1–2 คน",
      en:
        "Counts were worked back from published percentages and may be off by a pupil or two a unit."
    ),
    remedy: LocalizedText(
      th: "ขอจำนวนจริงจากต้นทาง หากต้องใช้ตัวเลขรายหน่วย",
      en: "Ask the source for the counts where single units matter."))

  static let roundsNotIndependent = Message(
    code: "rounds-not-independent",
    finding: LocalizedText(
      th:
        "การเทียบสองครั้งถือว่าเป็นนักเรียนคนละกลุ่ม หากเป็นนักเรียนคนเดิม ช่วงเชื่อมั่นจะกว้างเกินไป หากเป็นคนละรุ่น ผลต่างส่วนหนึ่งเป็นความต่างของรุ่น",
      en:
        "The comparison takes the pupils of the two rounds as different people. With the same pupils the interval is too wide; with another year's pupils part of the change is theirs."
    ),
    remedy: LocalizedText(
      th: "ระบุในรายงานว่าเทียบนักเรียนกลุ่มเดิมหรือคนละรุ่น และใช้แบบทดสอบกับเกณฑ์ชุดเดียวกัน",
      en:
        "State whether the pupils are the same, and that the test and its cut-offs did not change.")
  )

  static let targetWithinChance = Message(
    code: "target-within-chance",
    finding: LocalizedText(
      th: "ค่าเป้าหมายอยู่ในช่วงเชื่อมั่นของบางหน่วย การบรรลุหรือไม่บรรลุของหน่วยนั้นจึงอาจเกิดจากความบังเอิญ",
      en:
        "The target lies within the interval of some units: that they met or missed it may be chance."
    ),
    remedy: LocalizedText(
      th: "อย่าตัดสินจากครั้งเดียว ดูผลหลายครั้งประกอบ",
      en: "Do not judge by one round; look at several."))
}
