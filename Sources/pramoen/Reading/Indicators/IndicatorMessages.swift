import Diagnostics

/// What can be wrong with counts, and with calls about indicators.
extension Message {
  static func countNegative(_ text: String) -> Message {
    Message(
      code: "count-negative",
      finding: .init(th: "จำนวน \(text) ติดลบ", en: "the count \(text) is negative"),
      remedy: .init(th: "แก้เป็นจำนวนคนที่นับได้จริง", en: "write the number that was counted"))
  }

  static func countFractional(_ text: String) -> Message {
    Message(
      code: "count-fractional",
      finding: .init(
        th: "จำนวน \(text) มีเศษ จำนวนคนต้องเป็นจำนวนเต็ม",
        en: "the count \(text) has a fraction; people are counted in whole numbers"),
      remedy: .init(
        th: "ตรวจว่ากรอกร้อยละลงในช่องจำนวนหรือไม่ (ถ้าเป็นร้อยละใช้ --from-percents)",
        en: "check whether a percentage stands where a count belongs (for these: --from-percents)"))
  }

  static func countIsDash(_ text: String) -> Message {
    Message(
      code: "count-is-dash",
      finding: .init(
        th: "ช่องนี้เป็น “\(text)” ไม่รู้ว่าเป็นศูนย์หรือไม่มีข้อมูล",
        en: "the cell is “\(text)”: zero, or not known?"),
      remedy: .init(
        th: "พิมพ์ 0 ถ้าเป็นศูนย์จริง หรือเว้นว่างทั้งแถวถ้าไม่ได้รายงาน",
        en: "write 0 for a true zero, or leave the whole row blank where nothing was reported"))
  }

  static func countNotANumber(_ text: String) -> Message {
    Message(
      code: "count-not-a-number",
      finding: .init(th: "“\(text)” ไม่ใช่จำนวนนับ", en: "“\(text)” is not a count"),
      remedy: .init(th: "พิมพ์จำนวนคนเป็นตัวเลข", en: "write how many there are, in digits"))
  }

  static func countBlank(_ column: String) -> Message {
    Message(
      code: "count-blank",
      finding: .init(
        th: "ช่อง \(column) ว่าง แต่ระดับอื่นในแถวเดียวกันมีจำนวน ช่องว่างไม่ใช่ศูนย์",
        en: "\(column) is blank although other levels of the row have counts; blank is not zero"),
      remedy: .init(
        th: "พิมพ์ 0 ถ้าไม่มีใครอยู่ระดับนี้", en: "write 0 where nobody is on this level"))
  }

  static func levelsDoNotAddUp(_ unit: String, sum: String, tested: String) -> Message {
    Message(
      code: "levels-do-not-add-up",
      finding: .init(
        th: "\(unit): ทุกระดับรวมกันได้ \(sum) คน แต่ผู้เข้าสอบมี \(tested) คน",
        en: "\(unit): the levels add up to \(sum), but \(tested) were tested"),
      remedy: .init(
        th: "ตรวจจำนวนทุกระดับและจำนวนผู้เข้าสอบกับต้นฉบับ",
        en: "check every level and the number tested against the original"))
  }

  static func testedAboveEnrolled(_ unit: String, tested: String, enrolled: String) -> Message {
    Message(
      code: "tested-above-enrolled",
      finding: .init(
        th: "\(unit): ผู้เข้าสอบ \(tested) คน มากกว่านักเรียนทั้งหมด \(enrolled) คน",
        en: "\(unit): \(tested) were tested, more than the \(enrolled) enrolled"),
      remedy: .init(
        th: "ตรวจว่าสลับช่องกันหรือไม่", en: "check whether the two numbers changed places"))
  }

  /// - Parameter numbers: the printed percentage and that of the counts; nil where they are of too few.
  static func percentDiffers(
    _ unit: String, level: String, numbers: (printed: String, computed: String)?
  ) -> Message {
    Message(
      code: "percent-differs",
      finding: numbers.map {
        LocalizedText(
          th: "\(unit) ระดับ \(level): ร้อยละที่พิมพ์ไว้ \($0.printed) "
            + "แต่คำนวณจากจำนวนได้ \($0.computed)",
          en: "\(unit), level \(level): \($0.printed) per cent is printed, "
            + "the counts give \($0.computed)")
      }
        ?? LocalizedText(
          th: "\(unit) ระดับ \(level): ร้อยละที่พิมพ์ไว้ไม่ตรงกับจำนวน",
          en: "\(unit), level \(level): the printed percentage does not fit the counts"),
      remedy: .init(
        th: "แก้ร้อยละ หรือตรวจจำนวนกับต้นฉบับ",
        en: "correct the percentage, or check the counts against the original"))
  }

