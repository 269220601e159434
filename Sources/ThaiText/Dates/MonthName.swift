/// A month as a word of a typed date.
struct MonthName {
  /// 1–12
  let number: Int
  let isThai: Bool

  /// `word` has no dots and is lower case.
  init?(_ word: String) {
    if let index = Self.thai.firstIndex(of: word)
      ?? Self.thaiShort.firstIndex(where: { $0.filter { $0 != "." } == word })
    {
      number = index + 1
      isThai = true
    } else if let index = Self.english.firstIndex(where: {
      $0.lowercased() == word || $0.prefix(3).lowercased() == word
    }) {
      number = index + 1
      isThai = false
    } else {
      return nil
    }
  }

  static let thai = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]

  static let thaiShort = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]

  static let english = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ]
}
