import Diagnostics

/// What a document may not hold.
extension Message {
  static let xmlDoctype = Message(
    code: "xml-doctype",
    finding: LocalizedText(
      th: "เอกสาร XML นี้มีการประกาศ DOCTYPE ซึ่งไม่รับ เพราะใช้ฝังคำสั่งอันตรายได้",
      en: "This XML document has a DOCTYPE, which is refused because it can carry attacks."),
    remedy: LocalizedText(
      th: "ลบส่วน <!DOCTYPE …> ออก และเขียนข้อความเต็มแทนเอนทิตีที่ประกาศไว้",
      en: "Delete <!DOCTYPE …> and write out the entities that it declares."))

  static func xmlTooLarge(limit: Int) -> Message {
    Message(
      code: "xml-too-large",
      finding: LocalizedText(
        th: "เอกสาร XML ใหญ่เกิน \(limit) ไบต์",
        en: "The XML document is larger than \(limit) bytes."),
      remedy: LocalizedText(
        th: "แบ่งเป็นหลายไฟล์ หรือย้ายรายการตัวเลือกที่ยาวไปไว้ในไฟล์ CSV แนบ",
        en: "Divide it, or move long lists of choices to an attached CSV file."))
  }

  static func xmlTooDeep(limit: Int) -> Message {
    Message(
      code: "xml-too-deep",
      finding: LocalizedText(
        th: "เอกสาร XML ซ้อนกันเกิน \(limit) ชั้น",
        en: "Elements of the XML document lie more than \(limit) deep in one another."),
      remedy: LocalizedText(
        th: "ลดจำนวนชั้นของกลุ่มข้อคำถาม หรือตรวจว่ามีแท็กที่ไม่ได้ปิด",
        en: "Use fewer levels of groups, or look for tags that are not closed."))
  }

  static func xmlTooManyElements(limit: Int) -> Message {
    Message(
      code: "xml-too-many-elements",
      finding: LocalizedText(
        th: "เอกสาร XML มีอีลิเมนต์เกิน \(limit) รายการ",
        en: "The XML document has more than \(limit) elements."),
      remedy: LocalizedText(
        th: "แบ่งเป็นหลายไฟล์ หรือย้ายรายการตัวเลือกที่ยาวไปไว้ในไฟล์ CSV แนบ",
        en: "Divide it, or move long lists of choices to an attached CSV file."))
  }

  static func xmlTooManyAttributes(limit: Int) -> Message {
    Message(
      code: "xml-too-many-attributes",
      finding: LocalizedText(
        th: "แท็กนี้มีแอตทริบิวต์เกิน \(limit) รายการ",
        en: "This tag has more than \(limit) attributes."),
      remedy: LocalizedText(
        th: "ตรวจสอบว่าเป็นไฟล์ที่ถูกต้อง แล้วส่งออกจากโปรแกรมต้นทางใหม่",
        en: "Check that this is the right file and export it again."))
  }

  static func xmlTagTooLong(limit: Int) -> Message {
    Message(
      code: "xml-tag-too-long",
      finding: LocalizedText(
        th: "แท็กหรือหมายเหตุนี้ยาวเกิน \(limit) ไบต์",
        en: "This tag or comment is longer than \(limit) bytes."),
      remedy: LocalizedText(
        th: "ตรวจสอบเครื่องหมายคำพูดหรือ > ที่ไม่ได้ปิด หรือย่อข้อความ",
        en: "Look for a quote or a > that is missing, or shorten it."))
  }

  static func xmlTextTooLong(limit: Int) -> Message {
    Message(
      code: "xml-text-too-long",
      finding: LocalizedText(
        th: "ข้อความช่วงนี้ยาวเกิน \(limit) ไบต์",
        en: "This stretch of text is longer than \(limit) bytes."),
      remedy: LocalizedText(th: "ย่อข้อความ", en: "Shorten the text."))
  }

  static let xmlNoMemory = Message(
    code: "xml-no-memory",
    finding: LocalizedText(
      th: "หน่วยความจำไม่พอสำหรับอ่านเอกสาร XML นี้",
      en: "There is not enough memory to read this XML document."),
    remedy: LocalizedText(
      th: "ปิดโปรแกรมอื่น หรือแบ่งเอกสารเป็นหลายไฟล์",
      en: "Close other programs, or divide the document."))
}

/// Syntax.
extension Message {
  static let xmlEmpty = Message(
    code: "xml-empty",
    finding: LocalizedText(
      th: "ไฟล์นี้ไม่มีเนื้อหา XML", en: "There is no XML element in this file."),
    remedy: LocalizedText(
      th: "ตรวจสอบว่าเลือกไฟล์ถูก แล้วส่งออกจากโปรแกรมต้นทางใหม่",
      en: "Check that this is the right file and export it again."))

  static let xmlNotWellFormed = Message(
    code: "xml-not-well-formed",
    finding: LocalizedText(
      th: "ไวยากรณ์ XML ผิดในตำแหน่งนี้", en: "The XML breaks off its grammar here."),
    remedy: LocalizedText(
      th: "เขียน &lt; แทน < และ &amp; แทน & ในข้อความ และใส่ค่าแอตทริบิวต์ในเครื่องหมายคำพูด",
      en: "Write &lt; for < and &amp; for & in text, and put attribute values in quotes."))

