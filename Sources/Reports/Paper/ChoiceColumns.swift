import ThaiText

/// How many choices stand side by side.
struct ChoiceColumns {
  let count: Int

  /// Letters that fit on a line of the sheet, and those a box takes.
  private static let room = 84
  private static let box = 5
  private static let most = 5
  private static let manyChoices = 12

  init(_ choices: [String]) {
    let widest = choices.map(\.displayWidth).max() ?? 0
    // Long lists stand in two columns even where that breaks lines.
    let least = choices.count > Self.manyChoices ? 2 : 1
    let fitting = min(max(least, Self.room / (widest + Self.box)), Self.most, max(1, choices.count))
    // As few rows as possible, then as even as possible: four choices stand in two rows of two.
    let rows = (choices.count + fitting - 1) / fitting
    count = rows == 0 ? 1 : (choices.count + rows - 1) / rows
  }
}
