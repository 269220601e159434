import Diagnostics

/// What the rules say of names.
extension Message {
  static func duplicateName(_ name: String, first: Place) -> Message {
    Message(
      code: "duplicate-name",
      finding: .init(
        th: "ชื่อ \(name) ใช้ไปแล้วที่ \(first)", en: "the name `\(name)` is taken at \(first)"),
      remedy: .init(th: "ตั้งชื่อใหม่ให้ไม่ซ้ำ", en: "give one of the two another name"))
  }

  static func nameInSeveralGroups(_ name: String, first: Place) -> Message {
    Message(
      code: "name-in-several-groups",
      finding: .init(
        th: "ชื่อ \(name) มีในอีกตอนหนึ่งแล้ว ที่ \(first)",
        en: "another group has the name `\(name)` too, at \(first)"),
      remedy: .init(
        th: "เติมชื่อตอนไว้หน้าชื่อข้อ เพื่อให้อ้างถึงในสูตรได้",
        en: "put the group's name before it, so that formulas can tell them apart"))
  }

  static func nameDiffersByCase(_ name: String, other: String) -> Message {
    Message(
      code: "name-differs-by-case",
      finding: .init(
        th: "ชื่อ \(name) ต่างจาก \(other) เพียงตัวพิมพ์เล็กใหญ่",
        en: "`\(name)` differs from `\(other)` only in letter case"),
      remedy: .init(th: "เปลี่ยนชื่อใดชื่อหนึ่ง", en: "rename one of them"))
  }

  static func ambiguousReference(_ name: String) -> Message {
    Message(
      code: "ambiguous-reference",
      finding: .init(
        th: "มีข้อชื่อ \(name) มากกว่าหนึ่งข้อ สูตรจึงไม่รู้ว่าหมายถึงข้อใด",
        en: "more than one question is called `\(name)`; the formula cannot tell which is meant"),
      remedy: .init(th: "ตั้งชื่อให้ต่างกัน", en: "give them different names"))
  }

  static func reservedName(_ name: String) -> Message {
    Message(
      code: "reserved-name",
      finding: .init(
        th: "ชื่อ \(name) สงวนไว้สำหรับ ODK", en: "the name `\(name)` is reserved by ODK"),
      remedy: .init(th: "ใช้ชื่ออื่น", en: "choose another name"))
  }

  static func operatorName(_ name: String) -> Message {
    Message(
      code: "operator-name",
      finding: .init(
        th: "ชื่อ \(name) เป็นคำที่ใช้เป็นเครื่องหมายในสูตร",
        en: "the name `\(name)` is also an operator of formulas"),
      remedy: .init(th: "ใช้ชื่ออื่น", en: "choose another name"))
  }

  static func longName(_ name: String) -> Message {
    let count = name.unicodeScalars.count
    return Message(
      code: "long-name",
      finding: .init(
        th: "ชื่อที่ขึ้นต้นด้วย \(name.prefix(20))… ยาว \(count) ตัวอักษร",
        en: "the name that begins `\(name.prefix(20))…` has \(count) characters"),
      remedy: .init(
        th: "ย่อให้ไม่เกิน 64 ตัว แล้วเขียนข้อความเต็มไว้ใน label",
        en: "keep it within 64 and put the words in `label`"))
  }

  static func mixedScripts(
    _ name: String, _ scalar: Unicode.Scalar, looksLike latin: Unicode.Scalar
  ) -> Message {
    Message(
      code: "mixed-script-name",
      finding: .init(
        th: "ชื่อ \(name) มีอักษร \(scalar.described) ที่ดูเหมือน \(latin) แต่ไม่ใช่",
        en: "`\(name)` holds \(scalar.described), which looks like `\(latin)` but is not"),
      remedy: .init(th: "พิมพ์ชื่อใหม่ทั้งคำ", en: "retype the whole name"))
  }

  static func lookAlikeName(_ name: String, other: String) -> Message {
    Message(
      code: "look-alike-name",
      finding: .init(
        th: "ชื่อ \(name) ดูเหมือนกับชื่อ \(other)", en: "`\(name)` looks the same as `\(other)`"),
      remedy: .init(th: "เปลี่ยนชื่อใดชื่อหนึ่งให้ต่างชัด", en: "rename one so that they differ visibly"))
  }

  static func lookAlikeChoice(_ name: String, other: String, list: String) -> Message {
    Message(
      code: "look-alike-choice",
      finding: .init(
        th: "รหัส \(name) กับ \(other) ในรายการ \(list) ดูเหมือนกัน",
        en: "the choices `\(name)` and `\(other)` of `\(list)` look the same"),
      remedy: .init(th: "เปลี่ยนรหัสใดรหัสหนึ่ง", en: "rename one of them"))
  }

  static func choiceDiffersByCase(_ name: String, other: String, list: String) -> Message {
    Message(
      code: "choice-differs-by-case",
      finding: .init(
        th: "รหัส \(name) กับ \(other) ในรายการ \(list) ต่างกันเพียงตัวพิมพ์เล็กใหญ่",
        en: "the choices `\(name)` and `\(other)` of `\(list)` differ only in letter case"),
      remedy: .init(th: "เปลี่ยนรหัสใดรหัสหนึ่ง", en: "rename one of them"))
  }

  static func choiceDiffersByZeros(_ name: String, other: String, list: String) -> Message {
    Message(
      code: "choice-differs-by-zeros",
      finding: .init(
        th: "รหัส \(name) กับ \(other) ในรายการ \(list) ต่างกันเพียงศูนย์ข้างหน้า",
        en: "the choices `\(name)` and `\(other)` of `\(list)` differ only in leading zeros"),
      remedy: .init(
        th: "ใช้รหัสที่มีจำนวนหลักเท่ากัน", en: "use codes of the same number of digits"))
  }
}
