import Diagnostics
import Statistics

extension ItemAnalysis: ExplainableAnalysis {
  public var findingNames: [String] { measures.map(\.name) }

  public func finding(_ name: String) -> Finding? {
    let measures = measures
    if let measure = measures.first(where: { $0.name == name }) { return finding(measure) }
    let first = firstAddress(of: name)
    return (measures.first { $0.name == first } ?? refusedMeasure(first)).map {
      finding($0.named(name))
    }
  }

  public var findings: [Finding] { measures.map(finding) }

  /// Items and options are called by their names: these, and no words of statistics, stand behind
  /// `item.analysis` and `item.distractors`.
  public var vocabulary: FindingVocabulary {
    func named(_ name: String) -> (String, LocalizedText) { (name, .verbatim(name)) }
    let items = items.map(\.name).map(named)
    let options = self.items.flatMap { $0.options.map(\.option) }.map(named)
    return FindingVocabulary(labels: ["analysis": items, "distractors": items + options])
  }

  private func finding(_ measure: ItemMeasure) -> Finding {
    Finding(
      name: measure.name, value: measure.value, formula: measure.formula,
      columns: columns(of: measure.basis), constants: measure.constants,
      sample: sample(of: measure.basis))
  }

  private var measures: [ItemMeasure] {
    testMeasures + groupMeasures + items.indices.flatMap { itemMeasures(of: $0) }
      + items.indices.flatMap { optionMeasures(of: $0) } + reliabilityMeasures
      + cuts.flatMap { cutMeasures(of: $0) } + objectives.flatMap { objectiveMeasures(of: $0) }
      + test.unusableKeys.map { refusedMeasure("item.analysis.\($0.item)", of: $0.item) }
  }

  private var testMeasures: [ItemMeasure] {
    let number = ItemMeasure.count(
      "n", th: "จำนวนผู้ตอบที่ใช้วิเคราะห์", en: "number of persons used", .total, reliability.n)
    let maximum = ItemMeasure(
      "max", th: "คะแนนเต็มของแบบทดสอบ", en: "full score of the test", .nothing,
      test.maximum.map { .value($0) } ?? .notComputable(.noMaximum))
    let described = DescriptiveMeasure.all.map { measure in
      ItemMeasure(
        "descriptives.total.\(measure.key)", th: measure.formula.thai,
        en: measure.formula.english, .total, measure.value(totals))
    }
    return [number, maximum] + described
  }

  private var groupMeasures: [ItemMeasure] {
    func measure(
      _ key: String, th: String, en: String, _ value: (UpperLowerGroups) -> Double
    ) -> ItemMeasure {
      ItemMeasure("item.analysis.\(key)", th: th, en: en, .total, groups.map(value))
    }
    return [
      measure("group_target", th: "g = max(1, ⌊.27n + .5⌋)", en: "g = max(1, ⌊.27n + .5⌋)") {
        Double($0.targetSize)
      },
      measure("upper_cut", th: "คะแนนสูงเป็นลำดับที่ g", en: "the g-th largest total") {
        $0.upperCut
      },
      measure("lower_cut", th: "คะแนนต่ำเป็นลำดับที่ g", en: "the g-th smallest total") {
        $0.lowerCut
      },
      measure("n_upper", th: "จำนวนผู้ได้ตั้งแต่จุดตัดบน", en: "persons at the upper cut or above") {
        Double($0.upperCount)
      },
      measure("n_lower", th: "จำนวนผู้ได้ไม่เกินจุดตัดล่าง", en: "persons at the lower cut or below") {
        Double($0.lowerCount)
      },
    ]
  }

