import ArgumentParser
import Diagnostics

/// Which columns of a table without a form hold counts.
struct CountOptions: ParsableArguments {
  @Option(
    help: .words(
      th: "คอลัมน์จำนวนของแต่ละระดับ ต่ำสุดไปสูงสุด เช่น n_l1,n_l2,n_l3,n_l4",
      en: "columns with the count of each level, lowest first: n_l1,n_l2,n_l3,n_l4",
      value: "COLUMNS"))
  var levels: String?

  @Option(
    name: .customLong("level-column"),
    help: .words(
      th: "ตารางที่มีหนึ่งแถวต่อระดับ: คอลัมน์ชื่อระดับ (ชื่อระดับระบุใน --levels)",
      en: "in a table with a row for each level: the column that names it", value: "COLUMN"))
  var levelColumn: String?

  @Option(
    name: .customLong("count-column"),
    help: .words(
      th: "ตารางที่มีหนึ่งแถวต่อระดับ: คอลัมน์จำนวน",
      en: "in a table with a row for each level: the column of counts", value: "COLUMN"))
  var countColumn: String?

  @Option(
    help: .words(
      th: "รวมจำนวนขึ้นไปตามคอลัมน์ ข้อคำถาม หรือข้อมูลในทะเบียน เช่น cluster",
      en: "sum up by a column, a question or a roster's attribute, such as cluster",
      value: "LEVEL"))
  var by: String?

  @Option(
    help: .words(
      th: "คอลัมน์จำนวนนักเรียนทั้งหมด", en: "column with how many are enrolled", value: "COLUMN"))
  var enrolled: String?

  @Option(
    help: .words(
      th: "คอลัมน์จำนวนผู้เข้าสอบ ตรวจกับผลรวมทุกระดับ",
      en: "column with how many were tested, held against the levels", value: "COLUMN"))
  var tested: String?

  @Option(
    help: .words(
      th: "คอลัมน์ร้อยละที่พิมพ์ไว้ ตรวจกับจำนวน",
      en: "columns with printed percentages, held against the counts", value: "COLUMNS"))
  var percent: String?

  @Flag(
    name: .customLong("from-percents"),
    help: .words(
      th: "คอลัมน์ระดับเป็นร้อยละของ --tested ให้คำนวณจำนวนย้อนกลับ",
      en: "the levels are percentages of --tested: work the counts back"))
  var fromPercents = false

  @Option(
    help: .words(
      th: "เป้าหมาย เช่น \"l3+l4>=50\" หรือ \"l1<=10\"",
      en: "what is aimed at: \"l3+l4>=50\", \"l1<=10\"", value: "TARGET"))
  var target: String?

  @Option(
    help: .words(
      th: "เกณฑ์การแปลร้อยละ เช่น \"0=ปรับปรุง,25=พอใช้,50=ดี,75=ดีมาก\"",
      en: "what percentages are called: \"0=poor,25=fair,50=good,75=very good\"",
      value: "BANDS"))
  var bands: String?

  @Option(
    help: .words(
      th: "แถวที่เป็นผลรวมซึ่งพิมพ์ไว้ เช่น รวม: ไม่นับซ้ำ แต่ตรวจกับส่วนย่อย",
      en: "what rows of printed totals are called: not counted, held against their parts",
      value: "NAME"))
  var total: String?
}

extension CountOptions {
  /// The first option of the call that only tables without a form understand.
  var given: String? {
    let options: [(String, Bool)] = [
      ("--levels", levels != nil), ("--level-column", levelColumn != nil),
      ("--count-column", countColumn != nil), ("--enrolled", enrolled != nil),
      ("--tested", tested != nil), ("--percent", percent != nil),
      ("--from-percents", fromPercents), ("--target", target != nil), ("--total", total != nil),
      ("--bands", bands != nil),
    ]
    return options.first(where: \.1)?.0
  }
}
