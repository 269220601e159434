import Statistics

/// What the pairs say against a full score M.
extension GainsAnalysis {
  var boundedMeasures: [GainsMeasure] {
    guard case .value(let gains)? = bounded else { return [] }
    return measures(of: gains)
  }

  /// What would be printed if the full score were known, or no score above it: each number with the
  /// reason why it is not.
  var refusedMeasures: [GainsMeasure] {
    let reason = bounded == nil ? Reason.noMaximum : bounded?.reason
    guard let reason, let nobody = try? BoundedScores(PairedScores([]), maximum: 1),
      let gains = try? BoundedGains(nobody, settings: settings)
    else { return [] }
    return measures(of: gains).map { measure in
      GainsMeasure(measure.name, measure.formula, .gains) { .notComputable(reason) }
    }
  }

  private func measures(of gains: BoundedGains) -> [GainsMeasure] {
    let maximum = Finding.Constant("max", gains.scores.maximum)
    return normalizedMeasures(gains, maximum) + relativeMeasures(gains, maximum)
      + ceilingMeasures(gains, maximum) + passMeasures(gains, maximum)
      + criterionMeasures(gains, maximum)
  }

  private func normalizedMeasures(
    _ gains: BoundedGains, _ maximum: Finding.Constant
  ) -> [GainsMeasure] {
    let (individual, change) = (gains.individualGain, gains.normalizedChange)
    let hake = "⟨g⟩ = E.I. = (Σpost − Σpre) / (n·M − Σpre)"
    let rooms = GainsBasis.room(maximum.value)
    let changes = GainsBasis.normalizedChange(maximum.value)
    let all = [maximum]
    return [
      GainsMeasure("hake_of_averages", th: hake, en: hake, .gains, constants: all) {
        gains.normalizedGain.value
      },
      GainsMeasure("effectiveness_index", th: hake, en: hake, .gains, constants: all) {
        gains.normalizedGain.effectivenessIndex
      },
      GainsMeasure(
        "hake_average_of_individual.mean", th: "ḡ = Σg / n, g = (หลัง − ก่อน) / (M − ก่อน)",
        en: "ḡ = Σg / n, g = (post − pre) / (M − pre)", rooms, constants: all
      ) { individual.mean },
      GainsMeasure(
        "hake_average_of_individual.sd", th: "S.D. ของ g", en: "S.D. of g", rooms, constants: all
      ) { individual.standardDeviation },
      .count(
        "hake_average_of_individual.n_used", th: "จำนวนผู้มีคะแนนก่อน < M",
        en: "number with pre < M", .gains, constants: all, individual.usedCount),
      .count(
        "hake_average_of_individual.n_undefined", th: "จำนวนผู้มีคะแนนก่อน = M",
        en: "number with pre = M", .gains, constants: all, individual.undefinedCount),
      .count(
        "hake_average_of_individual.n_negative", th: "จำนวนผู้มี g < 0", en: "number with g < 0",
        rooms, constants: all, individual.negativeCount),
      GainsMeasure(
        "marx_cummings_c.mean",
        th: "c̄ = Σc / n; c = (หลัง − ก่อน) / (M − ก่อน) เมื่อเพิ่ม, (หลัง − ก่อน) / ก่อน เมื่อลด, 0 เมื่อเท่าเดิม",
        en: "c̄ = Σc / n; c = (post − pre) / (M − pre) if up, (post − pre) / pre if down, else 0",
        changes, constants: all
      ) { change.mean },
      GainsMeasure(
        "marx_cummings_c.median", th: "มัธยฐานของ c", en: "median of c", changes, constants: all
      ) { change.median },
      .count(
        "marx_cummings_c.n_used", th: "จำนวนผู้มีค่า c", en: "number of persons with c", changes,
        constants: all, change.usedCount),
      .count(
        "marx_cummings_c.n_dropped", th: "จำนวนผู้ได้ 0 หรือ M เท่ากันทั้งสองครั้ง",
        en: "number of persons at 0 or at M both times", .gains, constants: all,
        change.droppedCount),
    ].map { $0.prefixed("gain.") }
  }

