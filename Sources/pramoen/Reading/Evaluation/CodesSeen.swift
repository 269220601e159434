import Diagnostics
import ThaiText

/// The codes of people or things that have been read, in one file or several, to find those that
/// would count twice.
struct CodesSeen {
  private var first: [NormalizedCode: Place] = [:]
  private var faults: [Diagnostic] = []

  /// A blank is nobody's code. Case, spaces and Thai digits do not matter.
  mutating func add(_ code: String, at place: Place) {
    guard let code = NormalizedCode(code) else { return }
    guard let earlier = first[code] else {
      first[code] = place
      return
    }
    faults.append(Diagnostic(.error, .answeredTwice(code.text, first: earlier), at: place))
  }

  /// - Throws: every code that stands twice, at its second place.
  func requireDistinct() throws(Failure) {
    guard faults.isEmpty else { throw Failure(.data, faults) }
  }
}

extension Message {
  fileprivate static func answeredTwice(_ code: String, first: Place) -> Message {
    Message(
      code: "answered-twice",
      finding: .init(
        th: "รหัส \(code) มีมากกว่าหนึ่งแถว (แถวแรก: \(first)) จะนับซ้ำ",
        en: "the code \(code) has another row (the first: \(first)) and would count twice"),
      remedy: .init(
        th: "เหลือไว้แถวเดียว หรือถ้าคอลัมน์นี้ไม่ใช่รหัสผู้ตอบ ให้ระบุคอลัมน์รหัสด้วย --id",
        en: "keep one of the rows; where the column is no code of people, name theirs with --id"))
  }
}
