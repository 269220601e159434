import Statistics

extension Report.Cell {
  /// Where there is no value: it is withheld, or not computable, for the reason.
  static func absent(_ reason: Reason) -> Report.Cell {
    switch reason {
    case .smallGroup, .protectsSmallGroup: .withheld(reason.words)
    default: .notComputable(reason.words)
    }
  }

  /// A computed number, or the reason there is none in words.
  static func number(
    _ computed: Computed<Double>, decimals: Int, style: DisplayNumber.Style = .plain
  ) -> Report.Cell {
    switch computed {
    case .value(let value): .number(value, decimals: decimals, style: style)
    case .notComputable(let reason): .absent(reason)
    }
  }

  /// A computed number with as many decimals as bear out what is said of it.
  static func number(
    _ computed: Computed<Double>, decimals: Int, style: DisplayNumber.Style = .plain,
    keeping verdict: (Double) -> some Equatable
  ) -> Report.Cell {
    guard let value = computed.value,
      let number = DisplayNumber(value, decimals: decimals, style: style, keeping: verdict)
    else { return .number(computed, decimals: decimals, style: style) }
    return .number(number)
  }

  static func integer(_ computed: Computed<Int>) -> Report.Cell {
    switch computed {
    case .value(let value): .integer(value)
    case .notComputable(let reason): .absent(reason)
    }
  }

  static func pValue(_ computed: Computed<Double>, starred: Bool) -> Report.Cell {
    switch computed {
    case .value(let value): .pValue(value, starred: starred)
    case .notComputable(let reason): .absent(reason)
    }
  }
}

extension Computed<Double> {
  /// As it is printed in a sentence; nil where there is no value.
  func text(decimals: Int, style: DisplayNumber.Style = .plain) -> String? {
    value.flatMap { DisplayNumber($0, decimals: decimals, style: style)?.text }
  }

  /// The same with as many decimals as bear out what is said of the value.
  func text(
    decimals: Int, style: DisplayNumber.Style = .plain, keeping verdict: (Double) -> some Equatable
  ) -> String? {
    value.flatMap {
      DisplayNumber($0, decimals: decimals, style: style, keeping: verdict)?.text
    }
  }

  /// A probability with its relation: `= .012`, `< .001`.
  var probabilityText: String? {
    value.flatMap { DisplayPValue($0, starred: false)?.text }.map {
      $0.hasPrefix("<") ? $0 : "= " + $0
    }
  }
}
