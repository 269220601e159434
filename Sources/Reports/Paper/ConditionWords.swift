import Diagnostics
import Forms
import XPath

/// Puts conditions over answers into words: `${sex} = 'f'` is ข้อ 2 ตอบ “หญิง”.
///
/// What it can say: comparisons of one question with a value, `selected`, and these joined by `and`,
/// `or` and `not`. Of anything else it says nothing, so that no condition is told by half.
struct ConditionWords {
  let language: Language
  /// How a question is referred to on the sheet; nil where it is not on it.
  let reference: (String) -> String?
  /// The words of an answer to a question: a choice's label, else the value itself.
  let answer: (_ value: String, _ question: String) -> String
  /// Whether a question takes several choices at once.
  let isMultiple: (_ question: String) -> Bool

  /// Nesting beyond this is not read by anyone.
  private static let deepest = 4

  func words(for expression: Expression) -> String? {
    words(for: expression.root, depth: 0)
  }

  private func words(for term: Term, depth: Int) -> String? {
    guard depth < Self.deepest else { return nil }
    switch term.kind {
    case .chain(let first, let rest):
      guard let symbol = rest.first?.symbol, rest.allSatisfy({ $0.symbol == symbol }) else {
        return nil
      }
      if symbol == .and || symbol == .or {
        return joined([first] + rest.map(\.operand), by: symbol, depth: depth)
      }
      guard rest.count == 1 else { return nil }
      return comparison(first, symbol, rest[0].operand)
    case .call(let call): return words(for: call, depth: depth)
    default: return nil
    }
  }

  private func joined(_ terms: [Term], by symbol: Operator, depth: Int) -> String? {
    let word =
      symbol == .and
      ? LocalizedText(th: " และ ", en: " and ") : LocalizedText(th: " หรือ ", en: " or ")
    var parts: [String] = []
    for term in terms {
      guard let part = words(for: term, depth: depth + 1) else { return nil }
      var isJoin = false
      if case .chain(_, let rest) = term.kind {
        isJoin = rest.first?.symbol == .and || rest.first?.symbol == .or
      }
      parts.append(isJoin ? "(\(part))" : part)
    }
    return parts.joined(separator: word[language])
  }

  private func words(for call: Call, depth: Int) -> String? {
    switch (call.name, call.arguments.count) {
    case ("selected", 2):
      return selection(call, isPositive: true)
    case ("not", 1):
      return negation(of: call.arguments[0], depth: depth)
    default: return nil
    }
  }

  private func negation(of term: Term, depth: Int) -> String? {
    switch term.kind {
    case .call(let call) where call.name == "selected" && call.arguments.count == 2:
      return selection(call, isPositive: false)
    case .chain(let first, let rest) where rest.count == 1:
      guard let opposite = rest[0].symbol.opposite else { return nil }
      return comparison(first, opposite, rest[0].operand)
    default: return nil
    }
  }

  private func selection(_ call: Call, isPositive: Bool) -> String? {
    if case .text(let values) = call.arguments[0].kind {
      return membership(of: call.arguments[1], in: values, isPositive: isPositive)
    }
    guard let question = call.arguments[0].questionName, let number = reference(question),
      case .text(let value) = call.arguments[1].kind, !value.isEmpty
    else { return nil }
    let choice = quoted(answer(value, question))
    guard isMultiple(question) else {
      return (isPositive ? Operator.equal : .notEqual)
        .relation(of: number, to: choice, plain: choice)?[language]
    }
    let text =
      isPositive
      ? LocalizedText(th: "\(number) เลือก \(choice)", en: "\(number) includes \(choice)")
      : LocalizedText(
        th: "\(number) ไม่ได้เลือก \(choice)", en: "\(number) does not include \(choice)")
    return text[language]
  }

  /// `selected('a b', ${q})`, the usual way to say that q is a or b.
  private func membership(of term: Term, in values: String, isPositive: Bool) -> String? {
    guard let question = term.questionName, let number = reference(question) else { return nil }
    let answers = values.split(separator: " ").map { quoted(answer(String($0), question)) }
    guard let last = answers.last else { return nil }
    let others = answers.dropLast().joined(separator: ", ")
    let or = LocalizedText(th: "\(others) หรือ \(last)", en: "\(others) or \(last)")
    let all = others.isEmpty ? last : or[language]
    return (isPositive ? Operator.equal : .notEqual)
      .relation(of: number, to: all, plain: all)?[language]
  }

  private func comparison(_ left: Term, _ symbol: Operator, _ right: Term) -> String? {
    if let question = left.questionName, let value = right.literal {
      return comparison(of: question, symbol, value)
    }
    if let question = right.questionName, let value = left.literal, let mirrored = symbol.mirrored {
      return comparison(of: question, mirrored, value)
    }
    return nil
  }

  private func comparison(of question: String, _ symbol: Operator, _ value: String) -> String? {
    guard let number = reference(question) else { return nil }
    if value.isEmpty {
      switch symbol {
      case .equal:
        return LocalizedText(th: "\(number) ไม่มีคำตอบ", en: "\(number) has no answer")[language]
      case .notEqual:
        return LocalizedText(th: "\(number) มีคำตอบ", en: "\(number) has an answer")[language]
      default: return nil
      }
    }
    return symbol.relation(of: number, to: quoted(answer(value, question)), plain: value)?[language]
  }

  private func quoted(_ text: String) -> String { "“\(text)”" }
}

extension Operator {
  fileprivate var opposite: Operator? {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    default: nil
    }
  }

  /// The symbol that says the same with the sides exchanged.
  fileprivate var mirrored: Operator? {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: nil
    }
  }

  fileprivate func relation(of question: String, to answer: String, plain: String) -> LocalizedText?
  {
    switch self {
    case .equal: LocalizedText(th: "\(question) ตอบ \(answer)", en: "\(question) is \(answer)")
    case .notEqual:
      LocalizedText(th: "\(question) ไม่ได้ตอบ \(answer)", en: "\(question) is not \(answer)")
    case .less:
      LocalizedText(th: "\(question) น้อยกว่า \(plain)", en: "\(question) is less than \(plain)")
    case .lessOrEqual:
      LocalizedText(th: "\(question) ไม่เกิน \(plain)", en: "\(question) is at most \(plain)")
    case .greater:
      LocalizedText(th: "\(question) มากกว่า \(plain)", en: "\(question) is more than \(plain)")
    case .greaterOrEqual:
      LocalizedText(th: "\(question) ตั้งแต่ \(plain) ขึ้นไป", en: "\(question) is at least \(plain)")
    default: nil
    }
  }
}

extension Term {
  /// The question, where the term is `${name}` and nothing else.
  var questionName: String? {
    guard case .question(let reference) = kind, !reference.isLastSaved else { return nil }
    return reference.name
  }

  /// The value of a text or a number, as an answer would be written.
  var literal: String? {
    switch kind {
    case .text(let text): text
    case .number(let number): number.shortestText
    case .negation(let inner):
      if case .number(let number) = inner.kind { (-number).shortestText } else { nil }
    default: nil
    }
  }

  /// Whether the term is `.`, the answer itself.
  var isOwnAnswer: Bool {
    guard case .path(let path) = kind, path.origin == .context, path.steps.count == 1 else {
      return false
    }
    let step = path.steps[0]
    return step.axis == .itself && step.test == .node && step.predicates.isEmpty
  }

  /// The terms that all must hold where the term does.
  var conjuncts: [Term] {
    guard case .chain(let first, let rest) = kind, rest.allSatisfy({ $0.symbol == .and }) else {
      return [self]
    }
    return [first] + rest.map(\.operand)
  }
}
