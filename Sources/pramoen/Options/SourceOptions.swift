import ArgumentParser
import Diagnostics
import Scoring
import ThaiText

/// Which workspace a command works on.
struct WorkspaceOption: ParsableArguments {
  @Option(
    help: .words(
      th: "ไฟล์พื้นที่ทำงาน (ถ้าไม่ระบุ: $PRAMOEN_WORKSPACE หรือ ./pramoen.db)",
      en: "workspace file (else $PRAMOEN_WORKSPACE, else ./pramoen.db)", value: "FILE"))
  var workspace: String?
}

/// How the rows of a table are to be understood.
struct TableOptions: ParsableArguments {
  @Option(
    help: .words(
      th: "คอลัมน์รหัสผู้ตอบ ถ้าชื่อไม่ตรงกับแบบฟอร์ม",
      en: "column with the subject's code, where it is not named as in the form", value: "COLUMN"))
  var id: String?

  @Option(
    help: .words(
      th: "คอลัมน์เวลาที่ส่ง (ปกติ submitted_at, end หรือ SubmissionDate)",
      en: "column with the time of submission (default submitted_at, end or SubmissionDate)",
      value: "COLUMN"))
  var time: String?

  @Option(
    name: .customLong("where"),
    help: .words(
      th: "ใช้เฉพาะแถวที่คอลัมน์มีค่านี้ ระบุซ้ำได้",
      en: "use only rows with this value; may be repeated", value: "COLUMN=VALUE"))
  var filters: [RowFilter] = []
}

extension TableOptions {
  /// The first option of the call that only tables understand.
  var given: String? {
    if id != nil { return "--id" }
    if time != nil { return "--time" }
    return filters.isEmpty ? nil : "--where"
  }
}

extension MarkingOptions {
  /// The first option of the call that only tables understand.
  var given: String? {
    if form != nil { return "--form" }
    if key != nil { return "--key" }
    return givenForCells
  }

  /// The first option that speaks of cells which a key marks.
  var givenForCells: String? {
    if missingCodes != nil { return "--missing-codes" }
    return notAdministered == nil ? nil : "--not-administered"
  }
}

/// The rows of one round among those of several in one table.
struct PhaseRows {
  let column: String
  /// As the round is called; case, digits and spaces do not matter.
  let value: String
  /// What the rows of other rounds hold, which are left out on purpose.
  let others: [String]
}

/// Which column of a table says to which round a row belongs.
struct PhaseOption: ParsableArguments {
  @Option(
    help: .words(
      th: "คอลัมน์ที่บอกรอบ เช่น phase", en: "column that names the round, such as phase",
      value: "COLUMN"))
  var phase: String?
}

/// `COLUMN=VALUE`: rows where the column holds exactly that text.
struct RowFilter: ExpressibleByArgument, Hashable {
  let column: String
  let value: String

  init(column: String, value: String) {
    self.column = column
    self.value = value
  }

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      return nil
    }
    column = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}

/// What marks the answers: a form with keys, or a key table.
struct MarkingOptions: ParsableArguments {
  @Option(
    help: .words(
      th: "แบบฟอร์ม: ไฟล์ form.yaml หรือรหัสแบบฟอร์มในพื้นที่ทำงาน",
      en: "the form: a form.yaml, or the id of a form in the workspace", value: "FORM"))
  var form: String?

  @Option(
    help: .words(
      th: "ตารางเฉลย CSV ที่มีคอลัมน์ item และ key (ใช้แทนแบบฟอร์ม)",
      en: "CSV table of keys with columns item and key (instead of a form)", value: "FILE"))
  var key: String?

  @Option(
    name: .customLong("missing-codes"),
    help: .words(
      th: "ค่าที่หมายถึงไม่ตอบ คั่นด้วยจุลภาค เช่น 8,9 (ใช้กับ --key หรือ --items)",
      en: "values that mean no answer, as 8,9 (with --key or --items)", value: "A,B"))
  var missingCodes: String?

  @Option(
    name: .customLong("not-administered"),
    help: .words(
      th: "ค่าที่หมายถึงไม่มีข้อนี้ในฉบับของผู้ตอบ (ใช้กับ --key)",
      en: "values that mean the item was not in this person's form (with --key)", value: "A,B"))
  var notAdministered: String?

  /// What cells mean that are no answer.
  var rules: MarkingRules {
    MarkingRules(
      blankCodes: Self.codes(missingCodes), notAdministeredCodes: Self.codes(notAdministered))
  }

  private static func codes(_ text: String?) -> Set<String> {
    Set((text ?? "").split(separator: ",").map(String.init))
  }
}

extension Double {
  /// The value of an option, in Arabic or Thai digits as numbers are typed everywhere: all options
  /// that take a number read it here.
  static func option(_ text: String) throws -> Double {
    // As people type it, or as programs write it: 1e3.
    guard let value = Double(typed: text.trimmed) ?? Double(text), value.isFinite else {
      throw ValidationError(words(th: "\(text) ไม่ใช่ตัวเลข", en: "\(text) is not a number"))
    }
    return value
  }

  /// Above 0, and small enough that sums of squares of scores stay numbers.
  var isFullScore: Bool { self > 0 && self <= 1e9 }

  /// Refuses what is no full score.
  func checkFullScore(of option: String) throws {
    guard isFullScore else {
      throw ValidationError(
        words(
          th: "\(option) ต้องมากกว่าศูนย์ และไม่เกิน 1,000,000,000",
          en: "\(option) must be above zero and at most 1,000,000,000"))
    }
  }
}

extension [Double] {
  /// Refuses what is no percentage of a full score to be reached.
  func checkPercents() throws {
    for percent in self where !(percent > 0 && percent <= 100) {
      throw ValidationError(
        words(
          th: "เกณฑ์ร้อยละ \(percent.plainText) ต้องมากกว่า 0 และไม่เกิน 100",
          en: "a mark of \(percent.plainText) per cent must be above 0 and at most 100"))
    }
  }
}
