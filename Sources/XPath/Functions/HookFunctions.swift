/// Functions that only the form can answer; see `Hooks`.
enum HookFunctions {
  static let all: [Function] = [
    Function(
      "pulldata", .exactly(4),
      { .string($0.surroundings.pulledData?($0.texts(from: 0)) ?? "") }),
    Function("search", .from(1, to: 6), search),
  ]

  /// An appearance of select questions that looks like a function; never part of an expression.
  private static func search(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    throw FunctionTrouble(.searchIsAnAppearance)
  }
}
