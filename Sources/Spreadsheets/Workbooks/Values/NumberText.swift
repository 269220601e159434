#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A number of a workbook as a person reads it; nil where the text is no finite number.
///
/// At most 15 significant digits, as Excel shows them, so that 0.1 + 0.2 is 0.3; no exponent
/// between 1e-15 and 1e21.
func numberText(_ raw: String) -> String? {
  if let plain = plainNumberText(raw) { return plain }
  let isDecimal = raw.utf8.allSatisfy {
    switch $0 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "E"), UInt8(ascii: "e"):
      true
    default: false
    }
  }
  guard isDecimal, let number = Double(raw), number.isFinite else { return nil }
  return numberText(number)
}

/// ``numberText(_:)-(String)`` of a finite number.
func numberText(_ number: Double) -> String {
  if number == 0 { return "0" }
  var (digits, exponent) = significantDigits(number.magnitude)
  while digits.last == UInt8(ascii: "0") { digits.removeLast() }
  var text: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
  let zero = UInt8(ascii: "0")
  switch exponent {
  case 0..<21:
    let whole = digits.prefix(exponent + 1)
    text += whole
    text += [UInt8](repeating: zero, count: exponent + 1 - whole.count)
    if digits.count > exponent + 1 {
      text.append(UInt8(ascii: "."))
      text += digits.dropFirst(exponent + 1)
    }
  case -15..<0:
    text += [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -exponent - 1) + digits
  default:
    text += digits.prefix(1)
    if digits.count > 1 { text += [UInt8(ascii: ".")] + digits.dropFirst() }
    text += "E\(exponent > 0 ? "+" : "")\(exponent)".utf8
  }
  return String(decoding: text, as: UTF8.self)
}

/// Most numbers need no arithmetic: digits, perhaps a point, at most 15 of them.
private func plainNumberText(_ raw: String) -> String? {
  var digits = 0
  var point: Int?
  for (index, byte) in raw.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: ".") where point == nil && digits > 0: point = index
    case UInt8(ascii: "-") where index == 0: break
    default: return nil
    }
  }
  let unsigned = raw.utf8.drop { $0 == UInt8(ascii: "-") }
  let leads = unsigned.first == UInt8(ascii: "0")
  guard (1...15).contains(digits),
    !(leads && (point == nil ? digits > 1 : unsigned.dropFirst().first != UInt8(ascii: ".")))
  else { return nil }
  guard point != nil else { return raw == "-0" ? "0" : raw }
  var trimmed = Substring(raw)
  while trimmed.utf8.last == UInt8(ascii: "0") { trimmed.removeLast() }
  if trimmed.utf8.last == UInt8(ascii: ".") { trimmed.removeLast() }
  return trimmed == "-0" ? "0" : String(trimmed)
}

/// 15 digits and the power of ten of the first, rounded as the C library rounds.
private func significantDigits(_ number: Double) -> (digits: [UInt8], exponent: Int) {
  var buffer = [CChar](repeating: 0, count: 64)
  let length = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.14e", $0) }
  let text = buffer.prefix(Int(max(length, 0))).map { UInt8(bitPattern: $0) }
  let parts = text.split(separator: UInt8(ascii: "e"))
  // The point may be a comma where the program's locale says so.
  let digits = (parts.first ?? []).filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  let exponent = parts.dropFirst().first.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  return (digits, exponent ?? 0)
}
