import Diagnostics
import Statistics
import ThaiText

extension ScoreSheet: ExplainableAnalysis {
  public var findingNames: [String] { measures.map(\.name) }

  public func finding(_ name: String) -> Finding? {
    measures.first { $0.name == name }.map(finding)
  }

  public var findings: [Finding] { measures.map(finding) }

  private func finding(_ measure: Measure) -> Finding {
    Finding(
      name: measure.name, value: measure.value, formula: measure.formula,
      columns: measure.columns, constants: measure.constants, sample: measure.sample())
  }

  /// One number that is printed of a sheet.
  private struct Measure {
    let name: String
    let value: Computed<Double>
    let formula: LocalizedText
    let columns: [String]
    var constants: [Finding.Constant] = []
    let sample: () -> Sample

    init(
      name: String, value: Double, formula: LocalizedText, columns: [String],
      constants: [Finding.Constant] = [], sample: @escaping () -> Sample
    ) {
      self.init(
        name: name, computed: .value(value), formula: formula, columns: columns,
        constants: constants, sample: sample)
    }

    init(
      name: String, computed: Computed<Double>, formula: LocalizedText, columns: [String],
      constants: [Finding.Constant] = [], sample: @escaping () -> Sample
    ) {
      self.name = name
      value = computed
      self.formula = formula
      self.columns = columns
      self.constants = constants
      self.sample = sample
    }
  }

  private var measures: [Measure] {
    sheetMeasures
      + counting.flatMap { personMeasures(of: $0, as: "scores.\($0.subject.text)") }
      + setAside.nameKeys.flatMap { key, score in
        personMeasures(of: score, as: "excluded.set_aside.\(key)")
      }
  }

  private var sheetMeasures: [Measure] {
    let points = counting.map(\.points)
    func all(_ name: String, _ value: Double, th: String, en: String) -> Measure {
      Measure(
        name: name, value: value, formula: LocalizedText(th: th, en: en), columns: ["score"],
        sample: { everybody { $0.points } })
    }
    var measures = [
      all("n", Double(points.count), th: "จำนวนผู้มีคะแนน", en: "number of persons with a score")
    ]
    if let maximum {
      measures.append(
        Measure(
          name: "max", value: maximum,
          formula: .init(th: "คะแนนเต็มของแบบทดสอบ", en: "full score of the test"), columns: [],
          sample: { Sample(used: [], forms: form.map { [$0] } ?? []) }))
    }
    measures += inOrderOfSource.prefix(20).enumerated().map { position, score in
      Measure(
        name: "scores.total.first20.\(position)", value: score.points,
        formula: Self.scoreFormula, columns: columns(of: score), sample: { sample(of: score) })
    }
    measures += [("sum", "Σx", totalOfPoints), ("sum_sq", "Σx²", totalOfSquaredPoints)].map {
      Measure(
        name: "scores.total.\($0)", computed: $2, formula: .verbatim($1), columns: ["score"],
        sample: { everybody { $0.points } })
    }
    let blanks = counting.compactMap(\.blankCount)
    if !blanks.isEmpty {
      measures.append(
        Measure(
          name: "scores.total.omitted_total", value: Double(blanks.reduce(0, +)),
          formula: .init(th: "Σ จำนวนข้อที่ไม่ตอบ", en: "Σ items left blank"), columns: ["blank"],
          sample: { everybody { $0.blankCount.map(Double.init) } }))
    }
    measures.append(
      Measure(
        name: "n_other_max", value: Double(withOwnMaximum.count),
        formula: .init(
          th: "จำนวนผู้ที่คะแนนเต็มไม่เท่าของแบบทดสอบ เพราะไม่ได้สอบทุกข้อ",
          en: "persons whose full score is not the test's, not being put every item"),
        columns: ["own_max"], constants: maximum.map { [.init("max", $0)] } ?? [],
        sample: { everybody { self.maximum(of: $0) } }))
    return measures + describedMeasures(of: points) + percentMeasures
  }

  /// What is said in per cent where not everybody had the same full score.
  private var percentMeasures: [Measure] {
    if withOwnMaximum.isEmpty { return [] }
    let described = Descriptives(present: percents)
    return DescriptiveMeasure.all.map { measure in
      Measure(
        name: "descriptives.percent.\(measure.key)", computed: measure.value(described),
        formula: measure.formula, columns: ["percent"],
        sample: { everybody { percent(of: $0).value } })
    }
  }

  /// What is usually said about all scores together.
  private func describedMeasures(of points: [Double]) -> [Measure] {
    func all(_ name: String, _ formula: LocalizedText, _ value: Computed<Double>) -> Measure {
      Measure(
        name: name, computed: value, formula: formula, columns: ["score"],
        sample: { everybody { $0.points } })
    }
    let described = Descriptives(present: points)
    return DescriptiveMeasure.all.map {
      all("descriptives.total.\($0.key)", $0.formula, $0.value(described))
    }
      + HistogramNumber.all(of: points, as: "histogram.total").map {
        all($0.name, $0.formula, $0.value)
      }
  }

