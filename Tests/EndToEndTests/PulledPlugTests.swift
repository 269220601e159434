import Foundation
import Testing

@Suite("The plug is pulled in the middle of interviews")
struct PulledPlugTests {
  /// A person's filling: the code and the answers they give to the 20 items.
  private struct Person {
    let code: String
    let answers: [String]

    init(number: Int, _ random: inout SeededRandom) {
      code = "P" + String(format: "%03d", number)
      answers = (0..<20).map { _ in String(Int.random(in: 1...4, using: &random)) }
    }

    /// What is left to type where the first `count` items have answers.
    func lines(after count: Int) -> [String] { answers.dropFirst(count) + [""] }

    func items(first count: Int) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: answers.prefix(count).enumerated().map {
          (String(format: "q%02d", $0 + 1), $1)
        })
    }
  }

  /// A sitting that is to be killed.
  private struct Sitting {
    let person: Person
    /// How many items have answers when it begins.
    let having: Int
    let endsAt: Date
    /// After how many lines and seconds, where the kill does not fall at a time.
    let aimed: (lines: Int, seconds: TimeInterval)?
  }

  private struct Tally {
    var kills = 0
    var acknowledged = 0
    var unacknowledgedButKept = 0
    var lost = 0
    var submittedByThen = 0
    var persons = 0
  }

  /// `PRAMOEN_KILLS` and `PRAMOEN_SEED` make a longer run, or the same run again.
  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test("Every acknowledged answer outlives kill -9, and the interview goes on behind it")
  func killed() throws {
    let kills = Self.setting("PRAMOEN_KILLS") ?? 25
    let seed = Self.setting("PRAMOEN_SEED") ?? Int.random(in: 1...1_000_000)
    var random = SeededRandom(seed: UInt64(seed))
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.prepareWorkshop()
    var duration = try untroubledDuration(Person(number: 0, &random), pramoen)
    var tally = Tally()
    while tally.kills < kills, tally.persons < 999 {
      tally.persons += 1
      let person = Person(number: tally.persons, &random)
      var count: Int? = 0
      repeat {
        let moment = Double.random(in: 0..<duration, using: &random)
        // Every other kill falls where it hurts most: soon after an answer was typed.
        let isAimed = Bool.random(using: &random)
        let plan = Sitting(
          person: person, having: count ?? 0, endsAt: Date() + (isAimed ? 20 : moment),
          aimed: isAimed
            ? (Int.random(in: 1...21, using: &random), .random(in: 0..<0.006, using: &random))
            : nil)
        let killsBefore = tally.kills
        count = try interrupt(plan, pramoen, &tally)
        // It was over before the kill: the next ones have to fall earlier.
        if tally.kills == killsBefore { duration *= 0.9 }
      } while count != nil && tally.kills < kills && Bool.random(using: &random)
      try finish(person, having: count, pramoen)
    }
    print(
      "plug pulled: seed \(seed), kills \(tally.kills), persons \(tally.persons), acknowledged "
        + "answers \(tally.acknowledged), lost \(tally.lost), kept though not yet acknowledged "
        + "\(tally.unacknowledgedButKept), sittings that ended before the kill or in a submission \(tally.submittedByThen)"
    )
    #expect(tally.lost == 0, "seed \(seed)")
  }

  /// How long a whole interview takes here, so that kills fall anywhere in it.
  private func untroubledDuration(_ person: Person, _ pramoen: CommandLineProgram) throws
    -> TimeInterval
  {
    let start = Date()
    let conversation = try Conversation(pramoen, ["collect", "pre", "--for", person.code])
    let ended = conversation.type(person.lines(after: 0), until: start + 20)
    if !ended { conversation.pullPlug() }
    try #require(ended && conversation.status == 0, "\(conversation.talk)")
    try #require(try pramoen.kept(of: person.code, in: "pre").items == person.items(first: 20))
    return Date().timeIntervalSince(start)
  }

  /// - Returns: how many items have answers after the sitting; nil where the person has submitted.
  private func interrupt(
    _ sitting: Sitting, _ pramoen: CommandLineProgram, _ tally: inout Tally
  ) throws -> Int? {
    let (person, count) = (sitting.person, sitting.having)
    let conversation = try Conversation(pramoen, ["collect", "pre", "--for", person.code])
    var lines = person.lines(after: count)
    if let aimed = sitting.aimed { lines = Array(lines.prefix(aimed.lines)) }
    if !conversation.type(lines, until: sitting.endsAt, grace: sitting.aimed?.seconds) {
      tally.kills += 1
      conversation.pullPlug()
    }
    let asked = conversation.asked
    let expected = Array(count..<20).map { $0 + 1 } + [0]
    #expect(asked == Array(expected.prefix(asked.count)), "resumed at the wrong question")
    // Each question on the screen says that the answer to the one before it was taken.
    let acknowledged = count + max(0, asked.count - 1)
    let (states, items) = try pramoen.kept(of: person.code, in: "pre")
    #expect(try pramoen("verify").status == 0)
    #expect(items == person.items(first: items.count), "answers that nobody gave")
    #expect(states.count <= 1)
    tally.acknowledged += acknowledged - count
    tally.lost += max(0, acknowledged - items.count)
    tally.unacknowledgedButKept += max(0, items.count - acknowledged)
    #expect(items.count <= acknowledged + 1)
    if conversation.talk.contains("submitted") { #expect(states == ["submitted"]) }
    guard states == ["submitted"] else { return items.count }
    tally.submittedByThen += 1
    return nil
  }

  private func finish(_ person: Person, having count: Int?, _ pramoen: CommandLineProgram) throws {
    if let count {
      let conversation = try Conversation(pramoen, ["collect", "pre", "--for", person.code])
      let ended = conversation.type(person.lines(after: count), until: Date() + 20)
      if !ended { conversation.pullPlug() }
      #expect(ended && conversation.status == 0, "\(conversation.talk)")
      #expect(conversation.asked.first == (count < 20 ? count + 1 : 0))
    }
    #expect(try pramoen.fillings(of: person.code, in: "pre") == ["submitted"])
    #expect(try pramoen.kept(of: person.code, in: "pre").items == person.items(first: 20))
  }
}

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
