/// Reads a pattern; every reader gives nil for what it cannot read.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var nesting = 0
  private var ignoresCase = false
  private var dotMatchesLineEnds = false

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func wholePattern() -> PatternSyntax? {
    guard let syntax = alternatives(), position == scalars.count else { return nil }
    return syntax
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private mutating func take() -> Unicode.Scalar? {
    guard let next else { return nil }
    position += 1
    return next
  }

  // MARK: Structure

  private mutating func alternatives() -> PatternSyntax? {
    guard nesting < 64 else { return nil }
    nesting += 1
    defer { nesting -= 1 }
    let (oldCase, oldDot) = (ignoresCase, dotMatchesLineEnds)
    defer { (ignoresCase, dotMatchesLineEnds) = (oldCase, oldDot) }
    var choices: [PatternSyntax] = []
    repeat {
      guard let sequence = sequence() else { return nil }
      choices.append(sequence)
    } while take("|")
    return choices.count == 1 ? choices[0] : .alternatives(choices)
  }

  private mutating func sequence() -> PatternSyntax? {
    var parts: [PatternSyntax] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if takeFlags() { continue }
      guard let atom = atom(), let part = quantified(atom) else { return nil }
      parts.append(part)
    }
    return .sequence(parts)
  }

  /// `(?i)` and `(?s)`, to the end of the group.
  private mutating func takeFlags() -> Bool {
    for flags in ["(?i)", "(?s)", "(?is)", "(?si)", "(?iu)"] where take(flags) {
      ignoresCase = ignoresCase || flags.contains("i")
      dotMatchesLineEnds = dotMatchesLineEnds || flags.contains("s")
      return true
    }
    return false
  }

  private mutating func quantified(_ atom: PatternSyntax) -> PatternSyntax? {
    let bounds: (least: Int, most: Int?)
    if take("*") {
      bounds = (0, nil)
    } else if take("+") {
      bounds = (1, nil)
    } else if take("?") {
      bounds = (0, 1)
    } else if take("{") {
      guard let counted = counts() else { return nil }
      bounds = counted
    } else {
      return atom
    }
    // Lazy or greedy, the same texts match; a possessive quantifier is another matter.
    if !take("?"), next == "+" { return nil }
    if let scalar = next, "*+?{".unicodeScalars.contains(scalar) { return nil }
    return .repeated(atom, least: bounds.least, most: bounds.most)
  }

  private mutating func counts() -> (least: Int, most: Int?)? {
    guard let least = number() else { return nil }
    if take("}") { return (least, least) }
    guard take(",") else { return nil }
    if take("}") { return (least, nil) }
    guard let most = number(), take("}"), most >= least else { return nil }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let scalar = next, scalar.isDigit, digits.count < 6 {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    return Int(digits)
  }

  // MARK: Atoms

  private mutating func atom() -> PatternSyntax? {
    switch take() {
    case "(": return group()
    case "[": return self.set().map { .one(cased($0)) }
    case ".": return .one(dotMatchesLineEnds ? .anything : .not(.lineEnd))
    case "^": return .boundary(.start)
    case "$": return .boundary(.end)
    case "\\": return escapedAtom()
    case "*", "+", "?", "{", nil: return nil
    case let scalar?: return .one(cased(.scalar(scalar)))
    }
  }

  private func cased(_ set: ScalarClass) -> ScalarClass { ignoresCase ? set.ignoringCase : set }

  private mutating func group() -> PatternSyntax? {
    var around: (isAhead: Bool, isNegated: Bool)?
    if take("?=") {
      around = (true, false)
    } else if take("?!") {
      around = (true, true)
    } else if take("?<=") {
      around = (false, false)
    } else if take("?<!") {
      around = (false, true)
    } else if take("?<") {
      while let scalar = take(), scalar != ">" { continue }
    } else if !take("?:"), next == "?" {
      return nil
    }
    guard let inner = alternatives(), take(")") else { return nil }
    guard let around else { return inner }
    return .around(inner, isAhead: around.isAhead, isNegated: around.isNegated)
  }

  private mutating func escapedAtom() -> PatternSyntax? {
    switch next {
    case "b": return boundary(.word)
    case "B": return boundary(.noWord)
    case "A": return boundary(.start)
    case "Z": return boundary(.end)
    case "z": return boundary(.veryEnd)
    default: return escapedClass().map { .one(cased($0)) }
    }
  }

  private mutating func boundary(_ boundary: PatternBoundary) -> PatternSyntax {
    position += 1
    return .boundary(boundary)
  }

  // MARK: Sets

  private mutating func escapedClass() -> ScalarClass? {
    guard let scalar = take() else { return nil }
    switch scalar {
    case "d": return .digit
    case "D": return .not(.digit)
    case "w": return .word
    case "W": return .not(.word)
    case "s": return .space
    case "S": return .not(.space)
    case "p": return property()
    case "P": return property().map { .not($0) }
    case "t": return .range(0x9...0x9)
    case "n": return .range(0xA...0xA)
    case "r": return .range(0xD...0xD)
    case "f": return .range(0xC...0xC)
    case "x": return hexadecimal(digits: 2)
    case "u": return hexadecimal(digits: 4)
    default:
      // Letters without a meaning are reserved; digits refer back to groups.
      let isPlain = scalar.value > 0x7F || !ScalarClass.word.contains(scalar) || scalar == "_"
      return isPlain ? .scalar(scalar) : nil
    }
  }

  private mutating func hexadecimal(digits: Int) -> ScalarClass? {
    guard position + digits <= scalars.count else { return nil }
    let text = String(scalars: scalars[position..<position + digits])
    position += digits
    return UInt32(text, radix: 16).map { .range($0...$0) }
  }

  private mutating func property() -> ScalarClass? {
    guard take("{") else { return take().flatMap { .named(String($0)) } }
    var name = ""
    while let scalar = take() {
      if scalar == "}" { return .named(name) }
      name.unicodeScalars.append(scalar)
    }
    return nil
  }

  /// From after `[` to after the `]` that closes it.
  private mutating func set() -> ScalarClass? {
    guard nesting < 64 else { return nil }
    nesting += 1
    defer { nesting -= 1 }
    let isNegated = take("^")
    var parts: [ScalarClass] = []
    var left: ScalarClass?
    var isFirst = true
    while let scalar = next, isFirst || scalar != "]" {
      isFirst = false
      if take("&&") {
        left = left.map { .intersection($0, .union(parts)) } ?? .union(parts)
        parts = []
      } else if take("[") {
        guard let inner = self.set() else { return nil }
        parts.append(inner)
      } else {
        guard let part = member() else { return nil }
        parts.append(part)
      }
    }
    guard take("]") else { return nil }
    let whole = left.map { .intersection($0, .union(parts)) } ?? ScalarClass.union(parts)
    return isNegated ? .not(whole) : whole
  }

  /// A scalar, a range or an escape within `[…]`.
  private mutating func member() -> ScalarClass? {
    guard let low = setScalar() else { return nil }
    guard case .range(let from) = low, from.count == 1, next == "-",
      position + 1 < scalars.count, scalars[position + 1] != "]", scalars[position + 1] != "["
    else { return low }
    position += 1
    guard case .range(let to)? = setScalar(), to.count == 1, to.lowerBound >= from.lowerBound else {
      return nil
    }
    return .range(from.lowerBound...to.lowerBound)
  }

  private mutating func setScalar() -> ScalarClass? {
    guard let scalar = take() else { return nil }
    return scalar == "\\" ? escapedClass() : .scalar(scalar)
  }
}