  func itemMeasures(of position: Int) -> [ItemMeasure] {
    let item = items[position]
    let prefix = "item.analysis.\(test.items[position].name)"
    let maximum = test.responses.items[position].maximum.map { [Finding.Constant("max", $0)] } ?? []
    let cuts = maximum + cutConstants
    func measure(
      _ key: String, th: String, en: String, _ basis: ItemBasis, _ value: Computed<Double>,
      constants: [Finding.Constant] = []
    ) -> ItemMeasure {
      ItemMeasure("\(prefix).\(key)", th: th, en: en, basis, constants: constants, value)
    }
    let points = test.items[position].key.map {
      ItemMeasure(
        "\(prefix).points", th: "คะแนนของข้อตามเฉลย", en: "points of the item, by the key", .nothing,
        .value($0.points))
    }
    let counts: [ItemMeasure] =
      (points.map { [$0] } ?? []) + [
        .count("\(prefix).n", th: "จำนวนผู้ใช้วิเคราะห์", en: "persons used", .item(position), item.n),
        .count(
          "\(prefix).n_blank", th: "จำนวนผู้ไม่ตอบ", en: "persons who left it blank",
          .state(item: position, code: AnswerCode.blank), item.blank.n),
        .count(
          "\(prefix).n_invalid", th: "จำนวนผู้ตอบเกินหนึ่งตัวเลือก", en: "persons with two marks",
          .state(item: position, code: AnswerCode.invalid), item.invalid.n),
      ]
    return counts + [
      measure("mean", th: "x̄ = Σx / n", en: "x̄ = Σx / n", .item(position), item.mean),
      measure(
        "sd", th: "S.D. = √(Σ(x − x̄)² / (n − 1))", en: "S.D. = √(Σ(x − x̄)² / (n − 1))",
        .item(position), item.standardDeviation),
      measure(
        "p", th: "p = x̄ / คะแนนเต็มของข้อ (ไม่ตอบนับเป็น 0)", en: "p = x̄ / max (blank counts as 0)",
        .item(position), item.difficulty, constants: maximum),
      measure(
        "p_answered", th: "p ของผู้ที่ตอบข้อนี้", en: "p among those who answered",
        .answered(position), item.difficultyAmongAnswerers, constants: maximum),
      measure(
        "r_total", th: "r ของข้อกับคะแนนรวม", en: "correlation of the item with the total",
        .itemAndTotal(position), item.rTotal),
      measure(
        "r_rest", th: "r ของข้อกับคะแนนรวมของข้ออื่น",
        en: "correlation of the item with the rest of the test", .itemAndRest(position),
        item.rRest),
      measure(
        "alpha_if_deleted", th: "α ของข้ออื่นทั้งหมด", en: "α of all other items",
        .otherItems(than: position), item.alphaIfDeleted),
      measure(
        "p_upper", th: "x̄ / คะแนนเต็ม ของผู้ได้คะแนนรวมตั้งแต่จุดตัดบน",
        en: "x̄ / max of those with a total at the upper cut or above", .itemAndTotal(position),
        item.upperDifficulty, constants: cuts),
      measure(
        "p_lower", th: "x̄ / คะแนนเต็ม ของผู้ได้คะแนนรวมไม่เกินจุดตัดล่าง",
        en: "x̄ / max of those with a total at the lower cut or below", .itemAndTotal(position),
        item.lowerDifficulty, constants: cuts),
      measure(
        "D27", th: "D = p กลุ่มสูง − p กลุ่มต่ำ", en: "D = p upper − p lower",
        .itemAndTotal(position), item.discrimination, constants: cuts),
    ]
  }

  private func optionMeasures(of position: Int) -> [ItemMeasure] {
    let item = items[position]
    let prefix = "item.distractors.\(test.items[position].name)"
    let options = item.options.enumerated().flatMap { index, option in
      let basis = ItemBasis.option(item: position, option: index)
      return countMeasures("\(prefix).\(option.option)", option.counts, basis) + [
        ItemMeasure(
          "\(prefix).\(option.option).r_total", th: "r ของการเลือก (0/1) กับคะแนนรวม",
          en: "correlation of choosing it (0/1) with the total", basis, option.rTotal),
        ItemMeasure(
          "\(prefix).\(option.option).upper_less_lower",
          th: "สัดส่วนที่เลือกในกลุ่มสูง − กลุ่มต่ำ",
          en: "share choosing it in the upper group − in the lower", basis,
          constants: cutConstants, option.upperLessLower),
      ]
    }
    return options
      + countMeasures(
        "\(prefix).omitted", item.blank, .state(item: position, code: AnswerCode.blank))
      + countMeasures(
        "\(prefix).invalid", item.invalid, .state(item: position, code: AnswerCode.invalid))
  }

  private func countMeasures(
    _ prefix: String, _ counts: GroupCounts, _ basis: ItemBasis
  ) -> [ItemMeasure] {
    let all = ItemMeasure.count(
      "\(prefix).n", th: "จำนวนผู้เลือก", en: "persons with it", basis, counts.n)
    let parts = [
      ("upper", counts.upper, "กลุ่มสูง", "the upper group"),
      ("middle", counts.middle, "กลุ่มกลาง", "the middle group"),
      ("lower", counts.lower, "กลุ่มต่ำ", "the lower group"),
    ].map { key, count, thai, english in
      ItemMeasure(
        "\(prefix).\(key)", th: "จำนวนผู้เลือกใน\(thai)", en: "persons with it in \(english)",
        basis, constants: cutConstants, .value(Double(count)))
    }
    return [all] + parts
  }

  private func objectiveMeasures(of objective: Objective) -> [ItemMeasure] {
    let maximum = Finding.Constant("max", objective.maximum)
    return [
      ItemMeasure(
        "objectives.\(objective.name).max", th: "Σ คะแนนเต็มของข้อ", en: "Σ points of the items",
        .nothing, .value(objective.maximum)),
      ItemMeasure(
        "objectives.\(objective.name).mean_percent", th: "100 · x̄ ของผลรวม / คะแนนเต็ม",
        en: "100 · mean of the sum / max", .items(objective.items), constants: [maximum],
        objective.meanPercent),
    ]
  }

  /// What parts the upper from the lower group.
  private var cutConstants: [Finding.Constant] {
    groups.value.map {
      [Finding.Constant("upper_cut", $0.upperCut), Finding.Constant("lower_cut", $0.lowerCut)]
    } ?? []
  }
}
