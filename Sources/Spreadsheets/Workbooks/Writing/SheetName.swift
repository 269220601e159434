/// What Excel lets a sheet be called: 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at
/// either end, no control characters, no two alike but for letter case, and not “History”.
public enum SheetName {
  /// Whether a name can be used beside others.
  public static func isValid(_ name: String, besides others: some Sequence<String> = []) -> Bool {
    name == adapted(name) && !others.contains { $0.lowercased() == name.lowercased() }
  }

  /// The nearest name that can be used beside others: forbidden characters become `_`, what is too
  /// long is cut, a number is added to what is taken. O(others).
  public static func nearest(to name: String, besides others: some Sequence<String> = []) -> String
  {
    let taken = Set(others.map { $0.lowercased() })
    let base = adapted(name)
    var candidate = base
    var number = 2
    while taken.contains(candidate.lowercased()) {
      let ending = " (\(number))"
      candidate = prefix(of: base, units: 31 - ending.utf16.count) + ending
      number += 1
    }
    return candidate
  }

  private static func adapted(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isForbidden = "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20
      result.unicodeScalars.append(isForbidden ? "_" : scalar)
    }
    result = prefix(of: result, units: 31)
    if result.isEmpty { return "_" }
    if result.hasPrefix("'") { result = "_" + result.dropFirst() }
    if result.hasSuffix("'") { result = result.dropLast() + "_" }
    return result.lowercased() == "history" ? result + "_" : result
  }

  /// As many whole characters as fit, so that no vowel is parted from its consonant.
  private static func prefix(of name: String, units: Int) -> String {
    var result = ""
    for character in name {
      if result.utf16.count + character.utf16.count > units { break }
      result.append(character)
    }
    return result
  }
}