  private func relativeMeasures(
    _ gains: BoundedGains, _ maximum: Finding.Constant
  ) -> [GainsMeasure] {
    let relative = gains.relativeGain
    let prefix = "gain.relative_kanchanawasi"
    let mean = GainsMeasure(
      "\(prefix).mean_percent", th: "Σ S / n, S = 100(หลัง − ก่อน) / (M − ก่อน)",
      en: "Σ S / n, S = 100(post − pre) / (M − pre)", .relativeGain(maximum.value),
      constants: [maximum]
    ) { relative.meanPercent }
    return [mean]
      + RelativeGain.Level.allCases.map { level in
        .count(
          "\(prefix).counts.\(level.rawValue)", th: "จำนวนผู้มี S ในระดับ: \(level.range.th)",
          en: "number of persons with S in the level: \(level.range.en)",
          .relativeLevel(maximum.value), constants: [maximum], relative.counts[level] ?? 0)
      }
  }

  private func ceilingMeasures(
    _ gains: BoundedGains, _ maximum: Finding.Constant
  ) -> [GainsMeasure] {
    let ends = gains.ceilingFloor
    func count(_ key: String, _ condition: String, _ value: Int) -> GainsMeasure {
      .count(
        "gain.ceiling_floor.\(key)", th: "จำนวนผู้ได้คะแนน \(condition)",
        en: "number of scores \(condition)",
        key.hasPrefix("pre") ? .matchedBefore() : .matchedAfter(), constants: [maximum], value)
    }
    return [
      count("pre_at_max", "= M", ends.preAtMaximum),
      count("post_at_max", "= M", ends.postAtMaximum),
      count("pre_at_zero", "= 0", ends.preAtZero), count("post_at_zero", "= 0", ends.postAtZero),
      count("pre_ge_90pct", "≥ .90 M", ends.preNearMaximum),
      count("post_ge_90pct", "≥ .90 M", ends.postNearMaximum),
    ]
  }
}

extension RelativeGain.Level {
  fileprivate var range: (th: String, en: String) {
    switch self {
    case .undefined: ("ก่อน = M", "pre = M")
    case .negative: ("S < 0", "S < 0")
    case .initial: ("0 ≤ S ≤ 25", "0 ≤ S ≤ 25")
    case .medium: ("25 < S ≤ 50", "25 < S ≤ 50")
    case .high: ("50 < S ≤ 75", "50 < S ≤ 75")
    case .veryHigh: ("75 < S ≤ 100", "75 < S ≤ 100")
    }
  }
}

extension GainsBasis {
  /// g of those who had room for a gain.
  fileprivate static func room(_ maximum: Double) -> GainsBasis {
    pairs(["pre", "post", "g"]) { pair in
      pair.pre.points < maximum
        ? .values([pair.pre.points, pair.post.points, pair.gain / (maximum - pair.pre.points)])
        : .leftOut(.fullScoreBefore)
    }
  }

  fileprivate static func relativeGain(_ maximum: Double) -> GainsBasis {
    pairs(["pre", "post", "relative_gain"]) { pair in
      pair.relativeGain(of: maximum).map {
        .values([pair.pre.points, pair.post.points, $0])
      } ?? .leftOut(.fullScoreBefore)
    }
  }

  /// As `relativeGain`, of everybody: having none is a level too.
  fileprivate static func relativeLevel(_ maximum: Double) -> GainsBasis {
    pairs(["pre", "post", "relative_gain"]) { pair in
      .values([pair.pre.points, pair.post.points, pair.relativeGain(of: maximum)])
    }
  }

  fileprivate static func normalizedChange(_ maximum: Double) -> GainsBasis {
    pairs(["pre", "post", "c"]) { pair in
      let (pre, post) = (pair.pre.points, pair.post.points)
      if post > pre { return .values([pre, post, (post - pre) / (maximum - pre)]) }
      if post < pre { return .values([pre, post, (post - pre) / pre]) }
      return pre == 0 || pre == maximum ? .leftOut(.stayedAtEnd) : .values([pre, post, 0])
    }
  }
}

extension MatchedScores.Pair {
  /// In per cent of what was left to gain; nil where nothing was.
  func relativeGain(of maximum: Double) -> Double? {
    pre.points < maximum ? 100 * gain / (maximum - pre.points) : nil
  }
}
