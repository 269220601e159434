import Diagnostics

extension GainsReport {
  /// The roster by attribute, where it is known.
  var participants: Report.Section? {
    guard !context.attributes.isEmpty else { return nil }
    return Report.Section(
      heading: .participantsHeading,
      blocks: context.attributes.map { .table(table(of: $0)) })
  }

  private func table(of attribute: Attribute) -> Report.Table {
    let total = attribute.counts.reduce(0) { $0 + $1.people }
    return Report.Table(
      title: LocalizedText(
        th: "จำนวนและร้อยละของผู้เข้าร่วม จำแนกตาม\(afterThaiNoun(attribute.name))",
        en: "Participants by \(attribute.name.english), number and per cent"),
      columns: [
        .text("value", attribute.name),
        .number("n", .people),
        .number("percent", .percent),
      ],
      rows: attribute.counts.map { count in
        [.localized(count.value), .integer(count.people), .percent(count.people, of: total)]
      },
      total: [.localized(.total), .integer(total), .percent(total, of: total)],
      finding: .tableShows(finding(of: attribute, total: total)))
  }

  private func finding(of attribute: Attribute, total: Int) -> LocalizedText {
    let ranking = Ranking(
      attribute.counts.map { count in
        Ranking.Entry(
          name: count.value, value: Double(count.people), text: .share(count.people, of: total))
      })
    let people = LocalizedText.people(total)
    guard total > 0, let order = ranking.phrase(.most) else {
      return LocalizedText(th: "ไม่มีผู้เข้าร่วมในทะเบียน", en: "the roster names nobody.")
    }
    return LocalizedText(
      th: "มีผู้เข้าร่วมทั้งหมด \(people.thai) เมื่อจำแนกตาม\(afterThaiNoun(attribute.name)) "
        + order.thai,
      en: "there are \(people.english) in all; by \(attribute.name.english), \(order.english).")
  }
}
