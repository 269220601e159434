import Diagnostics
import Scoring
import Statistics
import ThaiText

/// The pairs of a gains analysis as rows, for other programs: one row a matched subject, then those
/// with one score only.
public struct GainsTable: Sendable {
  public let table: Report.Table

  public init(_ analysis: GainsAnalysis) {
    let course = analysis.efficiency
    let marks = course.map { course in
      Dictionary(
        course.pairs.map { ($0.final.subject, $0.process.points) },
        uniquingKeysWith: { first, _ in first })
    }
    func process(_ score: SubjectScore) -> [Report.Cell] {
      marks.map { [$0[score.subject].map { .points($0) } ?? .empty] } ?? []
    }
    func pairs(of analysis: GainsAnalysis, _ status: String) -> [[Report.Cell]] {
      let relative = analysis.bounded?.value?.relativeGain.individuals
      return analysis.scores.pairs.enumerated().map { position, pair -> [Report.Cell] in
        let own = relative?[position]
        return [
          .text(pair.subject.text), .text(pair.pre.group ?? ""), .text(status),
          .points(pair.pre.points), .points(pair.post.points), .points(pair.gain),
          own?.percent.map { .number($0, decimals: 2) } ?? .empty,
          .text(own?.level.rawValue ?? ""),
        ] + process(pair.post)
      }
    }
    // Those who took no part have rows of their own, and no marks of the course.
    let compared = analysis.groups.first { $0.name == analysis.arms?.comparison }
    let preOnly = analysis.everybody.preOnly.map { score -> [Report.Cell] in
      [
        .text(score.subject.text), .text(score.group ?? ""), .text("pre_only"),
        .points(score.points),
      ]
    }
    let postOnly = analysis.everybody.postOnly.map { score -> [Report.Cell] in
      [
        .text(score.subject.text), .text(score.group ?? ""), .text("post_only"), .empty,
        .points(score.points),
      ] + (course == nil ? [] : [.empty, .empty, .empty] + process(score))
    }
    table = Report.Table(
      title: .init(th: "คะแนนก่อนและหลังรายบุคคล", en: "Scores before and after"),
      columns: Self.columns
        + (course == nil
          ? [] : [.number("process", .init(th: "ระหว่างเรียน", en: "Course"))]),
      rows: pairs(of: analysis, "matched")
        + (compared.map { pairs(of: $0.analysis, "comparison_group") } ?? []) + preOnly + postOnly)
  }

  private static let columns: [Report.Column] = [
    .text("subject", .init(th: "รหัส", en: "Subject")),
    .text("group", .init(th: "กลุ่ม", en: "Group")),
    .text("status", .init(th: "สถานะ", en: "Status")),
    .number("pre", .init(th: "ก่อน", en: "Pre")),
    .number("post", .init(th: "หลัง", en: "Post")),
    .number("gain", .init(th: "ผลต่าง", en: "Gain")),
    .number("relative_gain", .init(th: "คะแนนพัฒนาการสัมพัทธ์", en: "Relative gain")),
    .text("level", .init(th: "ระดับ", en: "Level")),
  ]
}
