import Diagnostics
import Scoring
import Statistics
import ThaiText

extension GainsReport {
  var warnings: Report.Section? {
    let warnings = analysis.warnings
    guard !warnings.isEmpty else { return nil }
    return Report.Section(
      heading: .warningsHeading,
      blocks: [.notices(warnings.map { Report.Notice(.warning, message(of: $0)) })])
  }

  /// What a warning says of this analysis.
  private func message(of warning: Warning) -> Message {
    guard warning == .unmatchedLoss else { return warning.message }
    let sentences = [lossBefore, lossAfter, differenceOfUnmatched].compactMap { $0 }
    return Message(
      code: warning.message.code,
      finding: LocalizedText(
        th: sentences.map(\.thai).joined(separator: " ") + " ผลจึงอาจไม่เป็นตัวแทนของทุกคน",
        en: sentences.map(\.english).joined(separator: "; ")
          + ". The result may not stand for everyone."),
      remedy: warning.message.remedy)
  }

  private var lossBefore: LocalizedText? {
    let matching = analysis.matching
    guard matching.losesManyBefore else { return nil }
    let (lost, all) = (matching.preOnlyCount.grouped, matching.preCount.grouped)
    return LocalizedText(
      th: "ผู้มีคะแนนก่อน \(all) คน ไม่มีคะแนนหลัง \(lost) คน",
      en: "Of \(all) with a score before, \(lost) have none after")
  }

  private var lossAfter: LocalizedText? {
    let matching = analysis.matching
    guard matching.losesManyAfter else { return nil }
    let (lost, all) = (matching.postOnlyCount.grouped, matching.postCount.grouped)
    return LocalizedText(
      th: "ผู้มีคะแนนหลัง \(all) คน ไม่มีคะแนนก่อน \(lost) คน",
      en: "Of \(all) with a score after, \(lost) have none before")
  }

  private var differenceOfUnmatched: LocalizedText? {
    let matching = analysis.matching
    guard matching.unmatchedDiffer,
      let matched = matching.preMeanOfMatched.text(decimals: 2),
      let unmatched = matching.preMeanOfUnmatched.text(decimals: 2)
    else { return nil }
    return LocalizedText(
      th: "คะแนนก่อนเฉลี่ยของผู้ที่จับคู่ไม่ได้ (\(unmatched)) ต่างจากผู้ที่จับคู่ได้ (\(matched)) เกิน 0.25 S.D.",
      en: "The mean before of the unmatched (\(unmatched)) is over 0.25 S.D. from that of the "
        + "matched (\(matched))")
  }

  /// Everybody who is in no pair, and every score that was set aside, with where it came from.
  var unmatched: Report.Section? {
    var blocks: [Report.Block] = [.table(matchingTable), .table(unmatchedTable)]
    if context.rosterCount != nil || !context.neverSeen.isEmpty || !context.notOnRoster.isEmpty {
      blocks.append(
        context.neverSeen.isEmpty && context.notOnRoster.isEmpty
          ? .paragraph(.rosterAgrees) : .table(rosterTable))
    }
    return Report.Section(heading: .unmatchedHeading, blocks: blocks)
  }

  private var unmatchedTable: Report.Table {
    let scores = analysis.scores
    let hasSetAsidePoints = !scores.isInPercent
    return Report.Table(
      title: .unmatchedHeading,
      columns: [
        .text("code", .code),
        .text("state", LocalizedText(th: "สภาพ", en: "State")),
        .text("occasion", .occasion),
        .number("score", .score),
        .text("source", LocalizedText(th: "ที่มา", en: "Source")),
        .text("submitted_at", LocalizedText(th: "เวลาส่ง", en: "Submitted")),
      ],
      rows: scores.preOnly.map { row($0, .preOnly, context.preLabel) }
        + scores.postOnly.map { row($0, .postOnly, context.postLabel) }
        + scores.preSetAside.map {
          row($0, .setAside, context.preLabel, hasPoints: hasSetAsidePoints)
        }
        + scores.postSetAside.map {
          row($0, .setAside, context.postLabel, hasPoints: hasSetAsidePoints)
        },
      notes: [.unmatchedNote], finding: .tableShows(unmatchedFinding))
  }

  private func row(
    _ score: SubjectScore, _ state: LocalizedText, _ occasion: LocalizedText,
    hasPoints: Bool = true
  ) -> [Report.Cell] {
    [
      .text(score.subject.text), .localized(state), .localized(occasion),
      hasPoints ? .number(score.points, decimals: pointDecimals) : .empty,
      .text(score.source), score.submittedAt.map { .localized($0.words) } ?? .empty,
    ]
  }

