import Testing
import ThaiText

@Suite("Thai order")
struct CollationTests {
  @Test("Leading vowels sort after their consonant, tone marks last")
  func dictionaryOrder() {
    let expected = ["กา", "ก้า", "กำ", "เกม", "ไก่", "ขา"]
    #expect(expected.reversed().sortedInThaiOrder { $0 } == expected)
  }

  /// Sorted by ICU's collator for th_TH, through Foundation.
  private static let sortedByICU = [
    "ๆ", "ก็", "กก", "กรุงเทพ", "กรุงเทพฯ", "กรุงเทพมหานคร", "กลม", "กล่า", "กล้า", "กะ",
    "กัน", "กั้น", "กา", "ก้า", "กำ", "กิน", "กี", "กุ้ง", "เก", "เกม", "เก่า", "เก้า",
    "เก๋า", "แก", "แกว", "แก้ว", "โก", "ใก", "ไก", "ไก่", "ขา", "เขต", "เขม", "เข็ม",
    "เข้ม", "จันทน์", "จันทร์", "ต่าง", "ต่างๆ", "น้า", "นาน", "นำ", "น้ำ", "เปน", "เป็น",
    "เปล่า", "เพชร", "เพราะ", "เพล", "เพลา", "แพทย์", "รัก", "โรงเรียน",
    "โรงเรียนบ้านสมมุติ", "โรงเรียนวัดสมมุติ", "ฤดู", "ลา", "ฦๅ", "วา", "ว่า", "สม ศรี",
    "สมชาย", "สมศักดิ์", "เสด็จ", "เสร็จ", "อนันต์", "อนันท์", "เอก", "ฮา", "ABC", "abd",
    "Zebra",
  ]

  @Test("The order is ICU's for Thai words", arguments: [0, 7, 31])
  func agreesWithICU(rotation: Int) {
    let words = Self.sortedByICU
    let shuffled = Array(words[rotation...].reversed() + words[..<rotation])
    #expect(shuffled.sortedInThaiOrder { $0 } == words)
  }

  @Test("Numbers in names count as numbers, in either script")
  func numbers() {
    let expected = ["เขต ๑", "เขต 2", "เขต ๑๐", "เขต 11", "เขตพิเศษ"]
    #expect(expected.reversed().sortedInThaiOrder { $0 } == expected)
  }

  @Test("Tone marks decide only between words with the same letters")
  func tonesLast() {
    let expected = ["กา", "ก้า", "กาก", "ก่าก", "ก้าก", "กาง"]
    #expect(expected.reversed().sortedInThaiOrder { $0 } == expected)
  }

  @Test("Only identical texts compare as equal")
  func ties() {
    #expect(ThaiCollation.compare("กา", "กา") == 0)
    #expect(ThaiCollation.compare("ก า", "กา") != 0)
    #expect(ThaiCollation.compare("กา", "ก้า") < 0)
    #expect(ThaiCollation.compare("กำ", "กา") > 0)
  }

  @Test("Rows with the same name keep their order")
  func stable() {
    let rows = [("ข", 1), ("ก", 2), ("ข", 3), ("ก", 4)]
    #expect(rows.sortedInThaiOrder { $0.0 }.map(\.1) == [2, 4, 1, 3])
  }
}
