/// What one item of a test does: difficulty, discrimination, options. From complete answers.
public struct ItemStatistics: Sendable {
  public let name: String
  /// Persons used.
  public let n: Int
  /// Mean and standard deviation of the item's points.
  public let mean: Computed<Double>
  public let standardDeviation: Computed<Double>
  /// Difficulty p (ค่าความยากง่าย): mean/maximum, blanks in the denominator. Above .80 very easy,
  /// below .20 very difficult.
  public let difficulty: Computed<Double>
  /// The same among those who answered.
  public let difficultyAmongAnswerers: Computed<Double>
  /// Mean/maximum in the upper and lower groups.
  public let upperDifficulty: Computed<Double>
  public let lowerDifficulty: Computed<Double>
  /// D (ค่าอำนาจจำแนก): the difference of the two.
  public let discrimination: Computed<Double>
  /// Correlation of the item with the total it is part of: inflated.
  public let rTotal: Computed<Double>
  /// Correlation of the item with the rest of the test. R: `psych::alpha()$item.stats$r.drop`.
  public let rRest: Computed<Double>
  /// Cronbach's α of the test without this item, of three items or more.
  public let alphaIfDeleted: Computed<Double>
  public let options: [OptionStatistics]
  public let blank: GroupCounts
  public let invalid: GroupCounts
  /// The option that parts the groups better than the key does; nil where the key does it best.
  public let likelierKey: String?
  public let warnings: [Warning]
}

extension ItemStatistics {
  /// The item where its key is none of its choices: that nobody is right says nothing of it.
  public var withoutKey: ItemStatistics {
    let none = Computed<Double>.notComputable(.keyNamesNoChoice)
    return ItemStatistics(
      name: name, n: n, mean: none, standardDeviation: none, difficulty: none,
      difficultyAmongAnswerers: none, upperDifficulty: none, lowerDifficulty: none,
      discrimination: none, rTotal: none, rRest: none, alphaIfDeleted: alphaIfDeleted,
      options: options, blank: blank, invalid: invalid, likelierKey: nil,
      warnings: warnings.filter { $0 != .possibleMiskey })
  }
}

extension ScoredResponses {
  /// The statistics of every item, in the order of the items.
  public var itemStatistics: [ItemStatistics] {
    let moments = ItemMoments(self)
    return items.indices.map { position in
      ItemStatistics(
        items[position], tally: tallies[position], position: position, moments: moments, in: self)
    }
  }
}

extension ItemStatistics {
  init(
    _ item: ItemColumn, tally: ItemTally, position: Int, moments: ItemMoments,
    in responses: ScoredResponses
  ) {
    let n = responses.personCount
    let maximum = Computed { () throws(Reason) in
      guard let maximum = item.maximum else { throw .noMaximum }
      guard maximum > 0 else { throw .divisionByZero }
      return maximum
    }
    func share(_ counts: [Int]) -> Computed<Double> {
      .finite { () throws(Reason) in
        try item.mean(counts, units: responses.units) / maximum.get()
      }
    }
    let counts = (0..<AnswerCode.count).map { tally.count($0) }
    let split = Computed { () throws(Reason) in
      guard !(try responses.groups.get()).overlaps else { throw .upperLowerOverlap }
    }
    let upper = Computed { () throws(Reason) in
      try split.get()
      return try share(tally.upper).get()
    }
    let lower = Computed { () throws(Reason) in
      try split.get()
      return try share(tally.lower).get()
    }
    name = item.name
    self.n = n
    mean = moments.mean(of: position)
    standardDeviation = moments.standardDeviation(of: position)
    difficulty = share(counts)
    difficultyAmongAnswerers = share(
      counts.enumerated().map { item.isAnswer($0) ? $1 : 0 })
    upperDifficulty = upper
    lowerDifficulty = lower
    discrimination = .finite { () throws(Reason) in try upper.get() - lower.get() }
    rTotal = moments.withTotal(position)
    rRest = moments.withRest(position)
    alphaIfDeleted = moments.alphaIfDeleted(position)
    let options = item.optionStatistics(tally, in: responses, split: split)
    self.options = options
    blank = GroupCounts(tally, codes: [Int(AnswerCode.blank)])
    invalid = GroupCounts(tally, codes: [Int(AnswerCode.invalid)])
    likelierKey = Self.likelierKey(options)
    warnings = Self.warnings(
      n: n, isConstant: moments.isConstant(position), rRest: rRest.value,
      likelierKey: likelierKey, isKeyChosen: options.contains { $0.isKey && $0.counts.n > 0 },
      hasKey: !item.key.isEmpty)
  }

  /// The wrong option with the highest difference between the groups, where it is higher than that
  /// of a right one.
  private static func likelierKey(_ options: [OptionStatistics]) -> String? {
    func difference(_ option: OptionStatistics) -> Double { option.upperLessLower.value ?? 0 }
    let right = options.filter(\.isKey)
    let best = options.filter { !$0.isKey }.max { difference($0) < difference($1) }
    guard let best, let least = right.map(difference).min(), difference(best) > 0 else {
      return nil
    }
    return difference(best) > least ? best.option : nil
  }

  private static func warnings(
    n: Int, isConstant: Bool, rRest: Double?, likelierKey: String?, isKeyChosen: Bool,
    hasKey: Bool
  ) -> [Warning] {
    // The last digits of a sum must not make a zero negative.
    let rRest = rRest.map(Thresholds.atNineDecimals)
    let found: [(Warning, Bool)] = [
      (.constantItem, isConstant && n > 0),
      (.negativeDiscrimination, rRest.map { $0 < 0 } ?? false),
      (.lowDiscrimination, rRest.map { (0..<0.10).contains($0) } ?? false),
      (.possibleMiskey, likelierKey != nil),
      (.keyNeverChosen, hasKey && !isKeyChosen && n > 0),
    ]
    return found.filter(\.1).map(\.0)
  }
}

extension ItemColumn {
  /// The mean points of those counted, by code.
  fileprivate func mean(_ counts: [Int], units: PointUnits) throws(Reason) -> Double {
    let n = counts.reduce(0, +)
    guard n > 0 else { throw .noData }
    let table = units.table(of: self)
    let sum = zip(counts, table).reduce(0) { $0 + $1.0 * $1.1 }
    return Double(sum) / (Double(n) * Double(units.scale))
  }

  fileprivate func optionStatistics(
    _ tally: ItemTally, in responses: ScoredResponses, split: Computed<Void>
  ) -> [OptionStatistics] {
    options.indices.map { position in
      let codes = answers.indices.filter { answers[$0].options.contains(position) }
      let counts = GroupCounts(tally, codes: codes)
      return OptionStatistics(
        option: options[position], isKey: key.contains(position), counts: counts,
        rTotal: .finite { () throws(Reason) in
          let total = codes.reduce(0) { $0 + tally.totals[$1] }
          return try responses.totalMoments.pointBiserial(count: counts.n, sumOfTotals: total)
        },
        upperLessLower: .finite { () throws(Reason) in
          try split.get()
          let groups = try responses.groups.get()
          return Double(counts.upper) / Double(groups.upperCount)
            - Double(counts.lower) / Double(groups.lowerCount)
        })
    }
  }
}
