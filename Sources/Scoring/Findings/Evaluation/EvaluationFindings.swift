import Diagnostics
import Statistics

/// Where each number of an evaluation comes from. Names are the paths of its JSON.
extension EvaluationAnalysis: ExplainableAnalysis {
  public var findingNames: [String] { measures.map(\.name) }

  public func finding(_ name: String) -> Finding? {
    let measures = measures
    if let measure = measures.first(where: { $0.name == name }) { return measure.finding() }
    guard let first = firstAddress(of: name) else { return nil }
    return measures.first { $0.name == first }?.finding(named: name)
  }

  public var findings: [Finding] { measures.map { $0.finding() } }

  var measures: [EvaluationMeasure] {
    let all = EvaluationMeasure(
      "n", .init(th: "จำนวนผู้ตอบ", en: "number of submissions"), columns: [],
      sample: { sample { _, _ in .values([]) } }
    ) { .value(Double(answers.count)) }
    return [all] + groupCountMeasures + expertMeasures
      + plan.items.indices.flatMap(itemMeasures) + overallMeasures
      + plan.dimensions.indices.flatMap(dimensionMeasures) + compositeMeasures
      + comparisonMeasures + agreementMeasures + needMeasures + stepMeasures + commentMeasures
      + personMeanMeasures + sheetMeasures
  }

  /// Each person as a part of a name; later submissions of a subject as `P01#2`.
  var personKeys: [String] {
    var counts: [String: Int] = [:]
    return answers.map { person in
      let number = counts[person.subject, default: 0] + 1
      counts[person.subject] = number
      return number == 1 ? person.subject : "\(person.subject)#\(number)"
    }
  }

  /// Whether the person belongs to a group too small to be shown apart.
  func isWithheld(_ row: Int) -> Bool {
    groups.contains { $0.isWithheld && $0.members.contains(row) }
  }

  // MARK: Items

  func itemMeasures(_ index: Int) -> [EvaluationMeasure] {
    let (item, result) = (plan.items[index], items[index])
    let path = "items.\(item.name)"
    let basis = { sample { row, _ in counted(row, contribution(ofItem: index, row)) } }
    var measures = described(
      path, column: item.name, n: result.n, mean: result.all.mean,
      deviation: result.all.standardDeviation, sample: basis)
    measures += stateMeasures(ofItem: index)
    measures.append(
      EvaluationMeasure("\(path).median", .median, columns: [item.name], sample: basis) {
        result.all.median
      })
    measures += frequencyMeasures(ofItem: index)
    if let scale = plan.scale {
      measures.append(
        EvaluationMeasure(
          "\(path).top2_percent", .topTwo, columns: [item.name],
          constants: [.init("from", Double(scale.highest - 1))], sample: basis
        ) { result.all.topTwoPercent })
    }
    if let reason = result.isDivided.reason {
      measures.append(
        EvaluationMeasure(
          "\(path).divided_opinion", .verbatim("S.D. > 1.2"), columns: [item.name], sample: basis
        ) { .notComputable(reason) })
    }
    return measures
      + bandMeasures(
        path, column: item.name, result.all.mean, persons: result.all.n, sample: basis)
      + groupMeasures(path, column: item.name, result.byGroup) { row in
        contribution(ofItem: index, row)
      }
  }

  /// Of what is said of all respondents: hidden people may count nowhere in it.
  func counted(_ row: Int, _ contribution: @autoclosure () -> Contribution) -> Contribution {
    suppression.isCounted[row] ? contribution() : .leftOut(.smallGroup)
  }

  /// The rating as it counts: reversed where the item is.
  func contribution(ofItem index: Int, _ row: Int) -> Contribution {
    switch answers[row].ratings[index] {
    case .points(let points):
      let isReversed = plan.items[index].isReversed
      return .values([isReversed ? plan.scale?.reversed(points) ?? points : points])
    case .blank: return .leftOut(.notAnswered)
    case .notApplicable: return .leftOut(.notApplicable)
    case .notAsked: return .leftOut(.notAsked)
    case .invalid: return .leftOut(.invalidAnswer)
    }
  }

  // MARK: Overall

  var overallMeasures: [EvaluationMeasure] {
    guard !items.isEmpty else { return [] }
    let byPerson = { sample { row, _ in counted(row, contribution(ofPerson: row)) } }
    let names = plan.items.map(\.name)
    let byItem = {
      sample { row, _ in
        let values = names.indices.map { item in contribution(ofItem: item, row).only }
        return counted(
          row, values.contains { $0 != nil } ? .values(values) : .leftOut(.notAnswered))
      }
    }
    let path = "likert.items"
    return bandReasons(
      "band", column: "person_mean", overall.ofPersonMeans, persons: overall.persons,
      sample: byPerson) + [
        EvaluationMeasure(
          "\(path).mean_of_person_means", .mean, columns: ["person_mean"], sample: byPerson
        ) { overall.ofPersonMeans },
        EvaluationMeasure(
          "\(path).sd_of_person_means", .deviation, columns: ["person_mean"], sample: byPerson
        ) { overall.deviationOfPersonMeans },
        EvaluationMeasure(
          "\(path).grand_mean_of_item_means",
          .init(th: "ค่าเฉลี่ยของค่าเฉลี่ยรายข้อ", en: "mean of the items' means"), columns: names,
          sample: byItem
        ) { overall.ofItemMeans },
        EvaluationMeasure(
          "\(path).pooled_mean_of_all_answers",
          .init(th: "Σ ทุกคำตอบ / จำนวนคำตอบ", en: "Σ of all answers / their number"),
          columns: names, sample: byItem
        ) { overall.ofAllAnswers },
      ]
  }

  func contribution(ofPerson row: Int) -> Contribution {
    let ratings = plan.items.indices.map { contribution(ofItem: $0, row).only }
    return personMean(ratings).value.map { .values([$0]) } ?? .leftOut(.notAnswered)
  }
}
