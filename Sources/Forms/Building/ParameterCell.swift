/// Reads `key1=value1, key2=value2`: pairs parted by spaces, commas or semicolons.
extension QuestionParameters {
  /// Nil for text that is not such a list.
  init?(_ text: String) {
    self.init()
    var words: [String] = []
    var word = ""
    func isSeparator(_ character: Character) -> Bool {
      character.isWhitespace || character == "," || character == ";"
    }
    for character in text {
      if character == "=" || isSeparator(character) {
        if !word.isEmpty { words.append(word) }
        word = ""
        if character == "=" { words.append("=") }
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    guard words.count % 3 == 0 else { return nil }
    for index in stride(from: 0, to: words.count, by: 3) {
      guard words[index] != "=", words[index + 1] == "=", words[index + 2] != "=" else {
        return nil
      }
      let name = words[index].lowercased()
      let keepsCase = name == "value" || name == "label"
      entries.append(
        .init(name: name, value: keepsCase ? words[index + 2] : words[index + 2].lowercased()))
    }
  }
}