  /// - Parameter numbers: the printed total and the sum of its parts; nil where a part is of too few.
  static func totalDiffers(
    _ unit: String, level: String, numbers: (printed: String, sum: String)?
  ) -> Message {
    Message(
      code: "total-differs",
      finding: numbers.map {
        LocalizedText(
          th: "\(unit) ระดับ \(level): แถวรวมพิมพ์ไว้ \($0.printed) แต่ส่วนย่อยรวมกันได้ \($0.sum)",
          en: "\(unit), level \(level): the total says \($0.printed), "
            + "its parts add up to \($0.sum)")
      }
        ?? LocalizedText(
          th: "\(unit) ระดับ \(level): แถวรวมไม่ตรงกับผลรวมของส่วนย่อย",
          en: "\(unit), level \(level): the total is not the sum of its parts"),
      remedy: .init(
        th: "ตรวจจำนวนของส่วนย่อยและแถวรวมกับต้นฉบับ",
        en: "check the parts and the total against the original"))
  }

  static func unitTwice(_ unit: String, first: Place) -> Message {
    Message(
      code: "unit-twice",
      finding: .init(
        th: "\(unit) มีมากกว่าหนึ่งแถว (แถวแรกคือ \(first))",
        en: "\(unit) has more than one row (the first is \(first))"),
      remedy: .init(
        th: "ลบแถวที่ซ้ำ หรือเลือกแถวด้วย --where เช่น --where grade=1",
        en: "remove the extra row, or choose rows with --where, such as --where grade=1"))
  }

  static func unitReportedAgain(_ unit: String, first: Place) -> Message {
    Message(
      code: "unit-reported-again",
      finding: .init(
        th: "\(unit) ส่งมากกว่าหนึ่งครั้ง นับเฉพาะครั้งแรก (\(first)) ไม่นับครั้งนี้",
        en: "\(unit) reported more than once; the first (\(first)) counts, this one does not"),
      remedy: .init(
        th: "ถ้าครั้งนี้ถูกต้องกว่า ให้ลบครั้งแรกออก",
        en: "where this one is right, remove the first"))
  }

  static func rowsAlike(_ rows: [[Place]]) -> Message {
    let list =
      rows.prefix(5).map { places in
        places.prefix(5).map(\.description).joined(separator: " = ")
          + (places.count > 5 ? " = …" : "")
      }.joined(separator: "; ") + (rows.count > 5 ? "; …" : "")
    return Message(
      code: "rows-alike",
      finding: .init(
        th: "ตารางไม่มีรหัส และมีแถวที่เหมือนกันทุกช่อง ซึ่งนับทุกแถว: \(list)",
        en: "the table has no codes, and rows that are the same in every cell all count: \(list)"),
      remedy: .init(
        th: "ลบแถวที่ซ้ำ หรือระบุคอลัมน์รหัสด้วย --id ถ้ามี",
        en: "remove rows that stand there twice, or name the column of the code with --id"))
  }

  static func levelTwice(_ level: String) -> Message {
    Message(
      code: "level-twice",
      finding: .init(
        th: "ระดับ \(level) ของหน่วยนี้มีมากกว่าหนึ่งแถว",
        en: "the level \(level) of this unit has more than one row"),
      remedy: .init(
        th: "เพิ่มคอลัมน์ที่แยกแถวเหล่านี้ใน --by หรือลบแถวที่ซ้ำ",
        en: "add the column that tells these rows apart to --by, or remove one"))
  }

