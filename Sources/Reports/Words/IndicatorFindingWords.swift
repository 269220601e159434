/// Words of the numbers of `indicators`.
extension FindingWords {
  static let indicators: [Entry] = indicatorPlaces + indicatorFigures + indicatorColumns

  private static let indicatorPlaces: [Entry] = [
    ("indicators", "ตัวชี้วัด", "indicator"), ("literacy", "ตัวชี้วัด", "indicator"),
    ("literacy.area", "ภาพรวม", "all together"), ("literacy.cluster", "กลุ่ม", "group"),
    ("literacy.school", "โรงเรียน", "school"),
    ("literacy.gain_vs_previous_round", "โรงเรียน", "school"),
    ("trend.area", "ภาพรวมแต่ละครั้ง", "all together, by round"),
    ("trend.cluster", "กลุ่ม แต่ละครั้ง", "group, by round"),
    ("change", "เปลี่ยนจากครั้งก่อน", "change since the round before"),
    (
      "change_of_same_schools", "เปลี่ยนจากครั้งก่อน (แห่งเดิม)",
      "change since the round before, same schools"
    ),
    ("first_to_last", "ครั้งแรกถึงครั้งล่าสุด", "first round to last"),
    (
      "first_to_last_of_same_schools", "ครั้งแรกถึงครั้งล่าสุด (แห่งเดิม)",
      "first round to last, same schools"
    ),
    ("coverage", "การส่งรายงาน", "reports"), ("coverage.by", "การส่งรายงานของกลุ่ม", "reports of"),
  ]

  private static let indicatorFigures: [Entry] = [
    ("percent", "ร้อยละ", "per cent"), ("numerator", "ตัวตั้ง", "numerator"),
    ("denominator", "ตัวหาร", "denominator"), ("counted", "จำนวนทุกระดับรวมกัน", "all levels"),
    ("tested", "เข้าสอบ", "tested"), ("enrolled", "นักเรียนทั้งหมด", "enrolled"),
    ("schools", "จำนวนโรงเรียน", "schools"),
    ("schools_with_data", "จำนวนโรงเรียนที่มีข้อมูล", "schools with data"),
    ("schools_meeting_target", "จำนวนโรงเรียนที่ถึงเป้าหมาย", "schools that meet the target"),
    ("diff", "ผลต่างของสัดส่วน", "difference of the shares"),
    ("newcombe_ci95_low", "ช่วงเชื่อมั่น 95% ขอบล่าง", "95% interval, low"),
    ("newcombe_ci95_high", "ช่วงเชื่อมั่น 95% ขอบบน", "95% interval, high"),
    ("z_pooled", "ค่าซี (z)", "z"), ("relative_percent", "ร้อยละที่เปลี่ยน", "relative change, %"),
    ("z_vs_area", "ค่าซี เทียบกับภาพรวม", "z against all together"),
    ("z_sd", "ค่าซี ระหว่างโรงเรียน", "z among the schools"),
    ("z_robust_mad", "ค่าซีจาก MAD", "robust z (MAD)"),
    ("funnel95_low", "ขอบล่างกรวย 95%", "funnel, 95%, low"),
    ("funnel95_high", "ขอบบนกรวย 95%", "funnel, 95%, high"),
    ("funnel998_low", "ขอบล่างกรวย 99.8%", "funnel, 99.8%, low"),
    ("funnel998_high", "ขอบบนกรวย 99.8%", "funnel, 99.8%, high"),
    ("expected", "ต้องส่ง", "expected"), ("received", "ส่งแล้ว", "received"),
    ("on_time", "ตรงเวลา", "on time"), ("n_late", "ช้า", "late"), ("n_missing", "ค้าง", "missing"),
    ("n_not_applicable", "ไม่เกี่ยวข้อง", "not applicable"),
    ("completeness_percent", "ครบ (%)", "complete (%)"),
    ("timeliness_percent_of_expected", "ทันเวลา ของที่ต้องส่ง (%)", "on time, of the expected (%)"),
    ("timeliness_percent_of_received", "ทันเวลา ของที่ส่งแล้ว (%)", "on time, of the received (%)"),
  ]

  private static let indicatorColumns: [Entry] = [
    ("column/previous_numerator", "ตัวตั้ง ครั้งก่อน", "numerator before"),
    ("column/previous_denominator", "ตัวหาร ครั้งก่อน", "denominator before"),
    ("column/target_met", "ถึงเป้าหมาย (1 = ถึง)", "target met (1 = yes)"),
    ("column/late", "ช้า", "late"),
  ]
}
