import Forms
import ThaiText

/// One rating of one person. The states are never merged.
public enum Rating: Sendable, Hashable {
  /// As given, before an item is reversed.
  case points(Double)
  /// Asked and left empty.
  case blank
  /// An answer that is neither missing nor a point.
  case notApplicable
  /// Not put to this person.
  case notAsked
  /// An answer that is no point of the scale.
  case invalid

  public var points: Double? {
    if case .points(let points) = self { points } else { nil }
  }
}

/// What one person, or one submission, says about everything that the plan asks.
public struct EvaluatorAnswers: Sendable {
  public let subject: String
  /// The file and row, or the round and submission.
  public let source: String
  /// The evaluator group; nil where nobody says.
  public let group: String?
  /// One for each item of the plan.
  public let ratings: [Rating]
  /// One for each need.
  public let needs: [(present: Double?, desired: Double?)]
  /// One for each step: done, not done or blank.
  public let steps: [Double?]
  /// One for each question for comments.
  public let comments: [String?]
  /// What another group rates too, on a sheet of its own; nil where sheets are no pairs.
  public let pair: String?

  public init(
    subject: String, source: String, group: String? = nil, ratings: [Rating],
    needs: [(present: Double?, desired: Double?)] = [], steps: [Double?] = [],
    comments: [String?] = [], pair: String? = nil
  ) {
    self.subject = subject
    self.source = source
    self.group = group
    self.ratings = ratings
    self.needs = needs
    self.steps = steps
    self.comments = comments
    self.pair = pair
  }
}

/// Reads answers to a form as its plan wants them.
public struct EvaluationReader: Sendable {
  public let plan: EvaluationPlan
  private let form: Form
  /// Questions that not everybody sees.
  private let conditional: Set<String>
  private let groupQuestion: String?
  private let pairQuestion: String?

  public init(_ form: Form) {
    self.form = form
    plan = EvaluationPlan(form)
    conditional = form.conditionalQuestions
    groupQuestion = form.question(.group)?.name
    pairQuestion = form.question(.pair)?.name
  }

  /// `group` overrides what the answers say of it, where the caller groups by something else.
  public func answers(
    _ answers: Answers, subject: String, source: String, group: String? = nil
  ) -> EvaluatorAnswers {
    let own = groupQuestion.flatMap { answers[$0] }
    return EvaluatorAnswers(
      subject: subject, source: source, group: group ?? own,
      ratings: plan.items.map { rating(answers[$0.name], item: $0, group: own) },
      needs: plan.needs.map { (point(answers[$0.present]), point(answers[$0.desired])) },
      steps: (plan.steps?.steps ?? []).map { answers[$0.name].flatMap { Double(typed: $0) } },
      comments: plan.comments.map { answers[$0.name] },
      pair: pairQuestion.flatMap { answers[$0] })
  }

  private func rating(_ answer: String?, item: EvaluationPlan.Item, group: String?) -> Rating {
    guard let answer else {
      // Which of the conditions failed is not kept with the answers; who is asked by group is.
      let isUnseen = item.groups.isEmpty && conditional.contains(item.name)
      return item.isAsked(of: group) && !isUnseen ? .blank : .notAsked
    }
    if form.scoring.notApplicable.contains(answer) { return .notApplicable }
    guard let point = form.scoring.point(of: answer), plan.scale == nil || point.rounded() == point
    else { return .invalid }
    return .points(point)
  }

  private func point(_ answer: String?) -> Double? {
    answer.flatMap { form.scoring.point(of: $0) }
  }
}

extension Form {
  /// The questions that have a condition, or stand in a group that has one.
  fileprivate var conditionalQuestions: Set<String> {
    func names(_ elements: [Element], hidden: Bool) -> [String] {
      elements.flatMap { element -> [String] in
        switch element {
        case .question(let question):
          hidden || question.relevant != nil ? [question.name] : []
        case .group(let group):
          names(group.elements, hidden: hidden || group.relevant != nil)
        }
      }
    }
    return Set(names(elements, hidden: false))
  }
}