  static func unknownLevel(_ level: String, known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      code: "unknown-level",
      finding: .init(
        th: "ไม่มีระดับชื่อ \(level) ใน --levels", en: "\(level) is none of the --levels"),
      remedy: .init(th: "ระดับที่ระบุไว้คือ \(list)", en: "the levels are \(list)"))
  }

  static func levelsMissing(_ unit: String, _ levels: [String]) -> Message {
    let list = levels.joined(separator: ", ")
    return Message(
      code: "levels-missing",
      finding: .init(
        th: "\(unit) ไม่มีแถวของระดับ \(list) จึงคิดผลรวมทุกระดับไม่ได้",
        en: "\(unit) has no row for \(list), so its levels cannot be added up"),
      remedy: .init(
        th: "เพิ่มแถวที่ขาด (0 ถ้าไม่มีใคร)", en: "add the missing rows, 0 where there is nobody"))
  }

  static let unitsWithoutCounts = Message(
    code: "no-counts",
    finding: .init(th: "ไม่มีแถวใดที่ใช้คำนวณได้", en: "there is no row to compute with"),
    remedy: .init(
      th: "แก้แถวที่แจ้งไว้ แล้วเรียกอีกครั้ง", en: "correct the rows that are named, and try again"))

  static let needsLevelsOrForm = Message(
    code: "needs-levels-or-form",
    finding: .init(
      th: "ไม่รู้ว่าคอลัมน์ใดคือจำนวนของแต่ละระดับ",
      en: "it is not clear which columns hold the counts"),
    remedy: .init(
      th: "ระบุ --levels n_l1,n_l2,n_l3,n_l4 (ต่ำสุดไปสูงสุด) หรือแบบฟอร์มด้วย --form",
      en: "name them with --levels n_l1,n_l2,n_l3,n_l4 (lowest first), or give a --form"))

  static let levelsOrForm = Message(
    code: "levels-or-form",
    finding: .init(
      th: "ใช้ --levels กับ --form พร้อมกันไม่ได้", en: "--levels and --form exclude each other"),
    remedy: .init(
      th: "แบบฟอร์มบอกระดับและตัวชี้วัดไว้แล้ว", en: "the form says what its levels are"))

  static let longNeedsBoth = Message(
    code: "long-needs-both",
    finding: .init(
      th: "ตารางแบบหนึ่งแถวต่อระดับต้องระบุ --level-column, --count-column และ --levels ครบทั้งสาม",
      en: "a table with a row for each level needs --level-column, --count-column and --levels"),
    remedy: .init(
      th: "เช่น --level-column level --count-column count --levels improve,fair,good,verygood",
      en: "such as --level-column level --count-column count --levels improve,fair,good,verygood"))

  static let fromPercentsNeedsTested = Message(
    code: "from-percents-needs-tested",
    finding: .init(
      th: "--from-percents ต้องรู้จำนวนผู้เข้าสอบ", en: "--from-percents needs the number tested"),
    remedy: .init(th: "เพิ่ม --tested COLUMN", en: "add --tested COLUMN"))

  static func percentColumns(_ given: Int, levels: Int) -> Message {
    Message(
      code: "percent-columns",
      finding: .init(
        th: "--percent มี \(given) คอลัมน์ แต่มี \(levels) ระดับ",
        en: "--percent names \(given) columns for \(levels) levels"),
      remedy: .init(
        th: "ระบุหนึ่งคอลัมน์ต่อระดับ ตามลำดับเดียวกับ --levels",
        en: "name one column for each level, in the order of --levels"))
  }

  static func badTarget(_ text: String, levels: [String]) -> Message {
    Message(
      code: "bad-target",
      finding: .init(
        th: "อ่านเป้าหมาย “\(text)” ไม่ได้", en: "the target “\(text)” cannot be read"),
      remedy: .init(
        th: "เขียนเช่น --target \"\(levels.suffix(2).joined(separator: "+"))>=50\" "
          + "ระดับที่รวมกันต้องอยู่ติดกัน",
        en: "write it as --target \"\(levels.suffix(2).joined(separator: "+"))>=50\", "
          + "of levels next to one another"))
  }

  static func badPercent(_ text: String) -> Message {
    Message(
      code: "percent-out-of-range",
      finding: .init(
        th: "“\(text)” ไม่ใช่ร้อยละระหว่าง 0 ถึง 100", en: "“\(text)” is no percentage from 0 to 100"),
      remedy: .init(th: "แก้ค่าในช่องนี้", en: "correct the cell"))
  }

  static func formWithoutIndicators(_ id: String) -> Message {
    Message(
      code: "form-without-indicators",
      finding: .init(
        th: "แบบฟอร์ม \(id) ไม่มีตัวชี้วัด", en: "the form \(id) declares no indicators"),
      remedy: .init(
        th: "เพิ่มแถวชนิด indicator หรือ levels ในแผ่น scoring",
        en: "add rows of type indicator or levels to the sheet scoring"))
  }

  static func unknownIndicator(_ name: String, known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      code: "unknown-indicator",
      finding: .init(
        th: "ไม่มีตัวชี้วัดชื่อ \(name)", en: "there is no indicator called \(name)"),
      remedy: .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }

  static func indicatorCounts(
    _ indicator: String, numerator: String, denominator: String
  ) -> Message {
    Message(
      code: "indicator-out-of-range",
      finding: .init(
        th: "ตัวชี้วัด \(indicator): ตัวตั้ง \(numerator) กับตัวหาร \(denominator) เป็นไปไม่ได้",
        en: "indicator \(indicator): \(numerator) of \(denominator) is impossible"),
      remedy: .init(
        th: "ตรวจจำนวนในชุดข้อมูลนี้", en: "check the counts of this submission"))
  }

  static func onlyForRounds(_ option: String) -> Message {
    Message(
      code: "only-for-rounds",
      finding: .init(
        th: "\(option) ใช้ได้กับรอบในพื้นที่ทำงานเท่านั้น",
        en: "\(option) is for rounds of a workspace"),
      remedy: .init(
        th: "ระบุชื่อรอบแทนไฟล์", en: "name a round instead of a file"))
  }

  static func roundWithoutRoster(_ round: String) -> Message {
    Message(
      code: "round-without-roster",
      finding: .init(
        th: "รอบ \(round) ไม่มีทะเบียน จึงไม่รู้ว่าใครต้องรายงาน",
        en: "the round \(round) has no roster, so nobody knows who is to report"),
      remedy: .init(
        th: "เปิดรอบด้วย --roster", en: "open rounds with --roster"))
  }
}
