/// Functions that only the form can answer; see `Hooks`.
enum HookFunctions {
  static let all: [Function] = [
    Function(
      "pulldata", .exactly(4),
      { .string($0.surroundings.pulledData($0.texts(from: 0)) ?? "") })
  ]
}
