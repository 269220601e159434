import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  var dimensions: Report.Section? {
    guard analysis.experts == nil, !analysis.items.isEmpty else { return nil }
    guard !analysis.plan.dimensions.isEmpty else {
      return hasGroupTable
        ? Report.Section(heading: .groupMeansHeading, blocks: [.table(groupTable)]) : nil
    }
    var blocks: [Report.Block] = [.table(dimensionTable)]
    if hasGroupTable { blocks.append(.table(groupTable)) }
    if analysis.isGrouped { blocks.append(.table(compositeTable)) }
    return Report.Section(heading: .dimensionsHeading, blocks: blocks)
  }

  private var hasGroupTable: Bool { analysis.isGrouped && !shownGroups.isEmpty }

  private var entries: [(label: LocalizedText, result: DimensionOfEvaluation)] {
    zip(analysis.plan.dimensions, analysis.dimensions).map { ($0.label, $1) }
  }

  // MARK: By all persons

  private var dimensionTable: Report.Table {
    let ranks = PriorityNeed.ranks(analysis.dimensions.map { $0.all.mean.value.map(rounded) })
    let rows = zip(entries, ranks).map { entry, rank -> [Report.Cell] in
      let all = entry.result.all
      return [
        .localized(entry.label), .integer(all.mean.told(all.n)), .number(all.mean, decimals: 2),
        .number(all.standardDeviation, decimals: 2, keeping: RatedItem.isDivided),
        label(of: all.mean, persons: all.n, isDivided: isDivided(all)),
        rank.map(Report.Cell.integer) ?? .dash,
      ]
    }
    let overall = analysis.overall
    let deviation = overall.deviationOfPersonMeans
    return Report.Table(
      title: .dimensionsTitle,
      columns: [
        .text("dimension", .aspect), .number("n", .count), .number("mean", .meanSymbol),
        .number("sd", .deviationSymbol), .text("level", .level), .number("rank", .rank),
      ],
      rows: rows,
      total: [
        .localized(.overallRow), .integer(overall.ofPersonMeans.told(overall.persons)),
        .number(overall.ofPersonMeans, decimals: 2),
        .number(deviation, decimals: 2, keeping: RatedItem.isDivided),
        label(
          of: overall.ofPersonMeans, persons: overall.persons,
          isDivided: deviation.value.map(RatedItem.isDivided) ?? false),
      ],
      notes: [bandsNote, personNote] + dividedNotes + countedNotes,
      finding: .tableShows(dimensionFinding))
  }

  /// Ranks are those of the means as they are printed.
  private func rounded(_ mean: Double) -> Double {
    (try? RoundedDecimal(mean, places: 2).value) ?? mean
  }

  private func isDivided(_ values: Descriptives) -> Bool {
    values.standardDeviation.value.map(RatedItem.isDivided) ?? false
  }

  private var dividedNotes: [LocalizedText] {
    let isMarked =
      analysis.dimensions.contains { isDivided($0.all) }
      || (analysis.overall.deviationOfPersonMeans.value.map(RatedItem.isDivided) ?? false)
    return isMarked && analysis.plan.bands != nil ? [.dividedNote] : []
  }

  private var personNote: LocalizedText {
    LocalizedText(
      th: "ค่าเฉลี่ยของค่าเฉลี่ยรายคน นับผู้ที่ตอบตั้งแต่ครึ่งหนึ่งของข้อที่ถามในด้านนั้น; "
        + "ภาพรวมคือค่าเฉลี่ยของทุกข้อที่แต่ละคนตอบ",
      en: "Means of person means, of those who answered at least half of the items asked; overall "
        + "is the mean over all items each person answered")
  }

  private var dimensionFinding: LocalizedText {
    let overall = analysis.overall
    guard let text = meanText(overall.ofPersonMeans, overall.deviationOfPersonMeans) else {
      if overall.ofPersonMeans.reason == .smallGroup {
        return LocalizedText(
          th: "มีผู้ตอบน้อยกว่าจำนวนขั้นต่ำ จึงไม่แสดงผล", en: "too few people answered to show results.")
      }
      return LocalizedText(th: "ไม่มีผู้ตอบข้อใดเลย", en: "nobody answered any item.")
    }
    let level = words(of: overall.ofPersonMeans)
    // A single dimension is not the highest of any.
    let ranked = entries.count > 1 ? entries : []
    let order = Ranking(
      ranked.compactMap { label, result in
        guard let mean = result.all.mean.value, let text = meanText(result.all.mean) else {
          return nil
        }
        return Ranking.Entry(name: label, value: mean, text: .verbatim(text))
      }
    ).phrase(.highest)
    let thaiLevel = level.map { "อยู่ในระดับ\($0.afterThai) " } ?? "มีค่าเฉลี่ย "
    let thaiOrder = order.map { " เมื่อพิจารณารายด้าน พบว่า ด้านที่มีค่าเฉลี่ย\($0.thai)" } ?? ""
    let englishOrder = order.map { " By dimension, \($0.english)." } ?? ""
    return LocalizedText(
      th: "ผลการประเมินโดยภาพรวม\(thaiLevel)(\(text))\(thaiOrder)",
      en: "the result overall is \(level?.english ?? "a mean of") (\(text)).\(englishOrder)")
  }

  // MARK: By group

  private var groupTable: Report.Table {
    let shown = shownGroups
    // Of the whole alone no spread is given.
    let columns: [Report.Column] =
      [.text("dimension", .aspect)]
      + shown.map { .number($0.group.group ?? "all", $0.group.label, group: .meanSymbol) }
      + (entries.isEmpty ? [] : [.number("spread", .spread)])
    let spreads = analysis.spreads
    let rows = entries.enumerated().map { index, entry -> [Report.Cell] in
      [.localized(entry.label)]
        + shown.map { cell(of: entry.result, $0.place) }
        + [.number(spreads[index], decimals: 2)]
    }
    let overall: [Report.Cell] =
      [.localized(.overallRow)]
      + shown.map { .number(analysis.overallByGroup[$0.place].mean, decimals: 2) }
    return Report.Table(
      title: analysis.plan.groupsTitle, columns: columns, rows: rows.isEmpty ? [overall] : rows,
      total: rows.isEmpty ? nil : overall,
      notes: [meansNote] + [absentNote, withheldNote].compactMap { $0 } + notAskedNotes,
      finding: groupFinding.map { .tableShows($0) })
  }

  /// A group that was asked nothing of a dimension has no mean to miss.
  private func cell(of result: DimensionOfEvaluation, _ place: Int) -> Report.Cell {
    isAsked(place, of: result) ? .number(result.byGroup[place].mean, decimals: 2) : .dash
  }

  private func isAsked(_ place: Int, of result: DimensionOfEvaluation) -> Bool {
    let group = analysis.groups[place].group
    return result.items.contains { analysis.plan.items[$0].isAsked(of: group) }
  }

  private var meansNote: LocalizedText {
    let whole = LocalizedText(
      th: "ภาพรวมคือค่าเฉลี่ยของทุกข้อที่แต่ละคนตอบ",
      en: "overall is the mean over all items each person answered")
    guard !entries.isEmpty else { return whole }
    return LocalizedText(
      th: "ต่างกันสูงสุด = ค่าเฉลี่ยของกลุ่มที่สูงสุด − ต่ำสุด ในกลุ่มที่แสดง; \(whole.thai)",
      en: "spread = highest minus lowest mean of the groups shown; \(whole.english)")
  }

  private var notAskedNotes: [LocalizedText] {
    guard analysis.plan.items.contains(where: { !$0.groups.isEmpty }) else { return [] }
    return [
      LocalizedText(
        th: "แต่ละกลุ่มตอบเฉพาะข้อที่ถามกลุ่มนั้น ค่าเฉลี่ยของต่างกลุ่มจึงอาจมาจากคนละข้อ "
          + "(– คือไม่ได้ถามกลุ่มนี้)",
        en: "Each group was asked its own items, so means of different groups may be of "
          + "different items (– was asked none)")
    ]
  }

  /// Where the groups part most, and who is at the ends.
  private var groupFinding: LocalizedText? {
    let shown = shownGroups
    var widest: (spread: Double, dimension: Int)?
    for (index, dimension) in analysis.dimensions.enumerated() {
      let means = shown.compactMap { dimension.byGroup[$0.place].mean.value }
      guard means.count > 1, let low = means.min(), let high = means.max() else { continue }
      if high - low > widest?.spread ?? -1 { widest = (high - low, index) }
    }
    guard let widest, let text = DisplayNumber(widest.spread, decimals: 2)?.text else { return nil }
    let dimension = analysis.dimensions[widest.dimension]
    let order = Ranking(
      shown.compactMap { place, group in
        let mean = dimension.byGroup[place].mean
        guard let value = mean.value, let text = meanText(mean) else { return nil }
        return Ranking.Entry(name: group.label, value: value, text: .verbatim(text))
      }
    ).phrase(.highest)
    let label = analysis.plan.dimensions[widest.dimension].label
    guard let order, text != "0.00" else {
      return LocalizedText(
        th: "ทุกกลุ่มมีค่าเฉลี่ยเท่ากันทุกด้าน", en: "all groups have the same means throughout.")
    }
    return LocalizedText(
      th: "ด้านที่ค่าเฉลี่ยของ\(analysis.plan.groupsNoun.thai)ต่างกันมากที่สุดคือ \(label.thai) "
        + "(ต่างกัน \(text)) โดยกลุ่มที่มีค่าเฉลี่ย\(order.thai)",
      en: "the groups part most on \(label.english) (by \(text)), where \(order.english).")
  }

  // MARK: All groups together

  private var compositeTable: Report.Table {
    let composite = analysis.composite
    var columns: [Report.Column] = [.text("dimension", .aspect)]
    if hasWeights { columns.append(.number("weighted", .weightedMean)) }
    columns += [
      .number("equal_weight", .equalWeight), .number("size_weighted", .sizeWeighted),
      .number("all_answers", .allAnswersMean), .text("level", .level),
    ]
    if analysis.plan.hasGroupWeights {
      columns.append(.number("weight_present", .weightPresent))
    }
    let rows = entries.enumerated().map { index, entry -> [Report.Cell] in
      guard let combined = composite?.dimensions[index] else { return [.localized(entry.label)] }
      return compositeRow(
        entry.label, combined.weighted, combined.equalWeight, combined.sizeWeighted,
        entry.result.ofAllAnswers)
    }
    return Report.Table(
      title: .compositeTitle, columns: columns, rows: rows,
      total: composite.map {
        compositeRow(
          .overallRow, $0.weighted, $0.equalWeight, $0.sizeWeighted, analysis.overall.ofAllAnswers)
      },
      notes: [weightsNote] + [missingWeightNote].compactMap { $0 } + [bandsNote] + countedNotes,
      finding: compositeFinding.map { .tableShows($0) })
  }

  private var hasWeights: Bool {
    analysis.plan.hasGroupWeights || analysis.plan.hasDimensionWeights
  }

  private func compositeRow(
    _ name: LocalizedText, _ weighted: WeightedMean, _ equal: Computed<Double>,
    _ sized: Computed<Double>, _ answers: Computed<Double>
  ) -> [Report.Cell] {
    var row: [Report.Cell] = [.localized(name)]
    if hasWeights { row.append(.number(weighted.value, decimals: 2)) }
    row += [
      .number(equal, decimals: 2), .number(sized, decimals: 2), .number(answers, decimals: 2),
      label(of: weighted.value, persons: analysis.suppression.countedCount),
    ]
    if analysis.plan.hasGroupWeights {
      row.append(.number(weighted.toldWeightPresent, decimals: 2))
    }
    return row
  }

  private var weightsNote: LocalizedText {
    func listed(_ parts: [(LocalizedText, Double?)]) -> LocalizedText {
      parts.map { label, weight in
        let text = (weight ?? 0).axisText
        return LocalizedText(th: "\(label.thai) \(text)", en: "\(label.english) \(text)")
      }.listed()
    }
    var notes: [LocalizedText] = []
    if analysis.plan.hasGroupWeights {
      let words = listed(analysis.groups.map { ($0.label, $0.weight) })
      notes.append(
        LocalizedText(
          th: "น้ำหนักกลุ่ม: \(words.thai)", en: "weights of groups: \(words.english)"))
    }
    if analysis.plan.hasDimensionWeights {
      let words = listed(analysis.plan.dimensions.map { ($0.label, $0.weight) })
      notes.append(
        LocalizedText(
          th: "น้ำหนักด้าน: \(words.thai)", en: "weights of dimensions: \(words.english)"))
    }
    notes.append(
      LocalizedText(
        th: "ทุกกลุ่มเท่ากัน = ค่าเฉลี่ยของค่าเฉลี่ยรายกลุ่ม, ตามจำนวนคน = ค่าเฉลี่ยของค่าเฉลี่ยรายคน, "
          + "ทุกคำตอบ = ค่าเฉลี่ยของทุกคำตอบ; ภาพรวมแบบ\(hasWeights ? "ถ่วงน้ำหนัก " : "")"
          + "ทุกกลุ่มเท่ากันและตามจำนวนคนรวมจากด้าน จึงต่างจากภาพรวมแบบทุกคำตอบและภาพรวมในตารางอื่น"
          + "ซึ่งรวมจากข้อได้",
        en: "equal weight: mean of the groups' means; by size: mean of the persons' means; all "
          + "answers: mean of every answer; overall, \(hasWeights ? "weighted, " : "")equal "
          + "weight and by size are put together from the dimensions and may differ from all "
          + "answers and from tables that do so from the items"))
    let isRescaled = analysis.plan.hasGroupWeights
    let rest = LocalizedText(
      th: "กลุ่มที่ไม่มีผู้ตอบไม่ถูกแทนด้วยค่าของกลุ่มอื่น"
        + (isRescaled ? " น้ำหนักที่เหลือปรับให้รวมเป็น 1" : "")
        + "; ระดับแปลจากค่า\(hasWeights ? "ถ่วงน้ำหนัก" : "ที่ให้ทุกกลุ่มเท่ากัน")",
      en: "a group without answers is not replaced by the others"
        + (isRescaled ? ", the remaining weights are rescaled" : "")
        + "; the level is that of the \(hasWeights ? "weighted" : "equal-weight") mean")
    return LocalizedText(
      th: (notes + [rest]).map(\.thai).joined(separator: "; "),
      en: (notes + [rest]).map(\.english).joined(separator: "; "))
  }

  /// Whose weight is missing, and why.
  private var missingWeightNote: LocalizedText? {
    guard analysis.plan.hasGroupWeights else { return nil }
    let weighing = analysis.groups.indices.filter { analysis.groups[$0].weight ?? 0 > 0 }
    func part(
      _ places: [Int], of dimension: LocalizedText? = nil, because reason: LocalizedText
    ) -> LocalizedText? {
      guard !places.isEmpty else { return nil }
      let names = places.map { analysis.groups[$0].label }.listed()
      return LocalizedText(
        th: (dimension.map { "\($0.thai): " } ?? "") + "\(names.thai) (\(reason.thai))",
        en: (dimension.map { "\($0.english): " } ?? "") + "\(names.english) (\(reason.english))")
    }
    let fewest = analysis.plan.smallestGroup
    var parts = [
      part(
        weighing.filter { analysis.groups[$0].isWithheld },
        because: LocalizedText(
          th: "ผู้ตอบน้อยกว่า \(fewest) คน ไม่แสดงผลแยก", en: "hidden, fewer than \(fewest) people")),
      part(
        weighing.filter { analysis.groups[$0].members.isEmpty },
        because: LocalizedText(th: "ไม่มีผู้ตอบ", en: "nobody answered")),
    ]
    let present = weighing.filter { place in shownGroups.contains { $0.place == place } }
    for (label, result) in entries {
      let missing = present.filter { result.byGroup[$0].mean.value == nil }
      parts += [
        part(
          missing.filter { !isAsked($0, of: result) }, of: label,
          because: LocalizedText(th: "ไม่ได้ถามกลุ่มนี้", en: "not asked")),
        part(
          missing.filter { isAsked($0, of: result) }, of: label,
          because: LocalizedText(
            th: "ไม่มีผู้ตอบถึงครึ่งหนึ่งของข้อ", en: "nobody answered half of the items")),
      ]
    }
    let told = parts.compactMap { $0 }
    guard !told.isEmpty else { return nil }
    return LocalizedText(
      th: "น้ำหนักที่ขาดเป็นของ\(told[0].afterThai)"
        + told.dropFirst().map { "; \($0.thai)" }.joined()
        + "; น้ำหนักที่มีผู้ตอบของภาพรวมคือน้ำหนักของด้านที่มีค่า",
      en: "The weight missing is of " + told.map(\.english).joined(separator: "; ")
        + "; that of overall counts the dimensions with a mean")
  }

  private var compositeFinding: LocalizedText? {
    guard let composite = analysis.composite else { return nil }
    guard let equal = composite.equalWeight.text(decimals: 2),
      let sized = composite.sizeWeighted.text(decimals: 2)
    else { return nil }
    let level = words(of: composite.weighted.value)
    let thaiLevel = level.map { " อยู่ในระดับ\($0.afterThai)" } ?? ""
    let englishLevel = level.map { " (\($0.english))" } ?? ""
    if hasWeights {
      guard let weighted = composite.weighted.value.text(decimals: 2) else {
        let reason = composite.weighted.value.reason?.words
        return LocalizedText(
          th: "คำนวณค่าเฉลี่ยถ่วงน้ำหนักไม่ได้ เพราะ\(reason?.thai ?? "ไม่มีข้อมูล") "
            + "เมื่อให้ทุกกลุ่มเท่ากันได้ \(equal) และเมื่อคิดตามจำนวนคนได้ \(sized)",
          en: "the weighted mean cannot be computed because "
            + "\(reason?.english ?? "there are no data"); with equal groups it is \(equal), "
            + "by size \(sized).")
      }
      return LocalizedText(
        th: "เมื่อรวมทุกกลุ่มตามน้ำหนักที่กำหนด ค่าเฉลี่ยรวมเท่ากับ \(weighted)\(thaiLevel) "
          + "หากให้ทุกกลุ่มเท่ากันจะได้ \(equal) และหากคิดตามจำนวนคนจะได้ \(sized)",
        en:
          "under the weights set, all groups together give \(weighted)\(englishLevel); with equal "
          + "groups it would be \(equal), by size \(sized).")
    }
    return LocalizedText(
      th: "เมื่อให้ทุกกลุ่มมีน้ำหนักเท่ากัน ค่าเฉลี่ยรวมเท่ากับ \(equal)\(thaiLevel) "
        + "และเมื่อคิดตามจำนวนคนได้ \(sized)",
      en: "with equal groups the mean is \(equal)\(englishLevel); by size it is \(sized).")
  }
}
