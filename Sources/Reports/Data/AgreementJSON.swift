import Diagnostics
import Scoring
import Statistics

extension StatisticsRecord {
  mutating func add(_ agreement: RaterAgreement) {
    add(kendall: agreement.kendall)
    add(correlation: agreement.correlation)
    let alpha = agreement.krippendorff
    add(
      "agreement.krippendorff_alpha",
      KrippendorffAlpha.Level.allCases.map { ($0.rawValue, .computed(agreement.alpha($0))) } + [
        ("units", .count(alpha.units)), ("pairable_values", .count(alpha.pairableValues)),
      ])
    add(
      "agreement.fleiss_kappa",
      [
        ("kappa", .computed(agreement.fleiss.flatMap(\.value))),
        ("z", .computed(agreement.fleiss.flatMap(\.z))),
        ("p", .computed(agreement.fleiss.flatMap(\.p))),
        ("conger_exact_kappa", .computed(agreement.fleiss.flatMap(\.conger))),
      ])
    if let cohen = agreement.cohen { add(cohen: cohen) }
  }

  private mutating func add(kendall: Computed<KendallW>) {
    add(
      "agreement.kendall_w",
      [
        ("W_ties", .computed(kendall.flatMap(\.value))),
        ("W_uncorrected", .computed(kendall.flatMap(\.uncorrected))),
        ("chi2", .computed(kendall.flatMap(\.chiSquared))),
        ("df", .computed(kendall.map { Double($0.degreesOfFreedom) })),
        ("p", .computed(kendall.flatMap(\.p))),
        ("subjects", .count(kendall.value?.subjects ?? 0)),
        ("raters", .count(kendall.value?.raters ?? 0)),
        ("incomplete", .count(kendall.value?.incomplete ?? 0)),
      ])
  }

  private mutating func add(correlation: Computed<IntraclassCorrelation>) {
    let forms: [(String, KeyPath<IntraclassCorrelation, IntraclassCorrelation.Form>)] = [
      ("ICC1", \.single1), ("ICC2_1", \.single2), ("ICC3_1", \.single3), ("ICC1k", \.average1),
      ("ICC2k", \.average2), ("ICC3k", \.average3),
    ]
    var object = JSONValue.Object()
    for (name, path) in forms {
      let form = correlation.map { $0[keyPath: path] }
      let interval = Computed<ConfidenceInterval> { () throws(Reason) in
        try form.get().interval.get()
      }
      var part = JSONValue.Object()
      let members: [(String, Computed<Double>)] = [
        ("icc", form.flatMap(\.value)), ("F", form.flatMap(\.f)),
        ("df1", form.map(\.numeratorDegrees)), ("df2", form.map(\.denominatorDegrees)),
        ("p", form.flatMap(\.p)), ("ci95_low", interval.map(\.low)),
        ("ci95_high", interval.map(\.high)),
      ]
      for (key, value) in members {
        part.set(key, json(value, at: "agreement.icc.\(name).\(key)"))
      }
      object.set(name, .object(part))
    }
    object.set("subjects", .integer(correlation.value?.subjects ?? 0))
    object.set("raters", .integer(correlation.value?.raters ?? 0))
    set("agreement.icc", .object(object))
  }

  private mutating func add(cohen: Computed<CohenKappa>) {
    let interval = Computed<ConfidenceInterval> { () throws(Reason) in
      try cohen.get().interval.get()
    }
    add(
      "agreement.cohen_kappa",
      [
        ("n", .count(cohen.value?.n ?? 0)),
        ("percent_agreement", .computed(cohen.flatMap(\.percentAgreement))),
        ("kappa_unweighted", .computed(cohen.flatMap(\.unweighted))),
        ("kappa_equal", .computed(cohen.flatMap(\.linear))),
        ("kappa_squared", .computed(cohen.flatMap(\.quadratic))),
        ("kappa_ci95_low", .low(interval)), ("kappa_ci95_high", .high(interval)),
      ])
  }

