/// Truth values and the two ways of counting them.
enum BooleanFunctions {
  static let all: [Function] = [
    Function("true", .exactly(0), { _ in .boolean(true) }),
    Function("false", .exactly(0), { _ in .boolean(false) }),
    Function("not", .exactly(1), { .boolean(!$0.boolean(0)) }),
    Function("boolean", .exactly(1), { .boolean($0.boolean(0)) }),
    Function("boolean-from-string", .exactly(1), fromString),
    Function("checklist", .atLeast(3), nodeSets: true, checklist),
    Function("weighted-checklist", .atLeast(4, inGroupsOf: 2), nodeSets: true, weightedChecklist),
  ]

  /// ODK XForms, boolean-from-string: true for "1" and "true".
  private static func fromString(_ arguments: borrowing Arguments) -> Scalar {
    let text = arguments.text(0)
    return .boolean(text == "1" || text == "true")
  }

  /// checklist(min, max, v…): whether the number of true values lies within the bounds; -1 is no
  /// bound.
  private static func checklist(_ arguments: borrowing Arguments) -> Scalar {
    var count = 0.0
    for index in 2..<arguments.count {
      for truth in truths(arguments, index) where truth { count += 1 }
    }
    return .boolean(isWithin(arguments, count))
  }

  /// weighted-checklist(min, max, v, w, …): the same with the sum of the weights of true values.
  private static func weightedChecklist(_ arguments: borrowing Arguments) -> Scalar {
    var sum = 0.0
    for index in stride(from: 2, to: arguments.count, by: 2) {
      let weights =
        arguments.nodes(index + 1)?.map(arguments.number(ofText:))
        ?? [arguments.number(index + 1)]
      for (truth, weight) in zip(truths(arguments, index), weights) where truth { sum += weight }
    }
    return .boolean(isWithin(arguments, sum))
  }

  /// One truth value for each node of a node-set: whether it holds anything.
  private static func truths(_ arguments: borrowing Arguments, _ index: Int) -> [Bool] {
    arguments.nodes(index)?.map { !$0.isEmpty } ?? [arguments.boolean(index)]
  }

  private static func isWithin(_ arguments: borrowing Arguments, _ value: Double) -> Bool {
    let least = arguments.number(0)
    let most = arguments.number(1)
    return (least == -1 || value >= least) && (most == -1 || value <= most)
  }
}
