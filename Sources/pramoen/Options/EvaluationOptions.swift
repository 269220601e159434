import ArgumentParser
import Diagnostics
import Scoring
import Statistics
import ThaiText

/// What an evaluation reads and how it brings ratings together: shared by `evaluate` and
/// `report evaluation`.
struct EvaluationOptions: ParsableArguments {
  @Argument(
    help: .words(
      th: "ชื่อรอบหรือไฟล์ CSV (หลายไฟล์ต่อด้วย +)",
      en: "a round or a CSV file (several joined by +)", value: "SOURCE"))
  var source: String

  @Option(
    help: .words(
      th: "แบบฟอร์มของไฟล์ CSV: ไฟล์ form.yaml หรือรหัสในพื้นที่ทำงาน",
      en: "the form of a CSV file: a form.yaml, or the id of a form in the workspace",
      value: "FORM"))
  var form: String?

  @Option(
    help: .words(
      th: "คอลัมน์ของข้อที่ประเมิน เช่น q01-q28", en: "columns of rating items, such as q01-q28",
      value: "COLUMNS"))
  var items: ColumnSelection?

  @Option(
    help: .words(
      th: "ระดับต่ำสุดและสูงสุด เช่น 1-5", en: "lowest and highest point, such as 1-5",
      value: "LOW-HIGH"))
  var scale: ScaleArgument?

  @Option(
    help: .words(
      th: "คอลัมน์ที่บอกกลุ่ม", en: "column that names the group",
      value: "COLUMN"))
  var by: String?

  @Option(
    help: .words(
      th: "ข้อที่ต้องกลับคะแนน", en: "items worded the other way round", value: "COLUMNS"))
  var reverse: ColumnSelection?

  @Option(
    help: .words(
      th: "ค่าที่แปลว่าไม่ตอบ เช่น 9,99", en: "values that mean “missing”, such as 9,99",
      value: "VALUES"))
  var missingCodes: String?

  @Option(
    help: .words(
      th: "ค่าที่แปลว่าไม่เกี่ยวข้อง เช่น na", en: "values that mean “not applicable”, such as na",
      value: "VALUES"))
  var notApplicable: String?

  @Option(
    help: .words(
      th: "เกณฑ์แปลความหมาย: srisa-ard (4.51), equal-width (4.21), half-up (4.50)",
      en: "set of bands: srisa-ard (4.51), equal-width (4.21), half-up (4.50)", value: "NAME"))
  var bands: BandScheme?

  @Option(
    help: .words(
      th: "ด้านและข้อของด้าน เช่น บริบท=q01-q05 ระบุซ้ำได้",
      en: "a dimension and its items, such as context=q01-q05; may be repeated",
      value: "NAME=COLUMNS"))
  var dimension: [NamedText] = []

  @Option(
    help: .words(
      th: "น้ำหนักกลุ่ม เช่น ครู=0.4,ผู้ปกครอง=0.6 หรือไฟล์ CSV (group,weight)",
      en: "weights of groups, such as teacher=0.4,parent=0.6, or a CSV file (group,weight)",
      value: "WEIGHTS"))
  var weights: String?

  @Option(
    help: .words(
      th: "น้ำหนักด้าน เช่น บริบท=20,ผลผลิต=30", en: "weights of dimensions: context=20,product=30",
      value: "WEIGHTS"))
  var dimensionWeights: String?

  @Option(
    help: .words(
      th: "คอลัมน์สภาพปัจจุบัน (D) ตามลำดับเดียวกับ --desired",
      en: "columns of the present state (D), in the order of --desired", value: "COLUMNS"))
  var present: ColumnSelection?

  @Option(
    help: .words(
      th: "คอลัมน์สภาพที่พึงประสงค์ (I)", en: "columns of the desired state (I)",
      value: "COLUMNS"))
  var desired: ColumnSelection?

  @Option(
    help: .words(
      th: "ความสอดคล้อง: คอลัมน์ละ 1 ผู้ประเมิน แถวละ 1 รายการ",
      en: "agreement: a column for each rater, a row for each thing rated", value: "COLUMNS"))
  var raters: ColumnSelection?

  @Option(
    help: .words(
      th: "ความสอดคล้อง: คอลัมน์ของรายการที่ถูกประเมิน (คู่กับ --rater)",
      en: "agreement: column of the thing rated (with --rater)", value: "COLUMN"))
  var subject: String?

  @Option(
    help: .words(
      th: "ความสอดคล้อง: คอลัมน์ของผู้ประเมิน แถวละ 1 การประเมิน",
      en: "agreement: column of the rater, where each row is one rating", value: "COLUMN"))
  var rater: String?

