import Diagnostics
import Statistics

/// The five steps of work quality, one result for each task that was assessed.
public struct WorkQualityAnalysis: Sendable {
  public struct Result: Sendable {
    public let subject: String
    public let source: String
    public let group: String?
    /// By the plan's rule.
    public let level: Computed<Double>
    /// Places of steps that are done although one before them is not.
    public let outOfOrder: [Int]
  }

  public let steps: EvaluationPlan.Steps
  public let results: [Result]
  /// Done, not done and blank, for each step.
  public let counts: [(done: Int, notDone: Int, blank: Int)]
  /// Of those that have a level.
  public let levels: Descriptives
  public let warnings: [Warning]

  init(_ steps: EvaluationPlan.Steps, _ answers: [EvaluatorAnswers]) {
    let results = answers.map { Result($0, steps) }
    self.steps = steps
    self.results = results
    counts = steps.steps.indices.map { step in
      let marks = answers.map { $0.steps[step].map { $0 > 0 } }
      return (
        marks.count { $0 == true }, marks.count { $0 == false }, marks.count { $0 == nil }
      )
    }
    levels = Descriptives(results.map(\.level.value))
    warnings = results.contains { !$0.outOfOrder.isEmpty } ? [.stepOutOfOrder] : []
  }
}

extension WorkQualityAnalysis.Result {
  fileprivate init(_ answers: EvaluatorAnswers, _ steps: EvaluationPlan.Steps) {
    let marks = answers.steps.map { $0.map { $0 > 0 } }
    subject = answers.subject
    source = answers.source
    group = answers.group
    outOfOrder = steps.rule == .milestone ? WorkQuality.outOfOrder(marks) : []
    level =
      switch steps.rule {
      case .milestone: WorkQuality.milestone(marks)
      case .count: WorkQuality.count(marks)
      case .rating: WorkQuality.rating(answers.steps, weights: steps.steps.map(\.weight))
      }
  }
}
