/// The computed arguments of a call, with the conversions of XPath 1.0 §4.
@usableFromInline
struct Arguments {
  @usableFromInline
  enum Argument {
    case scalar(Scalar)
    /// The string values in document order; only the first if the function takes no node-sets.
    case nodes([String])

    /// Bytes of text.
    @usableFromInline
    var size: Int {
      switch self {
      case .scalar(.string(let text)): text.utf8.count
      case .scalar: 8
      case .nodes(let texts): texts.reduce(0) { $0 + $1.utf8.count }
      }
    }
  }

  let values: [Argument]
  let surroundings: Surroundings
  /// How much text the result may hold.
  let outputBytes: Int

  @usableFromInline
  init(values: [Argument], surroundings: Surroundings, outputBytes: Int) {
    self.values = values
    self.surroundings = surroundings
    self.outputBytes = outputBytes
  }

  var count: Int { values.count }

  func has(_ index: Int) -> Bool { index < values.count }

  func text(_ index: Int) -> String {
    switch values[index] {
    case .scalar(let scalar): scalar.text(surroundings.dialect)
    case .nodes(let texts): texts.first ?? ""
    }
  }

  func number(_ index: Int) -> Double {
    switch values[index] {
    case .scalar(let scalar): scalar.number(surroundings)
    case .nodes(let texts): number(ofText: texts.first ?? "")
    }
  }

  func boolean(_ index: Int) -> Bool {
    switch values[index] {
    case .scalar(let scalar): scalar.truth
    case .nodes(let texts): surroundings.truth(ofNodes: texts)
    }
  }

  /// All texts of the arguments from `first` on, node-sets unrolled.
  func texts(from first: Int) -> [String] {
    values.dropFirst(first).flatMap { value -> [String] in
      switch value {
      case .scalar(let scalar): [scalar.text(surroundings.dialect)]
      case .nodes(let texts): texts
      }
    }
  }

  /// `texts` with a separator between them, if that is not too long.
  func joined(_ texts: [String], by separator: String) throws(FunctionTrouble) -> Scalar {
    let size = texts.reduce(0) { $0 + $1.utf8.count }
    let (gaps, overflows) = separator.utf8.count
      .multipliedReportingOverflow(by: max(0, texts.count - 1))
    guard !overflows, size <= outputBytes, gaps <= outputBytes - size else {
      throw FunctionTrouble(.outputTooLarge, kind: .outputTooLarge)
    }
    return .string(texts.joined(separator: separator))
  }

  /// Whether the argument is a node-set, and its texts.
  func nodes(_ index: Int) -> [String]? {
    if case .nodes(let texts) = values[index] { return texts }
    return nil
  }

  func number(ofText text: String) -> Double { surroundings.number(ofText: text) }
}

/// What functions may know besides their arguments.
@usableFromInline
struct Surroundings {
  let clock: WallClock
  let random: @Sendable () -> UInt64
  let language: String?
  @usableFromInline let dialect: Dialect
  let pulledData: ((_ arguments: [String]) -> String?)?

  @usableFromInline
  init(
    clock: WallClock, random: @escaping @Sendable () -> UInt64, language: String?,
    dialect: Dialect, pulledData: ((_ arguments: [String]) -> String?)?
  ) {
    self.clock = clock
    self.random = random
    self.language = language
    self.dialect = dialect
    self.pulledData = pulledData
  }

  @usableFromInline
  func number(ofText text: String) -> Double {
    XPath.number(ofText: text, offsetMinutes: clock.offsetMinutes, dialect: dialect)
  }

  /// R10: as a boolean, a node-set counts by its existence or by its value.
  @usableFromInline
  func truth(ofNodes texts: [String]) -> Bool {
    guard dialect.nodesAreTrueByValue else { return !texts.isEmpty }
    guard let value = texts.first, !value.isEmpty else { return false }
    let number = number(ofText: value)
    return number.isNaN ? true : number != 0
  }
}

extension Scalar {
  func text(_ dialect: Dialect) -> String {
    switch self {
    case .string(let text): text
    case .number(let number): numberText(number, as: dialect.numberNotation)
    case .boolean(let truth): truth ? "true" : "false"
    }
  }

  func number(_ surroundings: Surroundings) -> Double {
    switch self {
    case .string(let text): surroundings.number(ofText: text)
    case .number(let number): number
    case .boolean(let truth): truth ? 1 : 0
    }
  }

  @usableFromInline var truth: Bool {
    switch self {
    case .string(let text): !text.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .boolean(let truth): truth
    }
  }
}
