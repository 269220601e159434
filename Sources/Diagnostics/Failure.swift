/// Why an operation did nothing: the one error that crosses room borders on its way to a person.
public struct Failure: Error, Sendable, Hashable {
  /// Who has to act. The command line turns it into its exit code.
  public enum Cause: Sendable, Hashable {
    /// The data or the form is wrong (exit 1).
    case data
    /// The call is wrong: an unknown round, a missing option (exit 2).
    case call
    /// The machine failed: disk, permission (exit 3).
    case machine
  }

  public let cause: Cause
  /// Every fault that was found, at least one.
  public let diagnostics: [Diagnostic]

  public init(_ cause: Cause, _ diagnostics: [Diagnostic]) {
    self.cause = cause
    self.diagnostics = diagnostics
  }

  public init(_ cause: Cause, _ message: Message, at place: Place? = nil) {
    self.init(cause, [Diagnostic(.error, message, at: place)])
  }
}
