/// The words of the numbers of `evaluate`.
extension FindingWords {
  static let evaluation: [Entry] = whole + items + dimensions + comparison + needs + work + columns

  private static let whole: [Entry] = [
    ("ungrouped", "ผู้ไม่ระบุกลุ่ม", "no group given"),
    ("suppression.hidden", "ผู้ที่ไม่แสดงแยกกลุ่ม", "people shown in no group"),
    ("suppression.counted", "นับในค่าของผู้ตอบทั้งหมด", "people counted in the figures of all"),
    ("likert.items", "ทุกข้อ", "all items"),
    ("mean_of_person_means", "ค่าเฉลี่ยของค่าเฉลี่ยรายบุคคล", "mean of person means"),
    ("sd_of_person_means", "S.D. ของค่าเฉลี่ยรายบุคคล", "SD of person means"),
    ("grand_mean_of_item_means", "ค่าเฉลี่ยของค่าเฉลี่ยรายข้อ", "mean of item means"),
    ("pooled_mean_of_all_answers", "ค่าเฉลี่ยของทุกคำตอบ", "mean of all answers"),
    ("descriptives.person_mean", "ค่าเฉลี่ยรายบุคคล", "person means"),
    ("comments", "ความคิดเห็น", "comments"), ("comments/n", "จำนวนผู้เขียน", "how many wrote it"),
  ]

  private static let items: [Entry] = [
    ("not_applicable", "ตอบว่าไม่เกี่ยวข้อง", "not applicable"),
    ("not_asked", "ไม่ได้ถาม", "not asked"), ("invalid", "คำตอบใช้ไม่ได้", "invalid answers"),
    ("freq", "จำนวนผู้ให้", "how many chose"),
    ("top2_percent", "ร้อยละสองระดับบน", "top 2 (%)"),
    (
      "band_equal_index", "ลำดับช่วงตามเกณฑ์ช่วงเท่ากัน (1 = ต่ำสุด)",
      "place among bands of equal width (1 = lowest)"
    ),
    ("band", "คำแปลระดับ", "band"), ("band_half", "คำแปลระดับตามเกณฑ์ 4.51", "band (4.51)"),
    ("divided_opinion", "ความเห็นแตกต่างกันมาก", "divided opinion"),
  ]

  private static let dimensions: [Entry] = [
    ("dimension", "ด้าน", "dimension"),
    ("mean_of_all_answers", "ค่าเฉลี่ยของทุกคำตอบ", "mean of all answers"),
    ("weighted", "ถ่วงน้ำหนัก", "weighted"),
    ("weight_present", "น้ำหนักที่มีผู้ตอบ", "weight present"),
    ("equal_weight", "ทุกกลุ่มเท่ากัน", "equal weight"),
    ("size_weighted", "ตามจำนวนคน", "by size"), ("spread", "ต่างกันสูงสุด", "spread"),
    ("weighted_composite", "คะแนนรวมถ่วงน้ำหนัก", "weighted composite"),
    ("overall", "ภาพรวม", "overall"),
    ("overall_weight_present", "น้ำหนักที่มีผู้ตอบของภาพรวม", "weight present overall"),
  ]

  private static let comparison: [Entry] = [
    ("groups.compare", "เปรียบเทียบกลุ่ม", "groups compared"),
    ("anova_F", "ANOVA ค่าเอฟ (F)", "ANOVA F"), ("anova_p", "ANOVA นัยสำคัญ (p)", "ANOVA p"),
    ("welch_F", "Welch ค่าเอฟ (F)", "Welch F"),
    ("welch_df2", "Welch องศาอิสระ 2 (df2)", "Welch df2"),
    ("welch_p", "Welch นัยสำคัญ (p)", "Welch p"),
    ("kruskal_H", "Kruskal–Wallis H", "Kruskal–Wallis H"),
    ("kruskal_p", "Kruskal–Wallis นัยสำคัญ (p)", "Kruskal–Wallis p"),
    ("eta_sq", "ขนาดอิทธิพล η²", "effect size η²"),
    ("omega_sq", "ขนาดอิทธิพล ω²", "effect size ω²"),
    ("epsilon_sq_kw", "ขนาดอิทธิพล ε² (Kruskal–Wallis)", "effect size ε² (Kruskal–Wallis)"),
    ("brown_forsythe_F", "Brown–Forsythe ค่าเอฟ (F)", "Brown–Forsythe F"),
    ("brown_forsythe_p", "Brown–Forsythe นัยสำคัญ (p)", "Brown–Forsythe p"),
  ]

