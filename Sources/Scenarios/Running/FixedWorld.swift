import Interviews
import Synchronization
import ThaiText
import XPath

/// The world of a scenario: a clock that stands still, and the same chance in every run.
final class FixedWorld: Sendable {
  private struct State {
    var clock = FixedWorld.usualMoment
    var draws: UInt64 = 0

    /// SplitMix64 (Steele, Lea, Flood 2014).
    mutating func draw() -> UInt64 {
      draws &+= 0x9E37_79B9_7F4A_7C15
      var bits = draws
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }

  /// 2026-01-15T09:00:00+07:00
  private static let usualMoment = WallClock(
    milliseconds: 1_768_442_400_000, offsetMinutes: Timestamp.bangkokOffsetMinutes)

  private let state = Mutex(State())

  /// Begins anew at a moment; nil for 15 January 2026, 09:00 in Bangkok.
  func begin(at moment: Timestamp?) {
    state.withLock { state in
      state = State()
      guard let moment else { return }
      state.clock = WallClock(
        milliseconds: Int64(moment.secondsSince1970) * 1000
          + Int64(moment.nanoseconds / 1_000_000),
        offsetMinutes: moment.offsetMinutes)
    }
  }

  /// Looks at something without using up what chance has in store for the filling.
  func withoutDraws<Result>(_ look: () -> Result) -> Result {
    let draws = state.withLock { $0.draws }
    let result = look()
    state.withLock { $0.draws = draws }
    return result
  }

  var environment: InterviewEnvironment {
    InterviewEnvironment(
      now: { self.state.withLock { $0.clock } }, random: { self.state.withLock { $0.draw() } })
  }
}
