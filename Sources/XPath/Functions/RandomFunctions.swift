/// Chance, from the injected source only.
enum RandomFunctions {
  static let all: [Function] = [
    Function("random", .exactly(0), { .number(Double($0.surroundings.random() >> 11) * 0x1p-53) }),
    Function("uuid", .from(0, to: 1), uuid),
  ]

  /// RFC 4122 version 4; with an argument, so many letters and digits.
  private static func uuid(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    guard arguments.has(0) else {
      return .string(
        version4(arguments.surroundings.random(), arguments.surroundings.random()))
    }
    let length = arguments.number(0)
    guard length >= 0, length <= 10_000 else {
      throw FunctionTrouble(.unusableArgument("uuid", numberText(length)))
    }
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    let random = arguments.surroundings.random
    let text = (0..<Int(length)).map { _ in letters[Int(random() % UInt64(letters.count))] }
    return .string(String(text))
  }

  private static func version4(_ high: UInt64, _ low: UInt64) -> String {
    let first = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let second = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = hexadecimal(first) + hexadecimal(second)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.append(digit)
    }
    return text
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