  mutating func add(_ comparison: Computed<GroupComparison>, names: [String]) {
    let groups = zip(names, comparison.value?.groups ?? []).map { name, group -> JSONValue in
      let path = "groups.compare.groups.\(name)"
      return [
        "group": .string(name), "n": .integer(group.n),
        "mean": json(group.mean, at: "\(path).mean"),
        "sd": json(group.standardDeviation, at: "\(path).sd"),
        "median": json(group.median, at: "\(path).median"),
      ]
    }
    add(
      "groups.compare",
      [
        ("groups", .known(.array(groups))),
        ("anova_F", .computed(comparison.flatMap(\.anova.f))),
        ("df1", .computed(comparison.map { Double($0.anova.betweenDegrees) })),
        ("df2", .computed(comparison.map { Double($0.anova.withinDegrees) })),
        ("anova_p", .computed(comparison.flatMap(\.anova.p))),
        ("welch_F", .computed(comparison.flatMap(\.welch.f))),
        ("welch_df2", .computed(comparison.flatMap(\.welch.withinDegrees))),
        ("welch_p", .computed(comparison.flatMap(\.welch.p))),
        ("kruskal_H", .computed(comparison.flatMap(\.kruskalWallis.h))),
        ("kruskal_p", .computed(comparison.flatMap(\.kruskalWallis.p))),
        ("eta_sq", .computed(comparison.flatMap(\.anova.etaSquared))),
        ("omega_sq", .computed(comparison.flatMap(\.anova.omegaSquared))),
        ("epsilon_sq_kw", .computed(comparison.flatMap(\.kruskalWallis.epsilonSquared))),
        ("brown_forsythe_F", .computed(comparison.flatMap(\.brownForsythe.f))),
        ("brown_forsythe_p", .computed(comparison.flatMap(\.brownForsythe.p))),
      ])
  }

  /// Two arms: the test of their gains and the difference at equal pre-tests.
  mutating func add(_ comparison: ArmComparison) {
    let two = comparison.gains
    let interval = Computed<ConfidenceInterval> { () throws(Reason) in
      try two.get().welch.confidenceInterval().get()
    }
    add(
      "groups.two_independent",
      [
        ("mean_diff", .computed(two.flatMap(\.meanDifference))),
        ("welch_t", .computed(two.flatMap(\.welch.t))),
        ("welch_df", .computed(two.flatMap(\.welch.degreesOfFreedom))),
        ("welch_p", .computed(two.flatMap(\.welch.pTwoSided))),
        ("welch_ci95_low", .low(interval)), ("welch_ci95_high", .high(interval)),
        ("student_t", .computed(two.flatMap(\.student.t))),
        ("student_p", .computed(two.flatMap(\.student.pTwoSided))),
        ("U_first", .computed(two.map(\.mannWhitney.uFirst))),
        ("mw_p_normal_cc", .computed(two.flatMap(\.mannWhitney.pTwoSided))),
        ("prob_superiority", .computed(two.map(\.mannWhitney.superiority))),
        ("cohens_d", .computed(two.flatMap(\.cohensD))),
        ("hedges_g", .computed(two.flatMap(\.hedgesG))),
      ])
    let adjusted = comparison.adjusted
    let limits = adjusted.confidenceInterval()
    add(
      "groups.ancova",
      [
        ("adjusted_difference", .computed(adjusted.difference)),
        ("se", .computed(adjusted.standardError)), ("t", .computed(adjusted.t)),
        ("p", .computed(adjusted.pTwoSided)), ("ci95_low", .low(limits)),
        ("ci95_high", .high(limits)), ("slope_pre", .computed(adjusted.slope)),
      ])
  }
}

extension Computed {
  func flatMap<Other: Sendable>(_ transform: (Value) -> Computed<Other>) -> Computed<Other> {
    switch self {
    case .value(let value): transform(value)
    case .notComputable(let reason): .notComputable(reason)
    }
  }
}

/// The agreement of raters as JSON, keyed as in an evaluation.
public struct AgreementJSON: Sendable {
  public let value: JSONValue

  public init(_ agreement: RaterAgreement) {
    var record = StatisticsRecord()
    record.set("n", .integer(agreement.ratings.count))
    record.add(agreement)
    let isRough = agreement.kendall.value?.isRough ?? false
    record.set("warnings", isRough ? [.string(Warning.fewSubjects.rawValue)] : [])
    record.set("not_computable", record.notComputable)
    value = .object(record.object)
  }
}
