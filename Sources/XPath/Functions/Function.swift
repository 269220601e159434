import Diagnostics

/// An entry of the table of functions: what the parser has to know and what computes it.
@usableFromInline
final class Function: Sendable {
  @usableFromInline
  enum Body: Sendable {
    /// From converted arguments alone.
    case compute(@Sendable (borrowing Arguments) throws(FunctionTrouble) -> Scalar)
    /// By the evaluator, since it needs nodes, the focus, or lazy arguments.
    case structural(StructuralFunction)
  }

  let name: String
  let arity: Arity
  /// True if the function looks at all nodes of a node-set, not only at the first.
  @usableFromInline let takesNodeSets: Bool
  @usableFromInline let weight: Weight
  @usableFromInline let body: Body

  /// True if its argument counts as a condition.
  @usableFromInline var asksForTruth: Bool { name == "boolean" || name == "not" }

  /// How many steps of the budget a call costs, by the size of its arguments in bytes.
  @usableFromInline
  enum Weight: Sendable {
    /// One pass over a text.
    case light
    /// Much arithmetic for each byte.
    case heavy
    /// A fixed amount on top.
    case fixed(Int)
    /// Each byte of one against each of the other.
    case product

    @usableFromInline
    func steps(total: Int, product: Int) -> Int {
      switch self {
      case .light: total / 16
      case .heavy: total / 2
      case .fixed(let steps): steps + total / 2
      case .product: product / 4
      }
    }
  }

  init(
    _ name: String, _ arity: Arity, nodeSets: Bool = false, weight: Weight = .light,
    _ compute: @escaping @Sendable (borrowing Arguments) throws(FunctionTrouble) -> Scalar
  ) {
    self.name = name
    self.arity = arity
    takesNodeSets = nodeSets
    self.weight = weight
    body = .compute(compute)
  }

  init(_ name: String, _ arity: Arity, _ structural: StructuralFunction) {
    self.name = name
    self.arity = arity
    takesNodeSets = true
    weight = .light
    body = .structural(structural)
  }

  /// Every function of the dialect by name. A new family of functions is one more line here.
  static let table: [String: Function] = {
    let all =
      StructuralFunction.all + BooleanFunctions.all + NumberFunctions.all + StringFunctions.all
      + SelectFunctions.all + DateFunctions.all + GeoFunctions.all + RandomFunctions.all
      + DigestFunctions.all + HookFunctions.all
    return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The known function that a misspelt name most likely means.
  static func suggestion(_ name: String) -> String? {
    closestName(to: name, among: table.keys)
  }
}

/// How many arguments a function takes.
struct Arity: Sendable {
  let least: Int
  let most: Int?
  /// Arguments beyond the least come in groups of this size.
  let group: Int

  static func exactly(_ count: Int) -> Arity { Arity(least: count, most: count, group: 1) }
  static func from(_ least: Int, to most: Int) -> Arity {
    Arity(least: least, most: most, group: 1)
  }
  static func atLeast(_ least: Int, inGroupsOf group: Int = 1, atMost most: Int? = nil) -> Arity {
    Arity(least: least, most: most, group: group)
  }

  func allows(_ count: Int) -> Bool {
    count >= least && count <= (most ?? .max) && (count - least) % group == 0
  }

  var described: LocalizedText {
    if let most, most == least {
      return LocalizedText(th: "\(least) ค่า", en: "\(least)")
    }
    if group > 1 {
      return LocalizedText(
        th: "\(least) ค่า แล้วเพิ่มทีละ \(group) ค่า", en: "\(least), then \(group) more at a time")
    }
    if let most { return LocalizedText(th: "\(least) ถึง \(most) ค่า", en: "\(least) to \(most)") }
    return LocalizedText(th: "อย่างน้อย \(least) ค่า", en: "at least \(least)")
  }
}

/// Why a function has no value; the evaluator adds the place.
@usableFromInline
struct FunctionTrouble: Error {
  @usableFromInline let kind: EvaluationError.Kind
  @usableFromInline let message: Message

  init(_ message: Message, kind: EvaluationError.Kind = .unusableArgument) {
    self.kind = kind
    self.message = message
  }
}

/// A value that is not a node-set.
@usableFromInline
enum Scalar: Sendable, Hashable {
  case string(String)
  case number(Double)
  case boolean(Bool)
}
