import Diagnostics

/// What stands behind `explain`: the name of a number, the call that printed it, and options, which
/// may stand before, between or behind them.
struct ExplainedCall {
  private(set) var finding: String?
  /// The call that printed the number, with the options that stood before it.
  private(set) var words: [String] = []
  private(set) var asksForHelp = false
  private(set) var asksForList = false
  private(set) var asksForAll = false

  /// Options of the other call that may stand before it, each with a value.
  private static let moved: Set<String> = ["--format", "--lang", "--workspace"]

  /// - Parameter commands: the names of those whose numbers can be explained.
  init(_ typed: [String], commands: [String]) throws(Failure) {
    var (rest, options) = (typed[...], [String]())
    while let word = rest.first, !commands.contains(word) {
      rest.removeFirst()
      switch word {
      case "--help", "-h":
        asksForHelp = true
        return
      case "--list": asksForList = true
      case "--all": asksForAll = true
      case _ where Self.moved.contains(word):
        options.append(word)
        if let value = rest.popFirst() { options.append(value) }
      case _ where Self.moved.contains { word.hasPrefix("\($0)=") }: options.append(word)
      case _ where word.hasPrefix("-"): throw Failure(.call, .optionBeforeCall(word))
      case _ where finding == nil: finding = word
      default: throw Failure(.call, .nothingToExplain(word, commands: commands))
      }
    }
    guard !rest.isEmpty else {
      throw Failure(.call, .nothingToExplain(nil, commands: commands))
    }
    words = rest.filter { $0 != "--list" && $0 != "--all" } + options
    asksForList = asksForList || rest.contains("--list")
    asksForAll = asksForAll || rest.contains("--all")
  }
}