  private static let needs: [Entry] = [
    ("needs", "ความต้องการจำเป็น", "needs"), ("pni_modified", "PNI modified", "PNI modified"),
    ("pni_original", "PNI เดิม", "PNI original"), ("I", "สภาพที่พึงประสงค์ (I)", "desired state (I)"),
    ("D", "สภาพปัจจุบัน (D)", "present state (D)"),
    ("I_sd", "S.D. ของสภาพที่พึงประสงค์", "SD of the desired state"),
    ("D_sd", "S.D. ของสภาพปัจจุบัน", "SD of the present state"),
    ("one_sided", "ตอบเพียงด้านเดียว", "answered one side only"), ("gap", "ผลต่าง I − D", "gap I − D"),
    ("I_band", "คำแปลระดับที่พึงประสงค์", "band of the desired state"),
    ("D_band", "คำแปลระดับปัจจุบัน", "band of the present state"),
    ("gap_ci95_low", "ผลต่าง ช่วงเชื่อมั่น 95% ขอบล่าง", "gap, 95% interval, low"),
    ("gap_ci95_high", "ผลต่าง ช่วงเชื่อมั่น 95% ขอบบน", "gap, 95% interval, high"),
    ("rank_competition", "ลำดับ", "rank"),
  ]

  private static let work: [Entry] = [
    ("work_quality", "คุณภาพการปฏิบัติงาน", "work quality"), ("results", "ผลรายงาน", "results"),
    ("steps", "ขั้น", "steps"), ("tasks", "งาน", "tasks"), ("done", "ทำแล้ว", "done"),
    ("not_done", "ยังไม่ได้ทำ", "not done"), ("blank", "ไม่ตอบ", "blank"),
    ("level", "ระดับ", "level"), ("pairs", "เทียบสองฝ่าย", "two sheets compared"),
    ("pairs/quality", "ค่าเฉลี่ยทุกข้อ", "mean of all ratings"),
    ("unpaired", "งานที่ไม่มีผลครบสองฝ่าย", "tasks without both sides"),
    ("mean_first", "ค่าเฉลี่ยของฝ่ายแรก", "mean of the first"),
    ("mean_second", "ค่าเฉลี่ยของฝ่ายหลัง", "mean of the second"),
    ("mean_difference", "ค่าเฉลี่ยของผลต่าง", "mean difference"),
    ("sd_difference", "S.D. ของผลต่าง", "SD of differences"),
    ("n_above", "ฝ่ายแรกสูงกว่า", "first higher"), ("n_same", "เท่ากัน", "equal"),
    ("n_below", "ฝ่ายแรกต่ำกว่า", "first lower"), ("first", "ฝ่ายแรก", "first"),
    ("second", "ฝ่ายหลัง", "second"), ("difference", "ผลต่าง", "difference"),
    ("exact_agreement_percent", "ร้อยละที่ตรงกัน", "equal (%)"),
  ]

  private static let columns: [Entry] = [
    ("column/person_mean", "ค่าเฉลี่ยรายบุคคล", "person mean"),
    ("column/level", "ระดับ", "level"), ("column/wrote_it", "เขียนข้อความนี้", "wrote it"),
    ("column/one_sided", "ตอบเพียงด้านเดียว", "one side only"),
    ("column/missing", "ไม่ตอบ", "blank"),
    ("column/not_applicable", "ตอบว่าไม่เกี่ยวข้อง", "not applicable"),
    ("column/not_asked", "ไม่ได้ถาม", "not asked"),
    ("column/invalid", "คำตอบใช้ไม่ได้", "invalid"), ("column/times", "จำนวนครั้ง", "times"),
    ("column/point", "ระดับ", "Point"), ("column/from", "ตั้งแต่ระดับ", "From point"),
    ("column/need", "ลำดับของรายการในแบบ", "Place in the form"),
    ("column/weights", "น้ำหนักรวมทุกกลุ่ม", "Weights of all groups"),
    ("column/dimension", "ค่าเฉลี่ย", "mean"), ("column/D", "ปัจจุบัน", "present"),
    ("column/I", "พึงประสงค์", "desired"),
  ]
}
