import Diagnostics
import Scoring
import Statistics

extension EvaluationReport {
  var expertJudgements: Report.Section? {
    guard let experts = analysis.experts else { return nil }
    return Report.Section(
      heading: LocalizedText(th: "ความตรงเชิงเนื้อหา", en: "Content validity"),
      blocks: [.table(experts.experts.index == .ioc ? iocTable(experts) : cviTable(experts))])
  }

  private static let mostColumns = 7

  /// The raw votes where there is room for them, as an index of few experts is coarse.
  private func voteColumns(_ experts: ExpertAnalysis) -> [Report.Column] {
    let count = analysis.answers.count
    guard count <= Self.mostColumns else { return [] }
    return (1...max(count, 1)).map {
      .number(
        "expert_\($0)", .verbatim("\($0)"),
        group: LocalizedText(th: "ผู้เชี่ยวชาญคนที่", en: "Expert"))
    }
  }

  private func votes(_ result: ExpertAnalysis.Result) -> [Report.Cell] {
    guard result.ratings.count <= Self.mostColumns else { return [] }
    return result.ratings.map { $0.map { .number($0, decimals: 0) } ?? .dash }
  }

  private func verdict(_ result: ExpertAnalysis.Result) -> Report.Cell {
    switch result.isAccepted {
    case true?: .localized(LocalizedText(th: "ใช้ได้", en: "accepted"))
    case false?: .localized(LocalizedText(th: "ปรับปรุง", en: "revise"))
    case nil: .dash
    }
  }

  private func iocTable(_ experts: ExpertAnalysis) -> Report.Table {
    let rows = zip(analysis.plan.items, experts.results).map { item, result -> [Report.Cell] in
      let index = result.congruence
      return [.localized(item.label)] + votes(result) + [
        .integer(index.map { $0.agreeCount - $0.disagreeCount }),
        .integer(index.value?.expertCount ?? 0), .number(index.map(\.value), decimals: 2),
        verdict(result),
      ]
    }
    let threshold = DisplayNumber(experts.experts.acceptance, decimals: 2)?.text ?? ""
    return Report.Table(
      title: LocalizedText(
        th: "ค่าดัชนีความสอดคล้อง (IOC) รายข้อ", en: "Item–objective congruence (IOC) by item"),
      columns: [.text("item", .item)] + voteColumns(experts) + [
        .number("sum", .verbatim("ΣR")), .number("n", .verbatim("N")),
        .number("ioc", .verbatim("IOC")), .text("accept", .meaning),
      ],
      rows: rows,
      notes: [
        LocalizedText(
          th: "IOC = ΣR/N ของผู้เชี่ยวชาญที่ตอบ; ใช้ได้เมื่อ IOC ตั้งแต่ \(threshold)",
          en: "IOC = ΣR/N over the experts who answered; accepted from \(threshold)")
      ],
      finding: acceptanceFinding(experts).map { .tableShows($0) })
  }

  private func cviTable(_ experts: ExpertAnalysis) -> Report.Table {
    let rows = zip(analysis.plan.items, experts.results).map { item, result -> [Report.Cell] in
      let cvi = result.validity
      return [.localized(item.label)] + votes(result) + [
        .integer(cvi.map(\.agreeCount)), .number(cvi.map(\.iCVI), decimals: 2),
        .number(cvi.flatMap(\.kappa), decimals: 2), .number(cvi.map(\.cvr), decimals: 2),
        .number(cvi.map(\.aikenV), decimals: 2), verdict(result),
      ]
    }
    let scale = experts.scale
    let average = scale.map(\.average).text(decimals: 2) ?? "–"
    let universal = scale.map(\.universalAgreement).text(decimals: 2) ?? "–"
    return Report.Table(
      title: LocalizedText(
        th: "ค่าดัชนีความตรงเชิงเนื้อหา (CVI) รายข้อ", en: "Content validity index (CVI) by item"),
      columns: [.text("item", .item)] + voteColumns(experts) + [
        .number("agree", LocalizedText(th: "เห็นว่าเกี่ยวข้อง", en: "Relevant")),
        .number("i_cvi", .verbatim("I-CVI")), .number("kappa_star", .verbatim("κ*")),
        .number("cvr", .verbatim("CVR")), .number("aiken_v", .verbatim("V")),
        .text("accept", .meaning),
      ],
      rows: rows,
      notes: [
        LocalizedText(
          th: "S-CVI/Ave = \(average), S-CVI/UA = \(universal); ใช้ได้เมื่อ I-CVI = 1 "
            + "(ไม่เกิน 5 คน), .83 (6–8 คน), .78 (9 คนขึ้นไป)",
          en: "S-CVI/Ave = \(average), S-CVI/UA = \(universal); accepted at I-CVI 1 (up to 5 "
            + "experts), .83 (6–8), .78 (9 or more)")
      ],
      finding: acceptanceFinding(experts).map { .tableShows($0) })
  }

  private func acceptanceFinding(_ experts: ExpertAnalysis) -> LocalizedText? {
    let judged = experts.results.filter { $0.isAccepted != nil }
    guard !judged.isEmpty else { return nil }
    let accepted = judged.count { $0.isAccepted == true }
    let weak = zip(analysis.plan.items, experts.results).filter { $1.isAccepted == false }
      .map(\.0.label)
    let names = weak.listed(atMost: 5)
    return LocalizedText(
      th: "ข้อที่ใช้ได้มี \(accepted.grouped) ข้อ จาก \(judged.count.grouped) ข้อ"
        + (weak.isEmpty ? "" : " ข้อที่ควรปรับปรุง ได้แก่ \(names.thai)"),
      en: "\(accepted.grouped) of \(judged.count.grouped) items are accepted"
        + (weak.isEmpty ? "." : "; to be revised: \(names.english)."))
  }
}
