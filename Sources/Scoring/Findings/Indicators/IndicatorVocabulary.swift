import Diagnostics

/// Labels of indicators, levels, groups, units and rounds.
extension IndicatorSet {
  public var vocabulary: FindingVocabulary {
    let units = analyses.flatMap { analysis in
      (analysis.earlier + [analysis.current]).reversed().flatMap(\.units)
    }
    let schools = units.map { unit in
      (unit.code, LocalizedText.verbatim(unit.label.map { "\($0) (\(unit.code))" } ?? unit.code))
    }
    let groups =
      (analyses.flatMap(\.groups).map(\.names) + (coverage?.groups ?? []).map(\.groups))
      .map { ($0.joined(separator: "/"), $0.groupLabel) }
    let rounds = analyses.flatMap { $0.area.trend?.points ?? [] }.map(\.round)
    return FindingVocabulary(
      labels: [
        "indicators": analyses.map { ($0.measure.name, $0.measure.label) },
        "school": schools, "gain_vs_previous_round": schools,
        "cluster": groups, "by": groups, "round": rounds.map { ($0, .verbatim($0)) },
        "column": analyses.map(\.measure).flatMap(Self.levelLabels),
      ])
  }

  /// `n_l3` and `pct_l3` of each level, and those of the levels that count as reached.
  private static func levelLabels(of measure: Measure) -> [(String, LocalizedText)] {
    guard measure.kind == .levels else { return [] }
    var pairs = measure.levels.flatMap { level in
      [
        ("n_\(level.shortName)", level.label.counted), (level.name, level.label.counted),
        ("pct_\(level.shortName)", level.label.inPercent),
      ]
    }
    if let reached = measure.reached {
      let all = measure.levels[reached].map(\.label)
      let label = LocalizedText(
        th: all.map(\.thai).joined(separator: " + "),
        en: all.map(\.english).joined(separator: " + "))
      pairs += [(measure.countKey, label.counted), (measure.percentKey, label.inPercent)]
    }
    return pairs
  }
}

extension LocalizedText {
  fileprivate var counted: LocalizedText {
    LocalizedText(th: "\(thai) (จำนวน)", en: "\(english) (count)")
  }

  fileprivate var inPercent: LocalizedText {
    LocalizedText(th: "\(thai) (ร้อยละ)", en: "\(english) (per cent)")
  }
}

extension [String] {
  /// What a group is called; those who name none have words of their own.
  fileprivate var groupLabel: LocalizedText {
    if allSatisfy(\.isEmpty) { return LocalizedText(th: "(ไม่ระบุกลุ่ม)", en: "(no group)") }
    return .verbatim(map { $0.isEmpty ? "–" : $0 }.joined(separator: " / "))
  }
}
