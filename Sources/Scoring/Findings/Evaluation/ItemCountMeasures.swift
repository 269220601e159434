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
      ) { .value(Double(count)) }
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
    guard let scale = plan.scale, let frequencies = result.all.frequencies else {
      return [
        EvaluationMeasure(path, formula, columns: [item.name], sample: basis) {
          .notComputable(.needsWholePoints)
        }
      ]
    }
    return frequencies.enumerated().map { place, count in
      EvaluationMeasure(
        "\(path).\(place)", formula, columns: [item.name],
        constants: [.init("point", Double(scale.lowest + place))], sample: basis
      ) { .value(Double(count)) }
    }
  }

  /// The place of a mean among five bands of equal width; nothing where there is no such band.
  func bandMeasures(
    _ path: String, column: String, _ mean: Computed<Double>, sample: @escaping () -> Sample
  ) -> [EvaluationMeasure] {
    guard let scale = plan.scale, scale.points == 1...5, let mean = mean.value,
      let band = try? BandScheme.equalWidth.bands(on: scale).index(of: mean)
    else { return [] }
    return [
      EvaluationMeasure(
        "\(path).band_equal_index", .equalBand, columns: [column], sample: sample
      ) { .value(Double(band + 1)) }
    ]
  }
}

extension LocalizedText {
  fileprivate static let equalBand = LocalizedText(
    th: "ลำดับช่วงของ x̄ (ปัดเป็นทศนิยม 2 ตำแหน่ง) ซึ่งเริ่มที่ 1.00, 1.81, 2.61, 3.41, 4.21",
    en: "place of x̄ (two decimals) among bands from 1.00, 1.81, 2.61, 3.41, 4.21")
}
