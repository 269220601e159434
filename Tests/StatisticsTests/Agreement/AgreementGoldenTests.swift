import Foundation
import Testing

@testable import Statistics

@Suite("Agreement between raters against R and Python")
struct AgreementGoldenTests {
  @Test("Kendall's W and the six intraclass correlations of three raters of proposals")
  func concordanceAndCorrelation() throws {
    guard let golden = try GoldenFile("agreement") else { return }
    try golden.compare("agreement.kendall_w") { entry in
      let w = try KendallW(OpenData.ratings(entry))
      return [
        "W_ties": w.value.value, "W_uncorrected": w.uncorrected.value,
        "chi2": w.chiSquared.value, "df": Double(w.degreesOfFreedom), "p": w.p.value,
        "subjects": Double(w.subjects), "raters": Double(w.raters),
      ]
    }
    try golden.compare("agreement.icc", leavingOut: { $0 == "subjects" || $0 == "raters" }) {
      numbers(try IntraclassCorrelation(OpenData.ratings($0)))
    }
  }

  @Test("Krippendorff's alpha at three levels, with missing ratings too")
  func krippendorff() throws {
    guard let golden = try GoldenFile("agreement") else { return }
    try golden.compare("agreement.krippendorff_alpha") { entry in
      let alpha = KrippendorffAlpha(try OpenData.ratings(entry))
      let level = try #require(KrippendorffAlpha.Level(rawValue: entry.text("level")))
      return ["": alpha[level].value]
    }
  }

  @Test("Kappa of Fleiss, Conger and Cohen")
  func kappa() throws {
    guard let golden = try GoldenFile("agreement") else { return }
    try golden.compare("agreement.fleiss_kappa") { entry in
      let kappa = try FleissKappa(OpenData.ratings(entry))
      return [
        "kappa": kappa.value.value, "z": kappa.z.value, "p": kappa.p.value,
        "conger_exact_kappa": kappa.conger.value,
      ]
    }
    try golden.compare("agreement.cohen_kappa") { entry in
      let kappa = try CohenKappa(table: OpenData.crossTable(entry.dataset))
      let interval = kappa.interval.value
      return [
        "n": Double(kappa.n), "percent_agreement": kappa.percentAgreement.value,
        "kappa_unweighted": kappa.unweighted.value, "kappa_equal": kappa.linear.value,
        "kappa_squared": kappa.quadratic.value, "kappa_ci95_low": interval?.low,
        "kappa_ci95_high": interval?.high,
      ]
    }
  }

  private func numbers(_ icc: IntraclassCorrelation) -> [String: Double?] {
    let forms = [
      ("ICC1", icc.single1), ("ICC2_1", icc.single2), ("ICC3_1", icc.single3),
      ("ICC1k", icc.average1), ("ICC2_k", icc.average2), ("ICC3_k", icc.average3),
      ("ICC2k", icc.average2), ("ICC3k", icc.average3),
    ]
    var numbers: [String: Double?] = [:]
    for (name, form) in forms {
      numbers["\(name).icc"] = form.value.value
      numbers["\(name).F"] = form.f.value
      numbers["\(name).df1"] = form.numeratorDegrees
      numbers["\(name).df2"] = form.denominatorDegrees
      numbers["\(name).p"] = form.p.value
      numbers["\(name).ci95_low"] = form.interval.value?.low
      numbers["\(name).ci95_high"] = form.interval.value?.high
    }
    return numbers
  }
}

extension OpenData {
  /// One row a subject, one column a rater.
  fileprivate static func ratings(_ entry: GoldenEntry) throws -> [[Double?]] {
    if entry.dataset == "krippendorff2011_example" { return krippendorff2011 }
    let table = try Table(entry.dataset)
    if entry.dataset == "fleiss_diagnoses" {
      let columns = try (1...6).map { try table.numbers("rater\($0)") }
      return (columns.first ?? []).indices.map { row in columns.map { $0[row] } }
    }
    let column = entry.text("raters").components(separatedBy: " ")[0]
    var rows: [String: [String: Double]] = [:]
    for ((proposal, slot), rating) in zip(
      zip(try table.texts("proposal"), try table.texts("rater_slot")), try table.numbers(column))
    {
      rows[proposal, default: [:]][slot] = rating
    }
    return rows.keys.sorted().map { key in ["A", "B", "C"].map { rows[key]?[$0] } }
  }

  /// The published example of four observers and twelve units (Krippendorff 2011).
  private static let krippendorff2011: [[Double?]] = {
    let observers: [[Double?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    return (0..<12).map { unit in observers.map { $0[unit] } }
  }()

  fileprivate static func crossTable(_ dataset: String) throws -> [[Int]] {
    let table = try Table(dataset)
    let cells = zip(
      zip(try table.numbers("right"), try table.numbers("left")), try table.numbers("count"))
    var counts = [[Int]](repeating: [0, 0, 0, 0], count: 4)
    for ((right, left), count) in cells {
      counts[Int(try #require(right)) - 1][Int(try #require(left)) - 1] = Int(try #require(count))
    }
    return counts
  }
}
