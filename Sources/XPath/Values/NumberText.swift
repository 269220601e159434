/// `string(number)` of XPath 1.0 §4.2: decimal, never with an exponent, as many digits as are
/// needed to tell the number from its neighbours.
public func numberText(
  _ number: Double, as notation: Dialect.NumberNotation = .decimal
) -> String {
  if number.isNaN { return "NaN" }
  if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
  if number == 0 { return "0" }
  switch notation {
  case .javaScript where number.magnitude < 1e-6 || number.magnitude >= 1e21:
    // Swift writes two digits of an exponent at least.
    return "\(number)".replacingFirst("e-0", with: "e-")
  case .java where number.magnitude < 1e-3 || number.magnitude >= 1e7:
    if Int32(exactly: number) != nil { break }
    return withJavaExponent(number)
  default: break
  }
  if let whole = Int64(exactly: number) { return String(whole) }
  return withoutExponent("\(number)")
}

/// `1.23456789012E11`
private func withJavaExponent(_ number: Double) -> String {
  let digits = numberText(number.magnitude).utf8.filter { $0 != 0x2E }.drop { $0 == 0x30 }
  var exponent = Int(number.magnitude.exponent) * 30_103 / 100_000
  // The estimate from the binary exponent is off by one at most.
  while power10(exponent + 1) <= number.magnitude { exponent += 1 }
  while power10(exponent) > number.magnitude { exponent -= 1 }
  var kept = String(decoding: digits, as: UTF8.self)
  while kept.utf8.count > 1, kept.utf8.last == 0x30 { kept.removeLast() }
  let fraction = kept.dropFirst()
  let mantissa = "\(kept.prefix(1)).\(fraction.isEmpty ? "0" : fraction)"
  return (number < 0 ? "-" : "") + mantissa + "E\(exponent)"
}

private func power10(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let index = firstIndex(of: "e"), self[index...].hasPrefix(part) else { return self }
    return self[..<index] + other + self[index...].dropFirst(part.count)
  }
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
func number(ofText text: String, offsetMinutes: Int, dialect: Dialect = .spec) -> Double {
  let trimmed = text.trimmed
  if let number = decimal(trimmed) { return number }
  if dialect.textsMayHaveExponents, let number = withExponent(trimmed) { return number }
  guard let first = trimmed.utf8.first, first >= 0x30, first <= 0x39,
    let moment = Moment(trimmed, offsetMinutes: offsetMinutes)
  else { return .nan }
  return dialect.dates == .instants ? moment.decimalDays : moment.number
}

/// A decimal number and a power of ten, `7.9e-12`.
private func withExponent(_ text: String) -> Double? {
  let parts = text.split(separator: "e", omittingEmptySubsequences: false)
  guard parts.count == 2, decimal(String(parts[0])) != nil, Int(parts[1]) != nil else { return nil }
  return Double(text)
}

/// Up to 15 digits and nothing else, the usual answer.
private func smallWhole(_ text: String) -> Double? {
  guard (1...15).contains(text.utf8.count) else { return nil }
  var value = 0
  for byte in text.utf8 {
    guard (0x30...0x39).contains(byte) else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return Double(value)
}

/// `-?digits(.digits?)?` or `-?.digits`, nothing else.
private func decimal(_ text: String) -> Double? {
  if let whole = smallWhole(text) { return whole }
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