  static func xmlTagMismatch(_ name: String?) -> Message {
    Message(
      code: "xml-tag-mismatch",
      finding: LocalizedText(
        th: "แท็กปิดไม่ตรงกับแท็กเปิด" + (name.map { " ควรเป็น </\($0)>" } ?? ""),
        en: "This end tag does not match its start tag"
          + (name.map { "; </\($0)> was expected." } ?? ".")),
      remedy: LocalizedText(
        th: "ปิดแท็กตามลำดับที่เปิดไว้ และสะกดชื่อให้ตรงกันทั้งตัวพิมพ์เล็กและใหญ่",
        en: "Close tags in the order they were opened, spelled alike, letter case included."))
  }

  static let xmlEndsEarly = Message(
    code: "xml-ends-early",
    finding: LocalizedText(
      th: "เอกสาร XML จบก่อนปิดแท็กครบ", en: "The XML document ends before everything is closed."),
    remedy: LocalizedText(
      th: "คัดลอกหรือดาวน์โหลดไฟล์ใหม่ ไฟล์อาจขาดตอนท้าย",
      en: "Copy or download the file again; its end may be missing."))

  static let xmlAfterRoot = Message(
    code: "xml-after-root",
    finding: LocalizedText(
      th: "มีเนื้อหาต่อท้ายหลังอีลิเมนต์หลักปิดแล้ว",
      en: "Something follows after the end of the outermost element."),
    remedy: LocalizedText(
      th: "ลบส่วนที่เกิน เอกสาร XML มีอีลิเมนต์หลักได้เพียงหนึ่งเดียว",
      en: "Delete it; an XML document has one outermost element."))

  static let xmlAttributeRepeated = Message(
    code: "xml-attribute-repeated",
    finding: LocalizedText(
      th: "แท็กนี้มีแอตทริบิวต์เดียวกันซ้ำ", en: "An attribute stands twice in this tag."),
    remedy: LocalizedText(th: "ลบรายการที่ซ้ำ", en: "Delete one of them."))

  static let xmlEntityUnknown = Message(
    code: "xml-entity-unknown",
    finding: LocalizedText(
      th: "ไม่รู้จักเอนทิตีนี้ XML มีเพียง &amp; &lt; &gt; &quot; &apos;",
      en: "This entity is unknown; XML has only &amp; &lt; &gt; &quot; &apos;."),
    remedy: LocalizedText(
      th: "เขียนตัวอักษรนั้นโดยตรง หรือใช้รหัสตัวเลข เช่น &#160; แทน &nbsp;",
      en: "Write the character itself, or its number: &#160; for &nbsp;."))

  static let xmlCharacterForbidden = Message(
    code: "xml-character-forbidden",
    finding: LocalizedText(
      th: "รหัสตัวอักษรนี้ใช้ใน XML ไม่ได้", en: "XML does not allow the character of this number."),
    remedy: LocalizedText(th: "ลบรหัสนี้", en: "Delete it."))
}

/// Names and characters.
extension Message {
  static let xmlEncodingUnknown = Message(
    code: "xml-encoding-unknown",
    finding: LocalizedText(
      th: "ไม่รู้จักรหัสตัวอักษร (encoding) ที่ประกาศไว้ หรือประกาศไม่ตรงกับเนื้อหา",
      en: "The declared encoding is unknown, or is not the one of the content."),
    remedy: LocalizedText(
      th: "บันทึกไฟล์เป็น UTF-8 และประกาศ encoding=\"UTF-8\"",
      en: "Save the file as UTF-8 and declare encoding=\"UTF-8\"."))

  static let xmlEncodingDamaged = Message(
    code: "xml-encoding-damaged",
    finding: LocalizedText(
      th: "ตัวอักษรในตำแหน่งนี้เสีย ไม่ใช่ UTF-8 ที่ถูกต้อง",
      en: "The character here is damaged; it is not valid UTF-8."),
    remedy: LocalizedText(
      th: "บันทึกไฟล์เป็น UTF-8 ใหม่ หรือขอไฟล์ใหม่จากต้นทาง",
      en: "Save the file as UTF-8 again, or get it again from where it came."))

  static func xmlNameInvalid(_ name: String) -> Message {
    Message(
      code: "xml-name-invalid",
      finding: LocalizedText(
        th: "ชื่อ “\(name)” มีเครื่องหมาย : ผิดที่", en: "The name “\(name)” has a misplaced colon."),
      remedy: LocalizedText(
        th: "ใช้ : ได้ครั้งเดียว ระหว่างคำนำหน้ากับชื่อ",
        en: "Use one colon, between the prefix and the name."))
  }

  static func xmlPrefixUnknown(_ prefix: String) -> Message {
    Message(
      code: "xml-prefix-unknown",
      finding: LocalizedText(
        th: "คำนำหน้า “\(prefix)” ไม่ได้ประกาศไว้", en: "The prefix “\(prefix)” is not declared."),
      remedy: LocalizedText(
        th: "เพิ่ม xmlns:\(prefix)=\"…\" ในแท็กนี้หรือแท็กที่ครอบอยู่",
        en: "Add xmlns:\(prefix)=\"…\" to this tag or one around it."))
  }

  static func xmlNamespaceInvalid(_ prefix: String) -> Message {
    Message(
      code: "xml-namespace-invalid",
      finding: LocalizedText(
        th: "ประกาศเนมสเปซของ “\(prefix)” ไม่ถูกต้อง",
        en: "The namespace declaration of “\(prefix)” is not allowed."),
      remedy: LocalizedText(
        th: "ระบุ URI ที่ไม่ว่าง และอย่าใช้คำนำหน้า xml หรือ xmlns กับเนมสเปซอื่น",
        en: "Give it a URI, and keep the prefixes xml and xmlns for their own namespaces."))
  }
}
