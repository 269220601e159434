import Diagnostics
import Statistics

/// How many answered an item with each point, and how many did not and why.
extension EvaluationAnalysis {
  func stateMeasures(ofItem index: Int) -> [EvaluationMeasure] {
    let (item, result) = (plan.items[index], items[index])
    func measure(
      _ key: String, th: String, en: String, _ count: Int,
      _ isCounted: @escaping (Rating) -> Bool
    ) -> EvaluationMeasure {
      EvaluationMeasure(
        "items.\(item.name).\(key)", .init(th: th, en: en), columns: [key],
        sample: {
          openSample { row, _ in
            counted(row, .values([isCounted(answers[row].ratings[index]) ? 1 : 0]))
          }
        }
      ) { result.told(count).map(Double.init) }
    }
    return [
      measure(
        "missing", th: "จำนวนผู้ถูกถามที่ไม่มีคะแนน: เว้นว่าง หรือตอบใช้ไม่ได้",
        en: "asked and without a rating: left blank, or invalid", result.all.missing
      ) { $0 == .blank || $0 == .invalid },
      measure(
        "not_applicable", th: "จำนวนผู้ตอบว่าไม่เกี่ยวข้อง", en: "answered “not applicable”",
        result.notApplicableCount
      ) { $0 == .notApplicable },
      measure(
        "not_asked", th: "จำนวนผู้ที่ไม่ได้ถูกถามข้อนี้", en: "not asked this item",
        result.notAskedCount
      ) { $0 == .notAsked },
      measure(
        "invalid", th: "จำนวนคำตอบที่ไม่ใช่ระดับของมาตร", en: "answers that are no point of the scale",
        result.invalidCount
      ) { $0 == .invalid },
    ]
  }

  /// Points from the lowest, by position from 0 as in the JSON.
  func frequencyMeasures(ofItem index: Int) -> [EvaluationMeasure] {
    let (item, result) = (plan.items[index], items[index])
    let path = "items.\(item.name).freq"
    let basis = { sample { row, _ in counted(row, contribution(ofItem: index, row)) } }
    let formula = LocalizedText(th: "จำนวนผู้ให้ระดับนี้", en: "how many rated this point")
    let counts = result.frequencies
    let points = plan.scale.map { Array($0.points) } ?? []
    // The JSON has one null for all points; asked for one of them, the reason is the same.
    let whole = counts.reason.map { reason in
      EvaluationMeasure(path, formula, columns: [item.name], sample: basis) {
        .notComputable(reason)
      }
    }
    return [whole].compactMap { $0 }
      + points.enumerated().map { place, point in
        EvaluationMeasure(
          "\(path).\(place)", formula, columns: [item.name],
          constants: [.init("point", Double(point))], sample: basis
        ) { counts.map { Double($0[place]) } }
      }
  }

  /// The place of a mean among five bands of equal width, and of the bands that are words the
  /// reason where there is none.
  func bandMeasures(
    _ path: String, column: String, _ mean: Computed<Double>, persons: Int,
    sample: @escaping () -> Sample
  ) -> [EvaluationMeasure] {
    func measure(_ key: String, _ formula: LocalizedText, _ value: Computed<Double>)
      -> EvaluationMeasure
    {
      EvaluationMeasure("\(path).\(key)", formula, columns: [column], sample: sample) { value }
    }
    var measures = bandReasons(
      "\(path).band", column: column, mean, persons: persons, sample: sample)
    guard plan.scale?.points == 1...5 else { return measures }
    if let reason = plan.band(.srisaArd, of: mean, persons: persons).reason {
      measures.append(measure("band_half", .halfBand, .notComputable(reason)))
    }
    let equal = plan.band(.equalWidth, of: mean, persons: persons)
    return measures + [measure("band_equal_index", .equalBand, equal.map { Double($0 + 1) })]
  }
}

extension EvaluationAnalysis {
  /// Why a mean has no words of the plan's own set; nothing where it has some.
  func bandReasons(
    _ name: String, column: String, _ mean: Computed<Double>, persons: Int,
    sample: @escaping () -> Sample
  ) -> [EvaluationMeasure] {
    guard plan.bands != nil, let reason = plan.label(of: mean, persons: persons).reason else {
      return []
    }
    return [
      EvaluationMeasure(name, .ownBand, columns: [column], sample: sample) {
        .notComputable(reason)
      }
    ]
  }
}

extension LocalizedText {
  fileprivate static let ownBand = LocalizedText(
    th: "คำแปลของ x̄ (ปัดเป็นทศนิยม 2 ตำแหน่ง) ตามเกณฑ์ที่กำหนด",
    en: "words for x̄ (two decimals) by the set of bands")
  fileprivate static let halfBand = LocalizedText(
    th: "คำแปลของ x̄ (ปัดเป็นทศนิยม 2 ตำแหน่ง) ตามช่วงที่เริ่ม 1.00, 1.51, 2.51, 3.51, 4.51",
    en: "words for x̄ (two decimals) by bands from 1.00, 1.51, 2.51, 3.51, 4.51")
  fileprivate static let equalBand = LocalizedText(
    th: "ลำดับช่วงของ x̄ (ปัดเป็นทศนิยม 2 ตำแหน่ง) ซึ่งเริ่มที่ 1.00, 1.81, 2.61, 3.41, 4.21",
    en: "place of x̄ (two decimals) among bands from 1.00, 1.81, 2.61, 3.41, 4.21")
}
