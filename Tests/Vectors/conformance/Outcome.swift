/// What became of one vector of any file.
struct Outcome {
  enum Verdict: Equatable {
    case passed
    case failed(String)
    /// Ours differs on purpose: who is right by the specification, and why.
    case excepted(String)
    case skipped(String)
  }

  let id: String
  /// What the vector is about, for the table of features.
  let topic: String
  /// The functions its expression calls.
  var functions: [String] = []
  let verdict: Verdict
}

struct Totals {
  var passed = 0
  var failed = 0
  var excepted = 0
  var skipped = 0

  init() {}

  init(_ outcomes: some Sequence<Outcome>) {
    for outcome in outcomes {
      switch outcome.verdict {
      case .passed: passed += 1
      case .failed: failed += 1
      case .excepted: excepted += 1
      case .skipped: skipped += 1
      }
    }
  }

  /// Those that were run.
  var run: Int { passed + failed + excepted }

  var share: String {
    guard run > 0 else { return "–" }
    let tenths = passed * 1000 / run
    return "\(tenths / 10).\(tenths % 10) %"
  }

  mutating func add(_ other: Totals) {
    passed += other.passed
    failed += other.failed
    excepted += other.excepted
    skipped += other.skipped
  }
}
