import Foundation

/// Invented answers to the workshop's test.
enum Answers {
  /// So many rows of CSV, one a person, submitted on that day of March 2023.
  static func table(_ count: Int, day: Int) -> Data {
    let items = (1...20).map { String(format: "q%02d", $0) }
    var text = (["participant_code", "submitted_at"] + items).joined(separator: ",") + "\n"
    for number in 0..<count {
      let code = "P" + String(format: "%03d", number % 1000)
      let moment = String(
        format: "2023-03-%02dT%02d:%02d:00+07:00", day, number / 60 % 24, number % 60)
      let answers = (1...20).map { String(($0 * 7 + number) % 4 + 1) }
      text += ([code, moment] + answers).joined(separator: ",") + "\n"
    }
    return Data(text.utf8)
  }
}
