import XPath

/// What a chain of conditions demands of the answers it reads, as far as it can be told.
///
/// Understood are comparisons of an answer with a literal, and `selected()`. All else demands
/// nothing, so that a contradiction found here is one in truth.
struct Restrictions {
  private var demands: [Int: Demand] = [:]
  private let form: FormIndex

  init(_ form: FormIndex) {
    self.form = form
  }

  /// The elements that have to be answered for the conditions to hold.
  var answered: [Int] { demands.filter(\.value.isAnswered).map(\.key).sorted() }

  var areContradictory: Bool {
    demands.contains { number, demand in
      demand.isContradictory(type: form.nodes[number].question?.type)
    }
  }

  /// Adds what `term`, a condition of `owner`, demands.
  mutating func demand(_ term: Term, owner: Int) {
    for condition in term.operands(of: .and) {
      if let comparison = condition.comparison {
        for side in [comparison, comparison.mirrored] {
          if let subject = form.subject(side.left, owner: owner) { add(side, on: subject) }
        }
      } else if let (subject, value) = selection(condition, owner: owner) {
        demands[subject, default: Demand()].select(value, isOnly: !isMultiple(subject))
      } else if let inner = condition.call, inner.name == "not",
        let (subject, value) = selection(inner.arguments[0], owner: owner)
      {
        demands[subject, default: Demand()].deselect(value)
      }
    }
  }

  private func isMultiple(_ subject: Int) -> Bool {
    form.nodes[subject].question?.type.isMultiple ?? true
  }

  private func selection(_ term: Term, owner: Int) -> (Int, String)? {
    guard let call = term.call, call.name == "selected",
      let subject = form.subject(call.arguments[0], owner: owner),
      let value = call.arguments[1].literalText, !value.isEmpty
    else { return nil }
    return (subject, value)
  }

  private mutating func add(_ comparison: Comparison, on subject: Int) {
    if comparison.symbol.isEquality {
      guard
        let value = comparison.right.literalText
          ?? comparison.right.literalNumber.map(plainNumber)
      else { return }
      demands[subject, default: Demand()].compare(value, isEqual: comparison.symbol == .equal)
    } else if let bound = comparison.right.literalNumber {
      demands[subject, default: Demand()].bound(comparison.symbol, bound)
    }
  }
}

/// What is demanded of one answer.
struct Demand {
  private var equals: [String] = []
  private var excluded: [String] = []
  private var deselected: Set<String> = []
  private var selected: Set<String> = []
  private var lower = -Double.infinity
  private var upper = Double.infinity
  private var isOpenBelow = false
  private var isOpenAbove = false
  private(set) var isAnswered = false
  private var isBlank = false

  mutating func compare(_ value: String, isEqual: Bool) {
    if value.isEmpty {
      if isEqual { isBlank = true } else { isAnswered = true }
    } else if isEqual {
      equals.append(value)
      isAnswered = true
    } else {
      excluded.append(value)
    }
  }

  mutating func select(_ value: String, isOnly: Bool) {
    isAnswered = true
    selected.insert(value)
    if isOnly { equals.append(value) }
  }

  mutating func deselect(_ value: String) {
    deselected.insert(value)
  }

  /// Only an answer is greater or less than a number.
  mutating func bound(_ symbol: Operator, _ value: Double) {
    isAnswered = true
    switch symbol {
    case .greater where value >= lower: (lower, isOpenBelow) = (value, true)
    case .greaterOrEqual where value > lower: (lower, isOpenBelow) = (value, false)
    case .less where value <= upper: (upper, isOpenAbove) = (value, true)
    case .lessOrEqual where value < upper: (upper, isOpenAbove) = (value, false)
    default: break
    }
  }

  func isContradictory(type: QuestionType?) -> Bool {
    if isBlank && isAnswered { return true }
    if lower > upper || lower == upper && (isOpenBelow || isOpenAbove) { return true }
    if type == .integer, isOpenBelow || isOpenAbove, lower.isFinite, upper.isFinite {
      let first = isOpenBelow ? lower.rounded(.down) + 1 : lower.rounded(.up)
      let last = isOpenAbove ? upper.rounded(.up) - 1 : upper.rounded(.down)
      if first > last { return true }
    }
    if !selected.isDisjoint(with: deselected) { return true }
    guard let value = equals.first else { return false }
    if equals.dropFirst().contains(where: { !Self.areEqual($0, value) }) { return true }
    if excluded.contains(where: { Self.areEqual($0, value) }) { return true }
    return isOutside(value)
  }

  private func isOutside(_ value: String) -> Bool {
    guard let number = Double(value) else { return false }
    return number < lower || number > upper || number == lower && isOpenBelow
      || number == upper && isOpenAbove
  }

  private static func areEqual(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard let first = Double(one), let second = Double(other) else { return false }
    return first == second
  }
}

extension FormIndex.Use {
  /// Whether `term` holds for no answers at all.
  func isContradictory(_ term: Term, in form: FormIndex) -> Bool {
    if constantTruth(of: term) == false { return true }
    let branches = term.operands(of: .or)
    if branches.count > 1 { return branches.allSatisfy { isContradictory($0, in: form) } }
    let conditions = term.operands(of: .and)
    if conditions.count > 1, conditions.contains(where: { isContradictory($0, in: form) }) {
      return true
    }
    var restrictions = Restrictions(form)
    restrictions.demand(term, owner: owner)
    return restrictions.areContradictory
  }

  /// Whether `term` holds whatever is answered, without saying so in as many words.
  func isTautology(_ term: Term, in form: FormIndex) -> Bool {
    if term.isCall("true") || term.literalNumber != nil || term.literalText != nil { return false }
    if constantTruth(of: term) == true { return true }
    var unequal: [Int: Set<String>] = [:]
    for condition in term.operands(of: .or) {
      guard let comparison = condition.comparison, comparison.symbol == .notEqual,
        let subject = form.subject(comparison.left, owner: owner),
        let value = comparison.right.literalText ?? comparison.right.literalNumber.map(plainNumber)
      else { continue }
      unequal[subject, default: []].insert(value)
    }
    return unequal.values.contains { $0.count > 1 }
  }

  /// Whether a term that reads nothing is true; nil where it reads something.
  private func constantTruth(of term: Term) -> Bool? {
    var reads = false
    term.forEach { part, _ in
      switch part.kind {
      case .question, .path: reads = true
      default: break
      }
    }
    if reads { return nil }
    return (try? Expression(text(of: term.span)))?.constantTruth
  }
}
