import Testing
import ThaiText

@Suite("Words")
struct WordTests {
  // Read by eye, one by one: every bar stands between Thai words or their parts. libthai parts some
  // compounds that a reader would keep (ผู้|เรียน, การ|ศึกษา).
  @Test(
    "Thai is broken between words",
    arguments: [
      "กลุ่ม|โรงเรียน|ดาวเหนือ", "กลุ่ม|โรงเรียน|เมือง|สมมุติ", "นักเรียน|ปกติ|ที่|เข้า|สอบ",
      "ค่า|เฉลี่ย|เลขคณิต", "ส่วน|เบี่ยง|เบน|มาตรฐาน", "เขียน|เรื่อง", "ความ|แตก|ต่าง|ระหว่าง|กลุ่ม",
      "การ|ติดตาม|และ|ประเมิน|ผล", "อ่าน|ออก|เสียง|คำ|ได้|ทุก|คำ", "โรงเรียน|ขยาย|โอกาส", "ก็|ดี|แล้ว",
      "จำเป็น|เร่งด่วน", "ผู้|เรียน", "มาตรฐาน", "น้ำ",
    ])
  func breaks(expected: String) {
    expectBreaks(expected)
  }

  @Test(
    "Signs stay with the word that they follow or open",
    arguments: [
      "ต่างๆ|นานา", "ฯลฯ|และ|อื่นๆ", "(ก่อน)|และ|(หลัง)", "“ดี”|หรือ|“พอใช้”", "ครู/|ผู้|บริหาร",
      "สพป.|เชียงใหม่|เขต1",
    ])
  func signs(expected: String) {
    expectBreaks(expected)
  }

  @Test(
    "Numbers, abbreviations and what is not Thai are not broken",
    arguments: [
      "พ.ศ.2569", "ป.6/1", "คะแนน|Pre-test|เฉลี่ย", "ภาคเรียน|ที่2|ปี|การ|ศึกษา๒๕๖๘", "น้ำ\u{00A0}ดี",
      "reading-report", "", "日本語", "50.00%",
    ])
  func wholes(expected: String) {
    expectBreaks(expected)
  }

  private func expectBreaks(_ expected: String) {
    let text = expected.filter { $0 != "|" }
    #expect(WordBreaker().words(of: text).joined(separator: "|") == expected)
  }

  @Test("Without a dictionary a text is one word and lines break as they can")
  func noDictionary() {
    let text = "กลุ่มโรงเรียนดาวเหนือ"
    for words in [WordBreaker(dictionaryPath: "/no/such/dictionary.tri"), .none] {
      #expect(words.words(of: text) == [text])
      #expect(text.wrapped(toWidth: 16, words: words) == ["กลุ่มโรงเรียนดาวเห", "นือ"])
    }
  }

  @Test("One breaker serves many tasks at once")
  func concurrency() async {
    let breaker = WordBreaker()
    let texts = ["กลุ่มโรงเรียนดาวเหนือ", "นักเรียนปกติที่เข้าสอบ"]
    let counts = await withTaskGroup(of: Int.self) { group in
      for index in 0..<64 { group.addTask { breaker.words(of: texts[index % 2]).count } }
      return await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(counts == [3: 32, 5: 32])
  }

  @Test("Characters that libthai does not know hold their place")
  func places() {
    let words = WordBreaker().words(of: "😀นักเรียน😀ปกติ\u{0}ดี")
    #expect(words.joined() == "😀นักเรียน😀ปกติ\u{0}ดี")
    #expect(words.contains { $0.contains("นักเรียน") })
  }
}
