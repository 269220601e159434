import Diagnostics

/// The words of the names that numbers have in JSON: one list for all commands, each family of
/// numbers in a file of its own.
enum FindingWords {
  /// A word by itself, or as it reads behind another: `after: "analysis"` finds `analysis/p` before
  /// `p`.
  static subscript(_ part: String, after kind: String) -> LocalizedText? {
    all["\(kind)/\(part)"] ?? all[part]
  }

  /// Words behind which a name stands.
  static let kinds = silent.union([
    "inputs", "ioc", "by", "pairs", "pre_only", "post_only", "pre_set_aside", "post_set_aside",
    "set_aside", "edges", "counts", "pass_rates", "criteria", "sensitivity_mcnemar", "analysis",
    "distractors", "options", "cuts", "scores", "first20", "objectives",
    "indicators", "literacy", "cluster", "school", "gain_vs_previous_round",
  ])

  /// Of these, the ones that the label behind them makes needless.
  static let silent: Set<String> = [
    "items", "group", "groups", "dimension", "needs", "steps", "results", "tasks", "comments",
    "indicators", "literacy",
  ]

  /// Lists whose elements are named by their place.
  static let listed: Set<String> = ["freq", "comments", "edges", "counts", "first20"]

  /// What stands before the name of a dimension or a need in a column.
  static let columnPrefixes = ["dimension", "weight", "D", "I", "pre", "post"]

  private static let all: [String: LocalizedText] = Dictionary(
    (statistics + evaluation + agreement + gains + tests + indicators).map {
      ($0.name, LocalizedText(th: $0.th, en: $0.en))
    },
    uniquingKeysWith: { first, _ in first })

  typealias Entry = (name: String, th: String, en: String)

  /// What every kind of analysis has.
  private static let statistics: [Entry] = [
    ("n", "จำนวน (n)", "n"), ("missing", "ไม่ตอบ", "blank"), ("sum", "ผลรวม", "sum"),
    ("mean", "ค่าเฉลี่ย", "mean"), ("sd", "ส่วนเบี่ยงเบนมาตรฐาน", "standard deviation"),
    ("var", "ความแปรปรวน", "variance"), ("se", "ความคลาดเคลื่อนมาตรฐาน", "standard error"),
    ("min", "ต่ำสุด", "lowest"), ("max", "สูงสุด", "highest"), ("median", "มัธยฐาน", "median"),
    ("q1_type7", "ควอร์ไทล์ที่ 1 (แบบ 7)", "first quartile (type 7)"),
    ("q3_type7", "ควอร์ไทล์ที่ 3 (แบบ 7)", "third quartile (type 7)"),
    ("q1_type6", "ควอร์ไทล์ที่ 1 (แบบ 6)", "first quartile (type 6)"),
    ("q3_type6", "ควอร์ไทล์ที่ 3 (แบบ 6)", "third quartile (type 6)"),
    ("skew_G1", "ความเบ้", "skewness"), ("kurtosis_G2", "ความโด่ง", "kurtosis"),
    ("ci95_low", "ช่วงเชื่อมั่น 95% ขอบล่าง", "95% interval, low"),
    ("ci95_high", "ช่วงเชื่อมั่น 95% ขอบบน", "95% interval, high"),
    ("t", "ค่าที (t)", "t"), ("df", "องศาอิสระ (df)", "df"), ("F", "ค่าเอฟ (F)", "F"),
    ("df1", "องศาอิสระ 1 (df1)", "df1"), ("df2", "องศาอิสระ 2 (df2)", "df2"),
    ("p", "นัยสำคัญ (p)", "p"), ("p_two_sided", "นัยสำคัญสองทาง (p)", "p, two-sided"),
    ("chi2", "ไคสแควร์ (χ²)", "χ²"), ("z", "ค่าซี (z)", "z"),
    ("wilcoxon_p", "นัยสำคัญของ Wilcoxon (p)", "Wilcoxon p"),
    ("group", "กลุ่ม", "group"), ("groups", "กลุ่ม", "groups"), ("items", "จำนวนข้อ", "items"),
    ("column/group", "กลุ่ม", "group"), ("column/weight", "น้ำหนัก", "weight"),
  ]
}
