/// Kendall's coefficient of concordance W (สัมประสิทธิ์ความสอดคล้องของเคนดอลล์): how alike raters
/// rank the same subjects, 0…1.
///
/// W = 12S/(m²(n³ − n) − mΣT) over mid-ranks, S the squared deviations of the rank sums, T = Σ(t³ − t)
/// of a rater's ties; χ² = m(n − 1)W with n − 1 degrees of freedom, rough for n ≤ 7. Complete rows
/// only. R: `irr::kendall(correct = TRUE)`; its default leaves the ties uncorrected.
public struct KendallW: Sendable, Hashable {
  public let subjects: Int
  public let raters: Int
  /// Subjects that some rater did not rate, left out.
  public let incomplete: Int
  /// Corrected for ties; ``Reason/allRanksTied`` where no rater tells any subject from another.
  public let value: Computed<Double>
  /// As if there were no ties: what `irr::kendall` prints by default.
  public let uncorrected: Computed<Double>
  public let chiSquared: Computed<Double>
  public let degreesOfFreedom: Int
  public let p: Computed<Double>

  /// One row a subject, one column a rater. Fewer than two of either is
  /// ``Reason/needsTwoSubjects`` or ``Reason/needsTwoRaters``.
  public init(_ ratings: [[Double?]]) throws(Reason) {
    let complete = try CompleteRatings(ratings)
    let (n, m) = (Double(complete.subjects), Double(complete.raters))
    let ranks = (0..<complete.raters).map { rater in
      Ranks(of: complete.rows.map { Thresholds.atNineDecimals($0[rater]) })
    }
    let sums = (0..<complete.subjects).map { subject in
      ranks.reduce(0) { $0 + Double($1.doubled[subject]) } / 2
    }
    let s = Moments(sums).squares
    let ties = ranks.map(\.tieTerm).compensatedSum
    let whole = m * m * (n * n * n - n)
    let room = whole - m * ties
    let w = Computed<Double>.finite { () throws(Reason) in
      guard room > 0 else { throw .allRanksTied }
      return 12 * s / room
    }
    let chi = w.map { m * (n - 1) * $0 }
    subjects = complete.subjects
    raters = complete.raters
    incomplete = complete.incomplete
    value = w
    uncorrected = .finite { () throws(Reason) in
      _ = try w.get()
      return 12 * s / whole
    }
    chiSquared = chi
    degreesOfFreedom = complete.subjects - 1
    p = .finite { () throws(Reason) in
      try ChiSquared(degreesOfFreedom: n - 1).upperTail(chi.get())
    }
  }

  /// 7 subjects or fewer: the χ² approximation is rough.
  public var isRough: Bool { subjects <= 7 }
}
