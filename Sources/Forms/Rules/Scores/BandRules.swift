import Diagnostics

/// The bands that results are looked up in exist and take every result.
enum BandRules: FormRule {
  private static func bands(_ used: String, _ rows: String) -> FormExample {
    .ratings(
      scoring: "{type: scale, value: 1-3}\n{type: bands, value: \(used)}", bands: rows)
  }

  private static let good = bands(
    "level", "{name: level, from: 1, label: Low}\n{name: level, from: 2.5, label: High}")

  static let entries = [
    DiagnosticEntry(
      "unknown-band-set", .error,
      th: "ผลจะไม่มีคำแปลผล", en: "Results would have no names.",
      bad: bands("levels", "{name: level, from: 1, label: Low}"), good: good),
    DiagnosticEntry(
      "bands-leave-gap", .error,
      th: "ผลที่ต่ำกว่าเกณฑ์ต่ำสุดจะไม่มีคำแปลผล", en: "Results below the lowest band would have no name.",
      bad: bands("level", "{name: level, from: 1.5, label: Low}"), good: good),
    DiagnosticEntry(
      "band-out-of-reach",
      th: "ไม่มีผลใดถึงเกณฑ์นี้ได้", en: "No result could ever be called so.",
      bad: bands(
        "level", "{name: level, from: 1, label: Low}\n{name: level, from: 4, label: High}"),
      good: good),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let scoring = form.form.scoring
    var faults: [Diagnostic] = []
    if let name = scoring.ratingBands {
      faults += check(
        name, from: scoring.scale?.lowest, to: scoring.scale?.highest,
        at: form.scoringPlace(ofRow: "bands"), form)
    }
    for indicator in scoring.indicators {
      guard let name = indicator.bands else { continue }
      faults += check(
        name, from: indicator.isCount ? nil : 0, to: nil,
        at: form.scoringPlace("bands", ofRowAt: indicator.place), form)
    }
    var told: Set<Place> = []
    return faults.filter { told.insert($0.place ?? .file(form.form.file)).inserted }
  }

  private static func check(
    _ name: String, from lowest: Double?, to highest: Double?, at place: Place, _ form: FormIndex
  ) -> [Diagnostic] {
    let bands = form.form.bands.filter { $0.name == name }.sorted { $0.from < $1.from }
    guard let first = bands.first else {
      let sets = Set(form.form.bands.map(\.name))
      return [
        Diagnostic(
          .error, .unknownBandSet(name, suggestion: closestName(to: name, among: sets)), at: place)
      ]
    }
    var faults: [Diagnostic] = []
    if let lowest, first.from > lowest {
      faults.append(
        Diagnostic(
          .error,
          .bandsLeaveGap(name, from: plainNumber(lowest), below: plainNumber(first.from)),
          at: first.place))
    }
    if let highest {
      faults += bands.filter { $0.from > highest }.map {
        Diagnostic(
          .warning, .bandOutOfReach(plainNumber($0.from), highest: plainNumber(highest)),
          at: $0.place)
      }
    }
    return faults
  }
}
