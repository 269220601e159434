import Diagnostics

/// The columns `score::…` of a question: how it is marked, rated, compared, put in steps.
enum ScoreColumns {
  static func add(to question: inout Question, from reader: inout RowReader) {
    question.score = item(&reader)
    if question.score == nil { question.rating = rating(&reader) }
    question.need = need(&reader)
    question.step = reader.count("score::step")
  }

  private static func item(_ reader: inout RowReader) -> ItemScore? {
    let key = reader.names("score::key")
    if key.isEmpty {
      for column in ["score::points", "score::objective", "score::partial"]
      where reader.text(column) != nil {
        reader.report(.scoreWithoutKey(column), at: reader.place(column))
      }
      return nil
    }
    for column in ratingColumns where reader.text(column) != nil {
      reader.report(.ratingOfItem(column), at: reader.place(column), .warning)
    }
    let points =
      reader.text("score::points") == nil ? 1 : reader.positiveNumber("score::points") ?? 1
    return ItemScore(
      key: Set(key), points: points, objective: reader.text("score::objective"),
      partial: reader.word("score::partial", of: ItemScore.PartialCredit.self) ?? .none)
  }

  private static let ratingColumns = [
    "score::dimension", "score::weight", "score::reverse", "score::groups",
  ]

  private static func rating(_ reader: inout RowReader) -> RatingScore? {
    guard ratingColumns.contains(where: { reader.text($0) != nil }) else { return nil }
    let weight = reader.number("score::weight", in: 0...1_000_000)
    return RatingScore(
      dimension: reader.text("score::dimension"), weight: weight ?? 1,
      isReversed: reader.isYes("score::reverse"), groups: reader.names("score::groups"))
  }

  private static func need(_ reader: inout RowReader) -> NeedScore? {
    let name = reader.text("score::need")
    let side = reader.word("score::side", of: NeedScore.Side.self)
    if let name, let side { return NeedScore(name: name, side: side) }
    if name != nil, reader.text("score::side") == nil {
      reader.report(.needIncomplete(lacks: "score::side"), at: reader.place("score::need"))
    } else if name == nil, side != nil {
      reader.report(.needIncomplete(lacks: "score::need"), at: reader.place("score::side"))
    }
    return nil
  }
}
