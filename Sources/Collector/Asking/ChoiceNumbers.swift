import Diagnostics
import Interviews
import ThaiText

extension [OfferedChoice] {
  /// The names of the choices that a person typed as the numbers on the screen, separated by spaces
  /// or commas, or as names. Where a number on the screen is also another choice's name, the number
  /// is meant: it is what the person sees.
  ///
  /// - Throws: `Refusal` for the first word that is neither.
  func names(typed: String) throws(Refusal) -> [String] {
    var names: [String] = []
    for word in typed.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == "，" }) {
      let name = try name(typed: String(word))
      if !names.contains(name) { names.append(name) }
    }
    // A comma alone is not the wish to answer nothing.
    if names.isEmpty { throw Refusal(message: .noSuchChoice(typed, count: count)) }
    return names
  }

  private func name(typed word: String) throws(Refusal) -> String {
    let digits = word.withArabicDigits
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      indices.contains(number - 1)
    {
      return self[number - 1].value
    }
    guard let choice = first(where: { $0.value == word }) ?? first(where: { $0.value == digits })
    else {
      throw Refusal(message: .noSuchChoice(word, count: count))
    }
    return choice.value
  }
}

/// Why what was typed was not taken.
struct Refusal: Error {
  let message: Message
}
