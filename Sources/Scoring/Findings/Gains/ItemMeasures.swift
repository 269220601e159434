import Statistics

/// How each item moved. An item is right where it has any points.
extension GainsAnalysis {
  var itemMeasures: [GainsMeasure] {
    guard let items else { return [] }
    return scores.items.indices.flatMap { position in
      measures(of: position, in: items).map {
        $0.prefixed("item.sensitivity_mcnemar.\(scores.items[position]).")
      }
    }
  }

  private func measures(of position: Int, in items: ItemSensitivities) -> [GainsMeasure] {
    let item = items.items[position]
    let before = GainsBasis.matchedBefore { [$0.itemPoints[position]] }
    let after = GainsBasis.matchedAfter { [$0.itemPoints[position]] }
    let both = GainsBasis.pairs(["pre", "post"]) { pair in
      .values([pair.pre.itemPoints[position], pair.post.itemPoints[position]])
    }
    func share(_ key: String, _ basis: GainsBasis, _ value: Computed<Double>) -> GainsMeasure {
      GainsMeasure(
        key, th: "จำนวนผู้ตอบถูก (คะแนน > 0) / n", en: "number right (points > 0) / n", basis
      ) { value }
    }
    let words = Self.mcNemarWords
    var measures: [GainsMeasure] = [
      .count(
        "n", th: "จำนวนผู้ตอบทั้งสองครั้ง", en: "number of pairs", both, item.value?.personCount ?? 0),
      share("p_pre", before, item.map(\.preShare)), share("p_post", after, item.map(\.postShare)),
      GainsMeasure("S", th: "S = p หลัง − p ก่อน", en: "S = p after − p before", both) {
        item.map(\.index)
      },
      .count(
        "n01", th: "จำนวนผู้ผิดก่อน ถูกหลัง", en: "number wrong before, right after", both,
        item.value?.change.gainedCount ?? 0),
      .count(
        "n10", th: "จำนวนผู้ถูกก่อน ผิดหลัง", en: "number right before, wrong after", both,
        item.value?.change.lostCount ?? 0),
      GainsMeasure("p_exact", words, both) { item.map(\.change.pTwoSided) },
    ]
    if let holm = items.holmP[position], let other = items.benjaminiHochbergP[position] {
      measures += [
        GainsMeasure(
          "p_holm", th: "p ของข้อ ปรับด้วยวิธี Holm กับทุกข้อ",
          en: "p of the item, adjusted by Holm over all items",
          .everyItem(scores.items)
        ) { .value(holm) },
        GainsMeasure(
          "p_bh", th: "p ของข้อ ปรับด้วยวิธี Benjamini–Hochberg กับทุกข้อ",
          en: "p of the item, adjusted by Benjamini–Hochberg over all items",
          .everyItem(scores.items)
        ) { .value(other) },
      ]
    }
    return measures
  }
}

extension GainsBasis {
  /// The points of all items, before and after: an adjusted p looks at all of them.
  fileprivate static func everyItem(_ items: [String]) -> GainsBasis {
    pairs(items.map { "pre_\($0)" } + items.map { "post_\($0)" }) { pair in
      .values(pair.pre.itemPoints + pair.post.itemPoints)
    }
  }
}
