import Testing
import ThaiText

@Suite("Width")
struct WidthTests {
  @Test(
    "Marks take no column, สระอำ takes one, wide characters two",
    arguments: [
      ("กำ", 2), ("ที่", 1), ("น้ำ", 2), ("สำเร็จ", 5), ("ข้อคำถาม", 7), ("", 0), ("abc", 3),
      ("เก่ง", 3), ("ผู้เรียน", 5), ("日本", 4), ("Ｐ７", 4), ("한국", 4), ("😀", 2), ("✅", 2), ("✓", 1),
      ("…", 1), ("x̄", 1), ("a\u{200B}b", 2), ("\u{FEFF}a", 1), ("é", 1), ("①", 1), ("─", 1),
      ("🇹🇭", 2), ("\u{1B}[0m", 3),
    ])
  func displayWidth(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test("Columns of Thai text line up")
  func padding() {
    #expect("กำ".padded(to: 5) == "กำ   ")
    #expect("ที่".padded(to: 3, alignment: .right) == "  ที่")
    #expect("น้ำ".padded(to: 5, alignment: .center) == " น้ำ  ")
    #expect("ข้อคำถาม".padded(to: 3) == "ข้อคำถาม")
  }

  @Test(
    "Cut text keeps marks on their base and leading vowels with their consonant",
    arguments: [
      ("สำเร็จ", 5, "สำเร็จ"), ("สำเร็จ", 4, "สำ…"), ("สำเร็จ", 3, "สำ…"), ("สำเร็จ", 2, "…"),
      ("ที่นี่", 1, "…"), ("น้ำน้ำ", 3, "น้ำ…"), ("abcdef", 4, "abc…"), ("日本語", 4, "日…"),
      ("日本語", 5, "日本…"), ("abc", 0, ""), ("โรงเรียน", 3, "โร…"), ("โรงเรียน", 2, "…"),
    ])
  func truncation(text: String, width: Int, expected: String) {
    let cut = text.truncated(toWidth: width)
    #expect(cut == expected)
    #expect(cut.displayWidth <= max(width, 0))
  }

  @Test("Without an ellipsis the whole width is used")
  func truncationWithoutEllipsis() {
    #expect("กำลังใจ".truncated(toWidth: 3, ellipsis: "") == "กำ")
    #expect("abcdef".truncated(toWidth: 3, ellipsis: "") == "abc")
  }
}

@Suite("Wrapping")
struct WrappingTests {
  @Test(
    "Lines break at spaces, long stretches within",
    arguments: [
      ("ครู นักเรียน", 20, ["ครู นักเรียน"]),
      ("ครู นักเรียน", 7, ["ครู", "นักเรียน"]),
      ("one two  three", 8, ["one two", "three"]),
      ("one  two", 8, ["one  two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("ab cdefgh", 4, ["ab c", "defg", "h"]),
      ("", 5, [""]),
      ("a\n\nb\r\nc", 5, ["a", "", "b", "c"]),
      ("no\u{00A0}break here", 8, ["no\u{00A0}break", "here"]),
      ("ก\u{200B}ข", 1, ["ก", "ข"]),
    ])
  func wraps(text: String, width: Int, expected: [String]) {
    #expect(text.wrapped(toWidth: width) == expected)
  }

  @Test(
    "A Thai syllable is not torn at marks, leading vowels, following vowels or finals that must stay",
    arguments: [
      ("เก่งเก่ง", 3, ["เก่ง", "เก่ง"]),
      ("มานา", 3, ["มา", "นา"]),
      ("กันกัน", 3, ["กัน", "กัน"]),
      ("จันทร์จันทร์", 5, ["จันทร์", "จันทร์"]),
      ("ก็ก็มี", 1, ["ก็", "ก็", "มี"]),
      ("ต่างๆ", 3, ["ต่า", "งๆ"]), ("ครู อื่น ๆ", 6, ["ครู", "อื่น ๆ"]),
      ("น้ำน้ำ", 3, ["น้ำ", "น้ำ"]),
    ])
  func keepsSyllables(text: String, width: Int, expected: [String]) {
    #expect(text.wrapped(toWidth: width) == expected)
  }

  @Test("What stands before the text takes room on the first line only")
  func taken() {
    #expect("ab cd".wrapped(toWidth: 5, taken: 0) == ["ab cd"])
    #expect("ab cd".wrapped(toWidth: 5, taken: 3) == ["ab", "cd"])
    #expect("ab cd".wrapped(toWidth: 5, taken: 4) == ["", "ab cd"])
    #expect("ab\ncd".wrapped(toWidth: 5, taken: 3) == ["ab", "cd"])
  }

  @Test(
    "With a dictionary, lines break between words",
    arguments: [
      ("กลุ่มโรงเรียนดาวเหนือ", 16, ["กลุ่มโรงเรียน", "ดาวเหนือ"]),
      ("กลุ่มโรงเรียนเมืองสมมุติ", 16, ["กลุ่มโรงเรียนเมือง", "สมมุติ"]),
      ("นักเรียนปกติที่เข้าสอบ", 15, ["นักเรียนปกติที่เข้า", "สอบ"]),
      ("ครู นักเรียนปกติ", 10, ["ครู นักเรียน", "ปกติ"]),
      ("นักเรียนอื่น ๆ", 9, ["นักเรียน", "อื่น ๆ"]),
      ("จำนวน 100 คน", 9, ["จำนวน 100", "คน"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
    ])
  func betweenWords(text: String, width: Int, expected: [String]) {
    #expect(text.wrapped(toWidth: width, words: WordBreaker()) == expected)
  }

  @Test("A word longer than the line is cut between syllables")
  func longWord() {
    let lines = "นักเรียนปกติ".wrapped(toWidth: 4, words: WordBreaker())
    #expect(lines == ["นักเรี", "ยน", "ปกติ"])
  }

  @Test(
    "No line is wider than asked, nothing visible is lost", arguments: 6...40,
    [WordBreaker(), .none])
  func fits(width: Int, words: WordBreaker) {
    let text = """
      การติดตามและประเมินผลการจัดการศึกษาขั้นพื้นฐาน ตามแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2569 \
      ผู้เข้าประชุมมีคะแนนเฉลี่ยก่อนการประชุมร้อยละ 40.00 และหลังการประชุมร้อยละ 66.94 เพิ่มขึ้นอย่างมีนัยสำคัญ
      """
    let lines = text.wrapped(toWidth: width, words: words)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
