import Diagnostics
import Reports
import Scoring

/// Gains with the item analyses of both occasions: one reading of the answers for the whole job.
struct GainsWithItems: ExplainableAnalysis {
  let gains: GainsSources.Result
  let pre: ItemAnalysis
  let post: ItemAnalysis

  /// The keys under which the item analyses stand beside the gains.
  private static let preKey = "items.pre"
  private static let postKey = "items.post"

  /// What `gains` prints, and what `items` prints of each occasion.
  var json: JSONValue {
    guard case .object(var object) = GainsJSON(gains.analysis).value else { return .null }
    object.set(Self.preKey, ItemsJSON(pre).value)
    object.set(Self.postKey, ItemsJSON(post).value)
    return .object(object)
  }

  func reports(of sources: GainsSources) throws(Failure) -> [Report] {
    let names =
      sources.sources.count == 2
      ? sources.sources
      : [sources.pre ?? "pre", sources.post ?? "post"].map { "\(sources.sources[0]) (\($0))" }
    let items = zip([pre, post], names).map { analysis, name in
      let result = ItemSources.Result(analysis: analysis, form: gains.form, notices: [])
      return ItemsReport(analysis, context: result.context(of: name)).summary
    }
    return [GainsReport(gains.analysis, context: try gains.context(of: sources)).summary] + items
  }

  /// Each as the command names it that prints it alone, those of items under the keys of the JSON.
  var findingNames: [String] {
    gains.analysis.findingNames + pre.findingNames.map { "\(Self.preKey).\($0)" }
      + post.findingNames.map { "\(Self.postKey).\($0)" }
  }

  var vocabulary: FindingVocabulary { post.vocabulary }

  func finding(_ name: String) -> Finding? {
    for (key, analysis) in [(Self.preKey, pre), (Self.postKey, post)]
    where name.hasPrefix("\(key).") {
      return analysis.finding(String(name.dropFirst(key.count + 1)))?.named(name)
    }
    return gains.analysis.finding(name)
  }
}

extension Finding {
  fileprivate func named(_ name: String) -> Finding {
    Finding(
      name: name, value: value, formula: formula, columns: columns, constants: constants,
      sample: sample)
  }
}

extension Message {
  static let itemsOfScores = Message(
    code: "items-of-scores",
    finding: .init(
      th: "แหล่งข้อมูลมีเพียงคะแนน ไม่มีคำตอบรายข้อให้วิเคราะห์",
      en: "the sources hold scores, and no answers whose items could be analysed"),
    remedy: .init(
      th: "ใช้ --items กับคำตอบที่ตรวจด้วยแบบฟอร์มหรือ --key หรือตัด --items ออก",
      en: "use --items with answers that a form or --key marks, or leave it out"))
}
