import Diagnostics

// What an XForm holds that XLSForm cannot tell, or tells otherwise.
extension Message {
  static func notInXLSForm(_ what: String) -> Message {
    Message(
      code: "xform-not-in-xlsform",
      finding: .init(
        th: "XLSForm ไม่มีคำสำหรับ \(what) จึงไม่ได้นำมาด้วย",
        en: "XLSForm has no word for \(what); it is left out"),
      remedy: .init(
        th: "ตรวจว่าแบบฟอร์มยังทำงานถูกต้องโดยไม่มีส่วนนี้",
        en: "make sure that the form is right without it"))
  }

  static func liftedOtherwise(_ what: String, as told: String) -> Message {
    Message(
      code: "xform-told-otherwise",
      finding: .init(
        th: "XLSForm บอก \(what) ตรง ๆ ไม่ได้ จึงเขียนเป็น \(told)",
        en: "XLSForm cannot tell \(what) as it is; it became \(told)"),
      remedy: .init(th: "ตรวจว่ายังได้ความหมายเดิม", en: "check that it still means the same"))
  }

  static let liftedTooLarge = Message(
    code: "xform-too-large",
    finding: .init(
      th: "ชื่อของข้อและกลุ่มที่ซ้อนกันยาวเกินไป อ่านไม่ได้",
      en: "the names of questions within groups are too long to be read"),
    remedy: .init(
      th: "ย่อชื่อ หรือแบ่งเป็นหลายแบบฟอร์ม", en: "shorten the names, or make several forms of it"))

  static let liftedPageGroup = Message(
    code: "xform-page-group",
    finding: .init(
      th: "กลุ่มนี้มีเฉพาะบนหน้าจอ ใน XLSForm จะกลายเป็นชั้นหนึ่งของข้อมูลด้วย",
      en: "this group stands on the page only; in XLSForm it becomes a level of the data too"),
    remedy: .init(
      th: "ถ้าต้องเข้ากับข้อมูลเดิม ให้ลบกลุ่มนี้ออก",
      en: "remove the group where data must match those collected before"))

  static func liftedInstances(_ name: String) -> Message {
    Message(
      code: "xform-first-instances",
      finding: .init(
        th: "\(name) เริ่มต้นด้วยมากกว่าหนึ่งชุด ซึ่ง XLSForm บอกไม่ได้ จึงเริ่มด้วยชุดเดียว",
        en: "the repeat \(name) starts with several instances, which XLSForm cannot tell; "
          + "it starts with one"),
      remedy: .init(
        th: "กำหนดจำนวนด้วย repeat_count ถ้าต้องการ", en: "give it a repeat_count where it matters"))
  }

  static func liftedTwin(_ name: String) -> Message {
    Message(
      code: "xform-twin-elements",
      finding: .init(
        th: "มี \(name) มากกว่าหนึ่งตัวโดยไม่ใช่ repeat ใช้ตัวแรก",
        en: "there are several elements \(name) that are no repeat; the first is used"),
      remedy: .init(th: "ตั้งชื่อให้ต่างกัน", en: "give each its own name"))
  }

  static func liftedSecondBind(_ path: String) -> Message {
    Message(
      code: "xform-second-bind",
      finding: .init(
        th: "\(path) มี bind มากกว่าหนึ่งตัว ใช้ตัวแรก",
        en: "\(path) has more than one bind; the first is used"),
      remedy: .init(th: "รวมเป็น bind เดียว", en: "make one bind of them"))
  }

  static func liftedSecondControl(_ name: String) -> Message {
    Message(
      code: "xform-second-control",
      finding: .init(
        th: "\(name) ถูกถามมากกว่าหนึ่งที่ ซึ่ง XLSForm บอกไม่ได้ ใช้ที่แรก",
        en: "\(name) is asked in several places, which XLSForm cannot tell; the first is used"),
      remedy: .init(
        th: "แยกเป็นคนละข้อ หรือตัดที่ซ้ำออก", en: "make them questions of their own, or drop one"))
  }

  static func liftedOutput(_ expression: String) -> Message {
    Message(
      code: "xform-output-expression",
      finding: .init(
        th: "ข้อความแสดงผลของ \(expression) ซึ่ง XLSForm เขียนในข้อความไม่ได้",
        en: "the text shows the result of \(expression), which XLSForm cannot write in a text"),
      remedy: .init(
        th: "คำนวณไว้ในข้อ calculate แล้วอ้าง ${ชื่อข้อ}",
        en: "compute it in a `calculate` question and write ${its_name}"))
  }

  static func liftedLabel(_ name: String) -> Message {
    Message(
      code: "xform-label-added",
      finding: .init(
        th: "\(name) ไม่มีข้อความ XLSForm ต้องมี จึงใช้ชื่อข้อแทน",
        en: "\(name) has no words, which XLSForm asks for; its name stands in their place"),
      remedy: .init(th: "เขียนข้อความของข้อนี้", en: "write a label"))
  }
}
