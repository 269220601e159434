import Foundation
import XML

/// When two values count as the same although they are written differently.
enum ValueComparison {
  static func isSame(_ actual: String, _ wanted: String) -> Bool {
    if actual == wanted { return true }
    if wanted.contains("~uuid~") || wanted.contains("~now~") {
      let start = wanted.components(separatedBy: "~").first ?? ""
      return !actual.isEmpty && actual.hasPrefix(start)
    }
    // REPORT trap 8: JavaRosa rewrites decimals (42.0, 1.0E-6); the spelling typed is kept here.
    if let one = Double(actual), let other = Double(wanted) {
      // Areas and distances rest on a radius of the Earth that engines do not agree upon.
      let tolerance = actual.count > 10 && wanted.count > 10 ? 1e-5 : 1e-9
      return one == other || abs(one - other) <= tolerance * max(1, abs(one))
    }
    // JavaRosa writes truth values as 1 and 0 (trap 7).
    if ["true", "false"].contains(actual), ["1", "0"].contains(wanted) {
      return (actual == "true") == (wanted == "1")
    }
    if let one = numbers(actual), let other = numbers(wanted), one == other { return true }
    if let one = time(actual), let other = time(wanted) { return one == other }
    // JavaRosa makes a moment of a date where no type says otherwise (trap 10).
    if actual.count == 10, wanted == actual + "T00:00:00.000Z" { return true }
    if let one = moment(actual), let other = moment(wanted) { return one == other }
    return false
  }

  static func isClose(_ actual: String, _ wanted: String) -> Bool {
    if wanted == "NaN" { return actual.isEmpty || actual == "NaN" }
    guard let one = Double(actual), let other = Double(wanted) else { return actual == wanted }
    return abs(one - other) <= max(abs(other) * 0.01, 0.001)
  }

  static func isSameSet(_ actual: String, _ wanted: String) -> Bool {
    Set(actual.split(separator: " ")) == Set(wanted.split(separator: " "))
  }

  static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The numbers of a geometry.
  private static func numbers(_ text: String) -> [Double]? {
    let parts = text.split { $0 == " " || $0 == ";" }
    let numbers = parts.compactMap { Double($0) }
    return parts.count > 1 && numbers.count == parts.count ? numbers : nil
  }

  /// Minutes of a time of day with an offset.
  private static func time(_ text: String) -> Double? {
    var text = text
    if text.count == 5 { text += ":00Z" }
    if text.count == 8 { text += "Z" }
    guard text.count >= 9, !text.contains("T"),
      text.range(of: #"^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"#, options: .regularExpression)
        != nil
    else { return nil }
    return moment("2000-01-01T" + text).map {
      $0.truncatingRemainder(dividingBy: 86_400)
    }
  }

  /// Two spellings of one instant are one value.
  private static func moment(_ text: String) -> Double? {
    guard text.count >= 16, text.contains("T") else { return nil }
    var text = text
    if text.range(of: #"([+-]\d\d(:?\d\d)?|Z)$"#, options: .regularExpression) == nil {
      text += "Z"
    }
    for options: ISO8601DateFormatter.Options in [
      [.withInternetDateTime], [.withInternetDateTime, .withFractionalSeconds],
    ] {
      let formatter = ISO8601DateFormatter()
      formatter.formatOptions = options
      if let date = formatter.date(from: text) { return date.timeIntervalSince1970.rounded() }
    }
    return nil
  }
}

/// Submissions are the same if their elements, attributes and texts are; declarations of namespaces
/// and space between elements do not count.
enum SubmissionComparison {
  static func compare(_ actual: XMLElement, with wanted: String) throws {
    let document = try XMLDocument(Array(joiningSurrogates(wanted).utf8), file: "expected")
    try compare(actual, document.root, path: "/" + document.root.name.local)
  }

  /// kXML writes characters beyond U+FFFF as two references, which XML forbids.
  private static func joiningSurrogates(_ text: String) -> String {
    guard let pattern = try? NSRegularExpression(pattern: "&#(5[5-6]\\d{3});&#(5[6-7]\\d{3});")
    else {
      return text
    }
    var result = text
    for match in pattern.matches(in: text, range: NSRange(text.startIndex..., in: text)).reversed()
    {
      guard let whole = Range(match.range, in: result),
        let one = Range(match.range(at: 1), in: result),
        let two = Range(match.range(at: 2), in: result), let high = UInt32(result[one]),
        let low = UInt32(result[two]),
        let scalar = Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF))
      else { continue }
      result.replaceSubrange(whole, with: String(Character(scalar)))
    }
    return result
  }

  private static func compare(_ actual: XMLElement, _ wanted: XMLElement, path: String) throws {
    guard actual.name.local == wanted.name.local else {
      throw Mismatch("submission: \(actual.name.local) instead of \(path)")
    }
    let attributes = { (element: XMLElement) in
      Dictionary(
        element.attributes.map { ($0.name.local, $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
    let (ours, theirs) = (attributes(actual), attributes(wanted))
    guard Set(ours.keys) == Set(theirs.keys) else {
      throw Mismatch(
        "submission: attributes of \(path) are \(ours.keys.sorted()), not \(theirs.keys.sorted())")
    }
    for (name, value) in theirs where !ValueComparison.isSame(ours[name] ?? "", value) {
      throw Mismatch("submission: \(path)/@\(name) is '\(ours[name] ?? "")', not '\(value)'")
    }
    let (ourElements, theirElements) = (actual.elements, wanted.elements)
    guard ourElements.map(\.name.local) == theirElements.map(\.name.local) else {
      throw Mismatch(
        "submission: \(path) holds \(ourElements.map(\.name.local)), not \(theirElements.map(\.name.local))"
      )
    }
    for (one, other) in zip(ourElements, theirElements) {
      try compare(one, other, path: path + "/" + other.name.local)
    }
    if theirElements.isEmpty, !ValueComparison.isSame(actual.text, wanted.text) {
      throw Mismatch("submission: \(path) is '\(actual.text)', not '\(wanted.text)'")
    }
  }
}