  @Option(
    help: .words(
      th: "ความสอดคล้อง: คอลัมน์จำนวนครั้งของแต่ละแถว",
      en: "agreement: column of how often each row occurred", value: "COLUMN"))
  var count: String?

  @Option(
    help: .words(
      th: "ผู้เชี่ยวชาญแถวละ 1 คน คิดค่า ioc หรือ cvi ของแต่ละข้อ",
      en: "one expert a row: ioc or cvi of each item", value: "ioc|cvi"))
  var index: ExpertIndex?

  @Option(
    help: .words(
      th: "เกณฑ์ยอมรับ IOC (ปกติ 0.50)", en: "IOC from which an item is accepted (default 0.50)",
      value: "VALUE"), transform: Double.option)
  var acceptance: Double?

  @Flag(
    help: .words(
      th: "แสดงผลแยกของกลุ่มที่มีผู้ตอบน้อยด้วย", en: "show groups of few people apart, too"))
  var showSmallGroups = false

  @OptionGroup var table: TableOptions
  @OptionGroup var workspace: WorkspaceOption

  func validate() throws {
    if (present == nil) != (desired == nil) {
      throw ValidationError(
        words(
          th: "--present และ --desired ต้องใช้คู่กัน", en: "--present and --desired go together"))
    }
    if (subject == nil) != (rater == nil) {
      throw ValidationError(
        words(th: "--subject และ --rater ต้องใช้คู่กัน", en: "--subject and --rater go together"))
    }
    if let acceptance, !(-1...1).contains(acceptance) {
      throw ValidationError(
        words(
          th: "--acceptance ต้องอยู่ระหว่าง -1 ถึง 1", en: "--acceptance lies between -1 and 1"))
    }
    let names = dimension.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ValidationError(
        words(
          th: "ระบุด้าน \(twice) ซ้ำ รวมคอลัมน์ไว้ใน --dimension เดียว",
          en: "the dimension \(twice) is named twice; give its columns in one --dimension"))
    }
    if bands == .srisaArd || bands == .halfUp, let scale, !scale.isOneToFive {
      throw ValidationError(
        words(
          th: "เกณฑ์ \(bands?.rawValue ?? "") ใช้กับมาตร 1-5 เท่านั้น ใช้ equal-width แทน",
          en: "the set \(bands?.rawValue ?? "") is for scales 1-5 only; use equal-width"))
    }
  }

  /// Whether the call asks how far raters agree rather than what groups say.
  var asksForAgreement: Bool { raters != nil || rater != nil }

  /// Options that only a plain table understands, of those that were given.
  var givenForPlainTables: String? {
    let given: [(String, Bool)] = [
      ("--items", items != nil), ("--scale", scale != nil), ("--reverse", reverse != nil),
      ("--missing-codes", missingCodes != nil), ("--not-applicable", notApplicable != nil),
      ("--dimension", !dimension.isEmpty), ("--present", present != nil),
      ("--desired", desired != nil), ("--raters", raters != nil), ("--rater", rater != nil),
      ("--subject", subject != nil), ("--count", count != nil), ("--index", index != nil),
    ]
    return given.first(where: \.1)?.0
  }
}

/// `1-5`, `0..4`, `-1..1`.
struct ScaleArgument: ExpressibleByArgument, Hashable {
  let scale: PointScale

  init?(argument: String) {
    let text = argument.withArabicDigits.trimmed
    for (start, end) in text.cuts {
      guard let low = Int(typed: start), let high = Int(typed: end),
        let scale = try? PointScale(lowest: low, highest: high)
      else { continue }
      self.scale = scale
      return
    }
    return nil
  }

  var isOneToFive: Bool { scale.points == 1...5 }
}

/// `NAME=TEXT`.
struct NamedText: ExpressibleByArgument, Hashable {
  let name: String
  let text: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    name = String(argument[..<equals]).trimmed
    text = String(argument[argument.index(after: equals)...]).trimmed
    if name.isEmpty || text.isEmpty { return nil }
  }
}

enum ExpertIndex: String, ExpressibleByArgument, CaseIterable {
  case ioc
  case cvi
}

extension BandScheme: ExpressibleByArgument {}

extension String {
  /// The two sides of each `..` and each hyphen after the first sign.
  fileprivate var cuts: [(String, String)] {
    var cuts: [(String, String)] = []
    for position in indices.dropFirst() {
      for mark in ["..", "–", "-"] where self[position...].hasPrefix(mark) {
        cuts.append(
          (
            String(self[..<position]),
            String(self[index(position, offsetBy: mark.count)...])
          ))
      }
    }
    return cuts
  }
}
