import Diagnostics

/// What can be wrong with a call of `evaluate`, or with its ratings.
extension Message {
  static let needsFormOrItems = Message(
    code: "needs-form-or-items",
    finding: .init(
      th: "ไม่รู้ว่าคอลัมน์ใดเป็นข้อที่ประเมิน", en: "nobody said which columns hold ratings"),
    remedy: .init(
      th: "ระบุแบบฟอร์มด้วย --form หรือคอลัมน์ด้วย --items q01-q28 --scale 1-5 "
        + "(--present และ --desired สำหรับความต้องการจำเป็น, --raters สำหรับความสอดคล้อง)",
      en: "name the form with --form, or the columns with --items q01-q28 --scale 1-5 "
        + "(--present and --desired for needs, --raters for agreement)"))

  static let needsOneItem = Message(
    code: "needs-one-item",
    finding: .init(
      th: "ไม่รู้ว่าคะแนนอยู่ในคอลัมน์ใด", en: "nobody said which column holds the ratings"),
    remedy: .init(th: "ระบุคอลัมน์ด้วย --items", en: "name the column with --items"))

  static let reverseNeedsScale = Message(
    code: "reverse-needs-scale",
    finding: .init(
      th: "กลับคะแนนไม่ได้เพราะไม่รู้ระดับต่ำสุดและสูงสุด",
      en: "items cannot be reversed without the ends of the scale"),
    remedy: .init(th: "ระบุด้วย --scale 1-5", en: "say them with --scale 1-5"))

  static let bandsNeedScale = Message(
    code: "bands-need-scale",
    finding: .init(
      th: "แปลความหมายไม่ได้เพราะไม่รู้ระดับต่ำสุดและสูงสุด",
      en: "means have no words without the ends of the scale"),
    remedy: .init(th: "ระบุด้วย --scale 1-5", en: "say them with --scale 1-5"))

  static func bandsNotForScale(_ name: String) -> Message {
    Message(
      code: "bands-not-for-scale",
      finding: .init(
        th: "เกณฑ์ \(name) ใช้กับมาตร 1-5 เท่านั้น", en: "the set \(name) is for scales 1-5 only"),
      remedy: .init(th: "ใช้ --bands equal-width", en: "use --bands equal-width"))
  }

  static func notWithForm(_ option: String) -> Message {
    Message(
      code: "not-with-form",
      finding: .init(
        th: "\(option) ใช้กับตารางที่ไม่มีแบบฟอร์ม", en: "\(option) is for tables without a form"),
      remedy: .init(
        th: "ตัด \(option) ออก หรือตัด --form ออก", en: "leave out \(option), or leave out --form"))
  }

  static func notAnItem(_ name: String) -> Message {
    Message(
      code: "not-an-item",
      finding: .init(
        th: "คอลัมน์ \(name) ไม่อยู่ในข้อที่ประเมิน", en: "the column \(name) is not among the items"),
      remedy: .init(th: "เพิ่มคอลัมน์ใน --items", en: "add it to --items"))
  }

  static func itemInTwoDimensions(_ name: String) -> Message {
    Message(
      code: "item-in-two-dimensions",
      finding: .init(
        th: "ข้อ \(name) อยู่มากกว่าหนึ่งด้าน", en: "the item \(name) is in two dimensions"),
      remedy: .init(th: "ให้อยู่ด้านเดียว", en: "leave it in one of them"))
  }