  private func personMeasures(of score: SubjectScore, as prefix: String) -> [Measure] {
    let names = columns(of: score)
    var measures = [
      Measure(
        name: "\(prefix).score", value: score.points, formula: Self.scoreFormula,
        columns: names, sample: { sample(of: score) })
    ]
    if let maximum = maximum(of: score) {
      measures.append(
        Measure(
          name: "\(prefix).max", value: maximum,
          formula: .init(
            th: "คะแนนเต็มของข้อที่ผู้นี้ได้สอบ", en: "points of the items put to this subject"),
          columns: names, sample: { sample(of: score) }))
    }
    if let maximum = maximum(of: score) {
      measures.append(
        Measure(
          name: "\(prefix).percent", computed: percentScore(score.points, of: maximum),
          formula: .init(th: "100 · คะแนน / M", en: "100 · score / M"), columns: names,
          constants: [.init("max", maximum)], sample: { sample(of: score) }))
    }
    measures += stateMeasures(of: score, as: prefix)
    guard hasItems(score) else { return measures }
    return measures + objectives.flatMap { objectiveMeasures($0, of: score, as: prefix) }
      + zip(items, score.itemPoints).map { item, points in
        Measure(
          name: "\(prefix).items.\(item)", value: points,
          formula: .init(th: "คะแนนของข้อ", en: "points of the item"), columns: [item],
          sample: { sample(of: score, values: [points]) })
      }
  }

  /// How many items were not marked, by why.
  private func stateMeasures(of score: SubjectScore, as prefix: String) -> [Measure] {
    guard let blank = score.blankCount else { return [] }
    let counts: [(key: String, count: Int, th: String, en: String)] = [
      ("n_blank", blank, "จำนวนข้อที่ไม่ตอบ", "number of items left blank"),
      (
        "n_invalid", score.invalidCount, "จำนวนข้อที่คำตอบใช้ไม่ได้",
        "number of items with an invalid answer"
      ),
      (
        "n_not_administered", score.notAdministered.count, "จำนวนข้อที่ไม่ได้สอบ",
        "number of items that were not put to the subject"
      ),
    ]
    return counts.map { key, count, th, en in
      Measure(
        name: "\(prefix).\(key)", value: Double(count),
        formula: .init(th: th, en: en), columns: ["items"],
        sample: { sample(of: score, values: [Double(count)]) })
    }
  }

  private func objectiveMeasures(
    _ name: String, of score: SubjectScore, as path: String
  ) -> [Measure] {
    let own = itemMarks.indices.filter { itemMarks[$0].objective == name }
    let points = own.map { score.notAdministered.contains($0) ? nil : score.itemPoints[$0] }
    let reached = self.points(of: score, objective: name)
    let prefix = "\(path).objectives.\(name)"
    let columns = own.map { items[$0] }
    return [
      Measure(
        name: "\(prefix).score", computed: reached.reached,
        formula: .init(
          th: "Σ คะแนนของข้อที่วัดวัตถุประสงค์นี้", en: "Σ points of the items that serve the objective"),
        columns: columns, sample: { sample(of: score, values: points) }),
      Measure(
        name: "\(prefix).max", value: reached.maximum,
        formula: .init(
          th: "Σ คะแนนเต็มของข้อที่วัดวัตถุประสงค์นี้และผู้นี้ได้สอบ",
          en: "Σ full points of the objective's items that were put to the subject"),
        columns: columns, sample: { sample(of: score, values: points) }),
    ]
  }

  private static var scoreFormula: LocalizedText {
    LocalizedText(th: "คะแนน = Σ คะแนนรายข้อ", en: "score = Σ points of the items")
  }

  private func hasItems(_ score: SubjectScore) -> Bool {
    !items.isEmpty && score.itemPoints.count == items.count
  }

  private func columns(of score: SubjectScore) -> [String] { hasItems(score) ? items : ["score"] }

  /// Everybody who counts.
  private func everybody(_ value: (SubjectScore) -> Double?) -> Sample {
    var builder = SampleBuilder(forms: form.map { [$0] } ?? [])
    for score in counting { builder.add(score, .values([value(score)])) }
    builder.leave(setAside, .setAside)
    builder.leave(leftOut)
    return builder.sample
  }

  /// One submission; left out are the others of the same subject.
  private func sample(of score: SubjectScore, values: [Double?]? = nil) -> Sample {
    var builder = SampleBuilder(forms: form.map { [$0] } ?? [])
    builder.add(
      score, .values(values ?? (hasItems(score) ? score.itemPoints : [score.points])))
    builder.leave(
      setAside.filter { $0.subject == score.subject && $0.source != score.source }, .setAside)
    return builder.sample
  }
}
