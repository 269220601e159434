import Diagnostics

/// The documentation of what reading a form can report before any rule is asked.
enum ReadingEntries {
  static let all: [DiagnosticEntry] = []
}

/// The documentation of what can be wrong with a single formula.
enum ExpressionEntries {
  static let all: [DiagnosticEntry] = []
}