  static func unknownDimension(_ name: String, dimensions: [String]) -> Message {
    let list = dimensions.joined(separator: ", ")
    return Message(
      code: "unknown-dimension",
      finding: .init(th: "ไม่มีด้านชื่อ \(name)", en: "no dimension is called \(name)"),
      remedy: dimensions.isEmpty
        ? .init(th: "ระบุด้านด้วย --dimension", en: "name the dimensions with --dimension")
        : .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }

  static let weightsWithoutGroups = Message(
    code: "weights-without-groups",
    finding: .init(
      th: "กำหนดน้ำหนักกลุ่มแล้ว แต่ไม่รู้ว่าผู้ตอบอยู่กลุ่มใด",
      en: "there are weights, but nobody belongs to a group"),
    remedy: .init(
      th: "ระบุคอลัมน์กลุ่มด้วย --by", en: "name the column of the group with --by"))

  static func notAWeight(_ text: String, option: String) -> Message {
    Message(
      code: "not-a-weight",
      finding: .init(
        th: "น้ำหนัก “\(text)” ไม่อยู่ในรูป ชื่อ=ตัวเลข", en: "“\(text)” is not NAME=NUMBER"),
      remedy: .init(
        th: "เขียนเป็น \(option) ครู=0.4,ผู้ปกครอง=0.6",
        en: "write \(option) teacher=0.4,parent=0.6"))
  }

  static func weightBelowZero(_ name: String) -> Message {
    Message(
      code: "weight-below-zero",
      finding: .init(
        th: "น้ำหนักของ \(name) น้อยกว่า 0", en: "the weight of \(name) is below 0"),
      remedy: .init(
        th: "ให้น้ำหนักเป็น 0 ขึ้นไป หรือ \(name)=0 เพื่อไม่นับกลุ่มนี้",
        en: "give a weight of 0 or more; \(name)=0 leaves it out"))
  }

  static func noWeights(_ option: String) -> Message {
    Message(
      code: "no-weights",
      finding: .init(th: "\(option) ไม่มีน้ำหนักใดเลย", en: "there is no weight in \(option)"),
      remedy: .init(
        th: "เขียนเป็น \(option) ครู=0.4,ผู้ปกครอง=0.6 หรือตัดออกเพื่อให้น้ำหนักเท่ากัน",
        en: "write \(option) teacher=0.4,parent=0.6, or leave it out for equal weights"))
  }

  /// Weights are somebody's decision: whom it forgets must not weigh 0 by accident.
  static func withoutWeight(_ names: [String]) -> Message {
    let list = names.joined(separator: ", ")
    return Message(
      code: "without-weight",
      finding: .init(
        th: "ไม่ได้กำหนดน้ำหนักของ \(list)", en: "no weight is given for \(list)"),
      remedy: .init(
        th: "กำหนดน้ำหนักให้ครบ หากไม่ต้องการนับ ให้เขียน \(names.first ?? "")=0",
        en: "give a weight to each; write \(names.first ?? "")=0 for what is not to count"))
  }

  static func unequalSides(present: Int, desired: Int) -> Message {
    Message(
      code: "unequal-sides",
      finding: .init(
        th: "มีคอลัมน์สภาพปัจจุบัน \(present) คอลัมน์ แต่สภาพที่พึงประสงค์ \(desired) คอลัมน์",
        en: "there are \(present) columns of the present state and \(desired) of the desired one"),
      remedy: .init(
        th: "ระบุให้เท่ากันและเรียงลำดับเดียวกัน", en: "name as many of both, in the same order"))
  }

  static func ratingNotANumber(_ text: String) -> Message {
    Message(
      code: "rating-not-a-number",
      finding: .init(th: "“\(text)” ไม่ใช่ตัวเลข", en: "“\(text)” is not a number"),
      remedy: .init(
        th: "แก้ค่า หรือหากหมายถึงไม่ตอบ ให้ระบุด้วย --missing-codes "
          + "(ไม่เกี่ยวข้อง: --not-applicable)",
        en: "correct it; a code for a missing answer goes into --missing-codes, for “not "
          + "applicable” into --not-applicable"))
  }

  static func ratingOffScale(_ text: String, lowest: Int, highest: Int) -> Message {
    Message(
      code: "rating-off-scale",
      finding: .init(
        th: "คะแนน \(text) อยู่นอกมาตร \(lowest) ถึง \(highest)",
        en: "the rating \(text) is off the scale from \(lowest) to \(highest)"),
      remedy: .init(
        th: "แก้ค่า หรือหากเป็นรหัสของการไม่ตอบ ให้ระบุด้วย --missing-codes \(text)",
        en: "correct it, or declare it as a missing answer: --missing-codes \(text)"))
  }

  static func ratingBetweenPoints(_ text: String, lowest: Int, highest: Int) -> Message {
    Message(
      code: "rating-between-points",
      finding: .init(
        th: "คะแนน \(text) ไม่ใช่ระดับเต็มของมาตร \(lowest) ถึง \(highest)",
        en: "the rating \(text) lies between two points of the scale \(lowest) to \(highest)"),
      remedy: .init(
        th: "แก้ค่า หรือหากเป็นคะแนนที่ไม่ใช่ระดับของมาตร ให้ตัด --scale ออก",
        en: "correct it; where these are no points of a scale, leave out --scale"))
  }

  static func scaleNotForIndex(_ index: String, scale: String) -> Message {
    Message(
      code: "scale-not-for-index",
      finding: .init(
        th: "\(index) คำนวณจากมาตร \(scale) เท่านั้น",
        en: "\(index) is defined on the scale \(scale) only"),
      remedy: .init(
        th: "ตัด --scale ออก (ใช้ \(scale)) หรือแก้มาตรในแบบฟอร์ม",
        en: "leave out --scale, which is \(scale) then, or correct the scale of the form"))
  }

  static func columnOnBothSides(_ name: String) -> Message {
    Message(
      code: "column-on-both-sides",
      finding: .init(
        th: "คอลัมน์ \(name) อยู่ทั้งใน --present และ --desired",
        en: "the column \(name) is in both --present and --desired"),
      remedy: .init(
        th: "แต่ละคอลัมน์เป็นได้ด้านเดียว", en: "a column is one of the two sides"))
  }

  static func weightNamedTwice(_ name: String) -> Message {
    Message(
      code: "weight-named-twice",
      finding: .init(
        th: "กำหนดน้ำหนักของ \(name) มากกว่าหนึ่งครั้ง", en: "\(name) is given two weights"),
      remedy: .init(th: "เหลือไว้ครั้งเดียว", en: "leave one of them"))
  }

  static let ratingsOffScale = Message(
    code: "ratings-off-scale",
    finding: .init(th: "มีคะแนนอยู่นอกมาตร", en: "there are ratings off the scale"),
    remedy: .init(th: "ตรวจมาตรในแบบฟอร์ม", en: "check the scale in the form"))

  static func formWithoutRatings(_ id: String) -> Message {
    Message(
      code: "form-without-ratings",
      finding: .init(
        th: "แบบฟอร์ม \(id) ไม่มีข้อที่ให้ประเมิน", en: "the form \(id) asks for no rating"),
      remedy: .init(
        th: "กำหนดด้านของข้อด้วย score::dimension (ดู docs/forms.md) หรือใช้คำสั่ง scores กับแบบทดสอบ",
        en: "give items a score::dimension (docs/forms.md), or use `scores` for a test"))
  }

  static func notACount(_ text: String) -> Message {
    Message(
      code: "not-a-count",
      finding: .init(
        th: "“\(text)” ไม่ใช่จำนวนนับ", en: "“\(text)” is not a count"),
      remedy: .init(
        th: "ใส่จำนวนเต็มตั้งแต่ 0 ขึ้นไป", en: "write a whole number of 0 or more"))
  }

  static let tooManyRatings = Message(
    code: "too-many-ratings",
    finding: .init(
      th: "จำนวนรวมเกิน 10 ล้าน", en: "the counts add up to more than ten million"),
    remedy: .init(th: "แบ่งตารางเป็นส่วน", en: "split the table"))

  static func ratedTwice(_ thing: String, by rater: String) -> Message {
    Message(
      code: "rated-twice",
      finding: .init(
        th: "\(rater) ให้คะแนน \(thing) มากกว่าหนึ่งครั้ง", en: "\(rater) rated \(thing) twice"),
      remedy: .init(th: "เหลือไว้แถวเดียว", en: "keep one of the rows"))
  }
}
