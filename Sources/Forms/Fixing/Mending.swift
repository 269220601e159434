import Diagnostics

/// Mends a draft of a form until nothing more can be: one slip may hide the next. An edit that would
/// bring a new error is left out, whatever it was meant for.
struct Mending<Draft> {
  private(set) var draft: Draft
  /// The complaints that were mended, in the order of the file.
  private(set) var mended: [Diagnostic] = []
  private(set) var examination: FormExamination

  private let way: Way
  private let looksAhead: Bool

  /// How drafts are examined and edited.
  struct Way {
    let examine: (Draft) -> FormExamination
    /// The draft with all the fixes carried out, in every way that they can be: none where one of
    /// them has no place, several where a fix fits more than one.
    let edited: (Draft, [Fix]) -> [Draft]
    /// Whether an edit leaves the places of all others as they are.
    let keepsPlaces: Bool
  }

  init(_ original: Draft, _ way: Way) {
    self.init(original, way, looksAhead: true)
  }

  private init(_ original: Draft, _ way: Way, looksAhead: Bool) {
    draft = original
    self.way = way
    self.looksAhead = looksAhead
    examination = way.examine(original)
    for _ in 0..<Self.rounds {
      let fixable = examination.diagnostics.filter { $0.fix != nil }
      if fixable.isEmpty || !mend(fixable) { break }
    }
  }

  private static var rounds: Int { 20 }

  /// Whether anything was mended.
  private mutating func mend(_ faults: [Diagnostic]) -> Bool {
    if take(faults) { return true }
    let placeable = faults.filter { !way.edited(draft, [$0].compactMap(\.fix)).isEmpty }
    if placeable.count < faults.count, take(placeable) { return true }
    // Together they do harm: one by one, then.
    var isMended = false
    for fault in placeable where take([fault]) {
      isMended = true
      if !way.keepsPlaces { break }
    }
    return isMended
  }

  /// Carries out the fixes where that does good.
  private mutating func take(_ faults: [Diagnostic]) -> Bool {
    if faults.isEmpty { return false }
    for candidate in way.edited(draft, faults.compactMap(\.fix)) {
      let after = way.examine(candidate)
      guard !way.keepsPlaces || after.diagnostics.hasFewer(faults, than: examination.diagnostics)
      else { continue }
      // What one slip hid may come to light for it; anything more is harm.
      if after.diagnostics.errorCount <= examination.diagnostics.errorCount {
        draft = candidate
        examination = after
        mended += faults
        return true
      }
      if way.keepsPlaces, looksAhead, take(faults, andThen: candidate) { return true }
    }
    return false
  }

  /// A misspelt header hides a whole column of formulas: what comes to light with it may be mended
  /// in its turn.
  private mutating func take(_ faults: [Diagnostic], andThen candidate: Draft) -> Bool {
    let next = Mending(candidate, way, looksAhead: false)
    guard next.examination.diagnostics.errorCount <= examination.diagnostics.errorCount else {
      return false
    }
    draft = next.draft
    examination = next.examination
    mended += faults + next.mended
    return true
  }
}

extension [Diagnostic] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }

  /// Whether each of the faults is told less often than before.
  fileprivate func hasFewer(_ faults: [Diagnostic], than before: [Diagnostic]) -> Bool {
    let earlier = before.counts
    let now = counts
    return faults.allSatisfy { now[$0, default: 0] < earlier[$0, default: 0] }
  }

  private var counts: [Diagnostic: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