  private var unmatchedFinding: LocalizedText {
    let scores = analysis.scores
    let (pre, post) = (scores.preOnly.count, scores.postOnly.count)
    let setAside = scores.preSetAside.count + scores.postSetAside.count
    guard pre + post + setAside > 0 else {
      return LocalizedText(
        th: "ทุกคนที่มีคะแนนจับคู่ได้ครบ และไม่มีคะแนนที่ส่งซ้ำ",
        en: "everybody with a score is matched, and no score was repeated.")
    }
    return LocalizedText(
      th: "มีผู้ทำแบบทดสอบครั้งก่อนอย่างเดียว \(pre.grouped) คน ครั้งหลังอย่างเดียว "
        + "\(post.grouped) คน และมีคะแนนที่ส่งซ้ำซึ่งไม่นำมานับ \(setAside.grouped) ชุด",
      en:
        "the unmatched are \(pre.grouped) with only a score before and \(post.grouped) with only a "
        + "score after; repeated scores set aside: \(setAside.grouped).")
  }

  private var rosterTable: Report.Table {
    Report.Table(
      title: LocalizedText(
        th: "รหัสที่ไม่ตรงกับทะเบียนผู้เข้าร่วม", en: "Codes that do not agree with the roster"),
      columns: [
        .text("code", .code), .text("state", LocalizedText(th: "สภาพ", en: "State")),
      ],
      rows: context.neverSeen.map { [.text($0), .localized(.neverSeen)] }
        + context.notOnRoster.map { [.text($0), .localized(.notOnRoster)] },
      finding: .tableShows(
        LocalizedText(
          th: "มีผู้ที่อยู่ในทะเบียนแต่ไม่มีคะแนนเลย \(context.neverSeen.count.grouped) คน "
            + "และมีรหัสที่มีคะแนนแต่ไม่อยู่ในทะเบียน \(context.notOnRoster.count.grouped) รหัส",
          en: "the roster has \(context.neverSeen.count.grouped) codes without any score, and "
            + "\(context.notOnRoster.count.grouped) codes with a score are not on it.")))
  }

  /// The same people as lists of codes, for a terminal.
  var unmatchedCodes: Report.Section? {
    let scores = analysis.scores
    let lists: [(LocalizedText, [String])] = [
      (.preOnly, scores.preOnly.map(\.subject.text)),
      (.postOnly, scores.postOnly.map(\.subject.text)),
      (.preSetAside, scores.preSetAside.map(\.subject.text)),
      (.postSetAside, scores.postSetAside.map(\.subject.text)),
      (.neverSeen, context.neverSeen), (.notOnRoster, context.notOnRoster),
    ]
    let shown = lists.filter { !$0.1.isEmpty }
    guard !shown.isEmpty else {
      return Report.Section(
        heading: .unmatchedHeading, blocks: [.paragraph(.everybodyMatched)])
    }
    return Report.Section(
      heading: .unmatchedHeading,
      blocks: shown.map { label, codes in
        .paragraph(
          LocalizedText(
            th: "\(label.thai) (\(codes.count.grouped)): \(codes.joined(separator: ", "))",
            en: "\(label.english) (\(codes.count.grouped)): \(codes.joined(separator: ", "))"))
      })
  }
}

extension Timestamp {
  /// 13 มี.ค. 2566 16:25 น.
  fileprivate var words: LocalizedText {
    let clock = iso8601.split(separator: "T").last.map { String($0.prefix(5)) } ?? ""
    guard let date else { return .verbatim(iso8601) }
    return LocalizedText(
      th: "\(date.formatted(.thaiShort)) \(clock) น.", en: "\(date.formatted(.english)) \(clock)")
  }
}

extension LocalizedText {
  fileprivate static let preOnly = LocalizedText(th: "มีคะแนนก่อนอย่างเดียว", en: "Only before")
  fileprivate static let postOnly = LocalizedText(th: "มีคะแนนหลังอย่างเดียว", en: "Only after")
  fileprivate static let setAside = LocalizedText(
    th: "ส่งซ้ำ ไม่นำมานับ", en: "Repeated, set aside")
  fileprivate static let preSetAside = LocalizedText(
    th: "ส่งซ้ำครั้งก่อน ไม่นำมานับ", en: "Repeated before, set aside")
  fileprivate static let postSetAside = LocalizedText(
    th: "ส่งซ้ำครั้งหลัง ไม่นำมานับ", en: "Repeated after, set aside")
  fileprivate static let neverSeen = LocalizedText(
    th: "อยู่ในทะเบียน ไม่มีคะแนน", en: "On the roster, no score")
  fileprivate static let notOnRoster = LocalizedText(
    th: "มีคะแนน ไม่อยู่ในทะเบียน", en: "Score, not on the roster")
  fileprivate static let everybodyMatched = LocalizedText(
    th: "ทุกคนที่มีคะแนนจับคู่ได้ครบ และไม่มีคะแนนที่ส่งซ้ำ",
    en: "Everybody with a score is matched, and no score was repeated.")
  fileprivate static let rosterAgrees = LocalizedText(
    th: "ทุกคนในทะเบียนมีคะแนนอย่างน้อยหนึ่งครั้ง และทุกรหัสที่มีคะแนนอยู่ในทะเบียน",
    en: "Everybody on the roster has a score, and every code with a score is on the roster.")
  fileprivate static let unmatchedNote = LocalizedText(
    th: "ผู้ที่ส่งหลายครั้งในช่วงเดียวกัน นับชุดแรก ชุดอื่นแสดงไว้ในตารางนี้",
    en: "Of several scores of one person on one occasion the first counts; the others stand here")
}
