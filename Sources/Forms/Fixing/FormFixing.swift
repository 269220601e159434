import Diagnostics

/// A form file with everything mended that can be mended without doubt.
public struct FormFixing: Sendable {
  /// The file's new text; the old one where nothing was mended.
  public let text: String
  /// The complaints that were mended, in the order of the file.
  public let mended: [Diagnostic]
  /// What there is to say of the new text.
  public let examination: FormExamination

  /// Mends until nothing more can be: one slip may hide the next. An edit that would bring a new
  /// error is left out, whatever it was meant for.
  public init(yaml original: String, file: String) {
    var text = original
    var mended: [Diagnostic] = []
    var examination = FormExamination(yaml: text, file: file)
    for _ in 0..<Self.rounds {
      let fixable = examination.diagnostics.filter { $0.fix != nil }
      if fixable.isEmpty { break }
      let (next, applied) = Self.mending(text, fixable, examination, file)
      if applied.isEmpty { break }
      mended += applied
      text = next.text
      examination = next.examination
    }
    self.text = text
    self.mended = mended
    self.examination = examination
  }

  private static let rounds = 20

  private typealias Step = (text: String, examination: FormExamination)

  private static func mending(
    _ text: String, _ faults: [Diagnostic], _ before: FormExamination, _ file: String
  ) -> (Step, [Diagnostic]) {
    if let step = step(text, faults, before, file) { return (step, faults) }
    // Together they do harm, or not all of them can be placed: one by one, then.
    var current: Step = (text, before)
    for fault in faults {
      if let step = step(text, [fault], before, file) {
        current = step
        return (current, [fault])
      }
    }
    return (current, [])
  }

  private static func step(
    _ text: String, _ faults: [Diagnostic], _ before: FormExamination, _ file: String
  ) -> Step? {
    let fixes = faults.compactMap(\.fix)
    let fixed = FixedText(text, applying: fixes)
    guard fixed.applied.count == fixes.count else { return nil }
    let after = FormExamination(yaml: fixed.text, file: file)
    // What one slip hid may come to light for it; anything more is harm.
    return after.diagnostics.errorCount <= before.diagnostics.errorCount
      ? (fixed.text, after) : nil
  }
}

extension [Diagnostic] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }
}
