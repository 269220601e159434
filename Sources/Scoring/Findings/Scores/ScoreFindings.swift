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
      name: measure.name, value: .value(measure.value), formula: measure.formula,
      columns: measure.columns, constants: measure.constants, sample: measure.sample())
  }

  /// One number that is printed of a sheet.
  private struct Measure {
    let name: String
    let value: Double
    let formula: LocalizedText
    let columns: [String]
    var constants: [Finding.Constant] = []
    let sample: () -> Sample
  }

  private var measures: [Measure] {
    sheetMeasures + counting.flatMap(personMeasures)
      + setAside.nameKeys.map { key, score in
        Measure(
          name: "excluded.set_aside.\(key).score", value: score.points,
          formula: Self.scoreFormula, columns: columns(of: score), sample: { sample(of: score) })
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
    measures += [
      all("scores.total.sum", points.reduce(0, +), th: "Σx", en: "Σx"),
      all("scores.total.sum_sq", points.reduce(0) { $0 + $1 * $1 }, th: "Σx²", en: "Σx²"),
    ]
    let blanks = counting.compactMap(\.blankCount)
    if !blanks.isEmpty {
      measures.append(
        Measure(
          name: "scores.total.omitted_total", value: Double(blanks.reduce(0, +)),
          formula: .init(th: "Σ จำนวนข้อที่ไม่ตอบ", en: "Σ items left blank"), columns: ["blank"],
          sample: { everybody { $0.blankCount.map(Double.init) } }))
    }
    return measures
  }

  private func personMeasures(of score: SubjectScore) -> [Measure] {
    let prefix = "scores.\(score.subject.text)"
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
    if let maximum = maximum(of: score), maximum > 0 {
      measures.append(
        Measure(
          name: "\(prefix).percent", value: 100 * score.points / maximum,
          formula: .init(th: "100 · คะแนน / M", en: "100 · score / M"), columns: names,
          constants: [.init("max", maximum)], sample: { sample(of: score) }))
    }
    guard hasItems(score) else { return measures }
    return measures + objectives.map { objectiveMeasure($0, of: score) }
      + zip(items, score.itemPoints).map { item, points in
        Measure(
          name: "\(prefix).items.\(item)", value: points,
          formula: .init(th: "คะแนนของข้อ", en: "points of the item"), columns: [item],
          sample: { sample(of: score, values: [points]) })
      }
  }

  private func objectiveMeasure(_ name: String, of score: SubjectScore) -> Measure {
    let own = itemMarks.indices.filter { itemMarks[$0].objective == name }
    let points = own.map { score.notAdministered.contains($0) ? nil : score.itemPoints[$0] }
    return Measure(
      name: "scores.\(score.subject.text).objectives.\(name).score",
      value: self.points(of: score, objective: name).points,
      formula: .init(
        th: "Σ คะแนนของข้อที่วัดวัตถุประสงค์นี้", en: "Σ points of the items that serve the objective"),
      columns: own.map { items[$0] }, sample: { sample(of: score, values: points) })
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
    builder.leave(setAside.filter { $0.subject == score.subject }, .setAside)
    return builder.sample
  }
}
