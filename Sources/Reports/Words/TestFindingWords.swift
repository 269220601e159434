/// The words of the numbers of `items` and `scores`, and of the columns of tests.
extension FindingWords {
  static let tests: [Entry] = testItems + reliability + scoreSheets + testColumns

  private static let testItems: [Entry] = [
    ("item.analysis", "รายข้อ", "items"), ("item.distractors", "ตัวเลือก", "options"),
    ("analysis/items", "ข้อ", "item"), ("options", "ตัวเลือก", "option"),
    ("group_target", "เป้าหมายกลุ่มสูง–ต่ำ (คน)", "aimed size of the groups"),
    ("upper_cut", "กลุ่มสูงตั้งแต่", "upper group from"),
    ("lower_cut", "กลุ่มต่ำไม่เกิน", "lower group up to"),
    ("n_upper", "กลุ่มสูง (คน)", "n upper"), ("n_lower", "กลุ่มต่ำ (คน)", "n lower"),
    ("points", "คะแนนเต็มของข้อ", "points of the item"), ("n_blank", "ไม่ตอบ", "blank"),
    ("n_invalid", "คำตอบใช้ไม่ได้", "invalid"),
    ("analysis/p", "ความยากง่าย p", "difficulty p"),
    ("analysis/n_blank", "ไม่ตอบ (คน)", "n blank"),
    ("analysis/n_invalid", "คำตอบใช้ไม่ได้ (คน)", "n invalid"),
    ("p_answered", "p ของผู้ที่ตอบ", "p of those who answered"),
    ("r_total", "r กับคะแนนรวม", "r with the total"),
    ("r_rest", "r กับคะแนนข้ออื่น", "r with the rest"),
    ("alpha_if_deleted", "α ถ้าตัดข้อนี้", "α without the item"),
    ("p_upper", "p กลุ่มสูง", "p upper"), ("p_lower", "p กลุ่มต่ำ", "p lower"),
    ("D27", "อำนาจจำแนก D", "discrimination D"), ("upper", "กลุ่มสูง (คน)", "upper group"),
    ("middle", "กลุ่มกลาง (คน)", "middle group"), ("lower", "กลุ่มต่ำ (คน)", "lower group"),
    ("upper_less_lower", "กลุ่มสูง − กลุ่มต่ำ", "upper − lower"), ("omitted", "ไม่ตอบ", "blank"),
  ]

  private static let reliability: [Entry] = [
    ("test.reliability", "ความเชื่อมั่น", "reliability"), ("k", "จำนวนข้อ", "items"),
    ("alpha", "แอลฟาของครอนบาค (α)", "Cronbach's α"), ("std_alpha", "α มาตรฐาน", "standardised α"),
    ("guttman_lambda2", "Guttman λ2", "Guttman λ2"),
    ("guttman_lambda4_odd_even", "Guttman λ4 (คี่–คู่)", "Guttman λ4 (odd–even)"),
    ("guttman_lambda6", "Guttman λ6", "Guttman λ6"),
    ("mean_inter_item_r", "r ระหว่างข้อเฉลี่ย", "mean r between items"),
    ("feldt_ci95_low", "α ช่วงเชื่อมั่น 95% ขอบล่าง", "α, 95% interval, low"),
    ("feldt_ci95_high", "α ช่วงเชื่อมั่น 95% ขอบบน", "α, 95% interval, high"),
    ("sem", "ความคลาดเคลื่อนมาตรฐานของการวัด (SEM)", "standard error of measurement (SEM)"),
    ("kr20", "KR-20", "KR-20"), ("kr21", "KR-21", "KR-21"),
    ("kr21_sample_var", "KR-21 (ความแปรปรวนตัวอย่าง)", "KR-21 (sample variance)"),
    ("split_half_r_odd_even", "r ครึ่งคี่–คู่", "r of odd–even halves"),
    ("spearman_brown", "Spearman–Brown", "Spearman–Brown"),
    ("test.omega_total_1factor", "ω (1 factor)", "ω (1 factor)"),
    ("test.alpha_pairwise", "α จากความแปรปรวนร่วมเป็นคู่", "α of pairwise covariances"),
    ("test.criterion_referenced", "แบบอิงเกณฑ์", "at a cut score"),
    ("cuts", "จุดตัดร้อยละ", "cut (%)"), ("cut_percent", "จุดตัด (ร้อยละ)", "cut (%)"),
    ("cut_points", "คะแนนจุดตัด", "cut in points"), ("n_reaching", "ถึงเกณฑ์ (คน)", "reached"),
    ("lovett_rcc", "Lovett r_cc", "Lovett r_cc"),
    ("livingston_k2_kr20", "Livingston K² (KR-20)", "Livingston K² (KR-20)"),
    ("livingston_k2_kr21", "Livingston K² (KR-21)", "Livingston K² (KR-21)"),
    ("livingston_k2_alpha", "Livingston K² (α)", "Livingston K² (α)"),
  ]

  private static let scoreSheets: [Entry] = [
    ("scores", "ผู้สอบ", "person"), ("scores.total", "ทุกคนรวมกัน", "all together"),
    ("first20", "แถว", "row"), ("sum_sq", "Σx²", "Σx²"),
    ("omitted_total", "ข้อที่ไม่ตอบทั้งหมด", "items left blank"),
    ("n_other_max", "คะแนนเต็มไม่เท่าของแบบทดสอบ (คน)", "n with another full score"),
    ("descriptives.total", "คะแนนรวม", "totals"),
    ("descriptives.percent", "คะแนนเป็นร้อยละ", "scores in per cent"),
    ("score", "คะแนน", "score"), ("percent", "ร้อยละ", "per cent"),
    ("scores/max", "คะแนนเต็ม", "full score"), ("objectives/max", "คะแนนเต็ม", "full score"),
    ("set_aside/max", "คะแนนเต็ม", "full score"),
    ("n_not_administered", "ไม่ได้สอบ (ข้อ)", "items not administered"),
    ("objectives", "วัตถุประสงค์", "objective"),
  ]

  private static let testColumns: [Entry] = [
    ("column/max", "คะแนนเต็ม", "full score"),
    ("column/own_max", "คะแนนเต็มของผู้นี้", "own full score"),
    ("column/unmatched", "จับคู่ไม่ได้", "unmatched"),
    ("column/g", "g", "g"), ("column/c", "c", "c"),
    ("column/relative_gain", "พัฒนาการสัมพัทธ์", "relative gain"),
    ("column/passes", "ผ่าน", "passes"), ("column/passed_before", "ผ่านก่อน", "passed before"),
    ("column/passed_after", "ผ่านหลัง", "passed after"),
    ("column/process", "ระหว่างเรียน", "course"), ("column/treated", "เข้าร่วม", "took part"),
    ("column/score", "คะแนน", "score"), ("column/total", "คะแนนรวม", "total"),
    ("column/chosen", "เลือกข้อนี้", "chose it"), ("column/rest", "คะแนนข้ออื่น", "rest"),
    ("column/blank", "ไม่ตอบ (ข้อ)", "blank"), ("column/percent", "ร้อยละ", "per cent"),
    ("column/items", "จำนวนข้อ", "items"), ("column/pass_percent", "เกณฑ์ผ่านร้อยละ", "pass mark (%)"),
    ("column/criterion_percent", "เกณฑ์ร้อยละ", "criterion (%)"),
    ("column/mu0", "คะแนนตามเกณฑ์ (μ₀)", "criterion in points (μ₀)"),
    ("column/p_post_pre", "p หลัง–ก่อน", "p after–before"),
    ("column/p_delayed_post", "p ติดตามผล–หลัง", "p later–after"),
  ]
}
