/// `string(number)` of XPath 1.0 §4.2: decimal, never with an exponent, as many digits as are
/// needed to tell the number from its neighbours.
public func numberText(_ number: Double) -> String {
  if number.isNaN { return "NaN" }
  if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
  if number == 0 { return "0" }
  if let whole = Int64(exactly: number) { return String(whole) }
  return withoutExponent("\(number)")
}

/// `1.5e-07` → `0.00000015`; `1e+20` → `100000000000000000000`.
private func withoutExponent(_ text: String) -> String {
  guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
  else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
  let isNegative = text.hasPrefix("-")
  let mantissa = text[..<mark].drop { $0 == "-" }.split(separator: ".")
  let whole = mantissa[0]
  let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
  let digits = String(whole + fraction)
  let point = whole.count + exponent
  let body: String
  if point <= 0 {
    body = "0." + String(repeating: "0", count: -point) + digits
  } else if point >= digits.count {
    body = digits + String(repeating: "0", count: point - digits.count)
  } else {
    body = digits.prefix(point) + "." + digits.dropFirst(point)
  }
  return isNegative ? "-" + body : body
}

/// `number(text)`: a decimal number as XPath 1.0 §4.4 writes it, or what ODK adds: a date is its
/// days since 1970-01-01, a date and time its days since 1970-01-01T00:00Z. NaN for anything else.
func number(ofText text: String, offsetMinutes: Int) -> Double {
  let trimmed = text.trimmed
  if let number = decimal(trimmed) { return number }
  guard let first = trimmed.utf8.first, first >= 0x30, first <= 0x39,
    let moment = Moment(trimmed, offsetMinutes: offsetMinutes)
  else { return .nan }
  return moment.number
}

/// `-?digits(.digits?)?` or `-?.digits`, nothing else.
private func decimal(_ text: String) -> Double? {
  var digits = 0
  var points = 0
  for (index, byte) in text.utf8.enumerated() {
    switch byte {
    case 0x30...0x39: digits += 1
    case 0x2E: points += 1
    case 0x2D where index == 0: continue
    default: return nil
    }
  }
  guard digits > 0, points <= 1 else { return nil }
  return Double(text.utf8.last == 0x2E ? text + "0" : text)
}
