/// Five-step work quality (คุณภาพการปฏิบัติงาน 5 ขั้น) of one task, read in one of three ways.
public enum WorkQuality {
  /// The step reached with every step before it done (ตัวชี้วัดขั้นบันได).
  ///
  /// A done step after a missing one does not count; ``outOfOrder(_:)`` lists it. A blank on which
  /// the level depends is ``Reason/stepsUnanswered``: a blank is not a "no".
  public static func milestone(_ steps: [Bool?]) -> Computed<Double> {
    Computed { () throws(Reason) in
      guard !steps.isEmpty else { throw .noData }
      let reached = steps.prefix { $0 == true }.count
      if reached < steps.count, steps[reached] == nil { throw .stepsUnanswered }
      return Double(reached)
    }
  }

  /// How many steps are done, in whatever order.
  public static func count(_ steps: [Bool?]) -> Computed<Double> {
    Computed { () throws(Reason) in
      guard !steps.isEmpty else { throw .noData }
      guard steps.allSatisfy({ $0 != nil }) else { throw .stepsUnanswered }
      return Double(steps.count { $0 == true })
    }
  }

  /// The weighted mean of the steps' ratings; a blank one is ``Reason/stepsUnanswered``.
  public static func rating(_ ratings: [Double?], weights: [Double]? = nil) -> Computed<Double> {
    Computed { () throws(Reason) in
      guard !ratings.isEmpty else { throw .noData }
      guard ratings.allSatisfy({ $0 != nil }) else { throw .stepsUnanswered }
      let weights = weights ?? ratings.map { _ in 1 }
      return try WeightedMean(zip(ratings, weights).map { ($0, $1) }).value.get()
    }
  }

  /// The steps, from 0, that are done although one before them is not.
  public static func outOfOrder(_ steps: [Bool?]) -> [Int] {
    guard let gap = steps.firstIndex(where: { $0 == false }) else { return [] }
    return steps.indices.filter { $0 > gap && steps[$0] == true }
  }
}
