import ThaiText

/// What cells mean that are no answer.
public struct MarkingRules: Sendable, Hashable {
  /// Texts that say the item was left blank, such as 0, 8 or 9, besides the empty cell.
  public var blankCodes: Set<String>
  /// Texts that say the item was not in this person's form.
  public var notAdministeredCodes: Set<String>
  /// Whether a person with a blank is left out of item analysis, instead of scoring zero there.
  public var blankLeavesPersonOut: Bool

  public init(
    blankCodes: Set<String> = [], notAdministeredCodes: Set<String> = [],
    blankLeavesPersonOut: Bool = false
  ) {
    self.blankCodes = Set(blankCodes.map(Self.normalized))
    self.notAdministeredCodes = Set(notAdministeredCodes.map(Self.normalized))
    self.blankLeavesPersonOut = blankLeavesPersonOut
  }

  /// Whether a cell says that nothing was answered.
  public func isBlank(_ cell: String) -> Bool {
    if blankCodes.isEmpty { return cell.trimmed.isEmpty }
    let text = Self.normalized(cell)
    return text.isEmpty || blankCodes.contains(text)
  }

  public func isNotAdministered(_ cell: String) -> Bool {
    !notAdministeredCodes.isEmpty && notAdministeredCodes.contains(Self.normalized(cell))
  }

  private static func normalized(_ text: String) -> String {
    text.trimmed.withArabicDigits.uppercased()
  }
}
