import Diagnostics
import Forms
import XForms

/// One row on its way into the form.
struct RowInterview {
  private var interview: Interview
  private var refused: [Fault] = []
  private var stored: [(path: NodePath, value: String)] = []
  /// How many instances the cells call for, by the path of the repeat.
  private var wanted: [NodePath: Int] = [:]

  init(_ interview: Interview) {
    self.interview = interview
  }

  /// Takes a cell that is not blank.
  mutating func fill(_ path: NodePath, _ cell: String) {
    if let fault = makeInstances(for: path) {
      refused.append(fault)
      return
    }
    do throws(AnswerRefusal) {
      stored.append((path, try interview.store(cell, at: path)))
    } catch {
      refused.append(fault(error.message, at: path))
    }
  }

  private func fault(_ message: Message, at path: NodePath) -> Fault {
    Fault(question: path.steps.last?.name ?? "", message: message, path: path)
  }

  /// Makes the instances that a path lies in; those that the form counts have to be there.
  private mutating func makeInstances(for path: NodePath) -> Fault? {
    for end in path.steps.indices {
      guard let number = path.steps[end].position else { continue }
      let instance = NodePath(Array(path.steps[...end]))
      var series = instance
      series.steps[end].position = nil
      wanted[series] = max(wanted[series] ?? 0, number)
      var count = interview.live.count(of: series) ?? 0
      if count >= number { continue }
      if interview.isCounted(series) || number > interview.mostInstances {
        return fault(.noSuchInstance(instance.belowRoot, count: count), at: path)
      }
      while count < number, interview.addInstance(of: series) != nil { count += 1 }
    }
    return nil
  }

  /// - Throws: every fault of the row.
  mutating func finalised() throws(Unfinished) -> RowFilling.FilledRow {
    removeUnwantedInstances()
    let withdrawn = stored.compactMap { path, value in
      interview.refusal(ofChoices: value, at: path).map { fault($0, at: path) }
    }
    refused += withdrawn
    // A cell that is no answer at all leaves its question blank, which the finished interview
    // would report a second time.
    let said = Set(refused.compactMap(\.path))
    let others = interview.faults.filter { fault in
      fault.path.map { !said.contains($0) } ?? true
    }
    guard refused.isEmpty, others.isEmpty else {
      let broken = interview.brokenChecks(apartFrom: unreadable(among: others))
      throw Unfinished(
        faults: refused + others + broken.filter(\.isError).map(\.fault),
        warnings: broken.filter { !$0.isError }.map(\.fault))
    }
    do throws(Unfinished) {
      let answers = try interview.finalise()
      // What finalising let pass are warnings.
      return RowFilling.FilledRow(answers: answers, warnings: interview.brokenChecks.map(\.fault))
    } catch {
      let doubts = interview.brokenChecks.filter { !$0.isError }
      throw Unfinished(faults: error.faults, warnings: doubts.map(\.fault))
    }
  }

  /// The questions whose cells could not be taken, or that lack their answer; a value that its own
  /// rule refuses can still be held against others.
  private func unreadable(among faults: [Fault]) -> Set<String> {
    let missing = faults.filter { fault in
      fault.path.flatMap { interview.live.state(of: $0)?.value.isEmpty } ?? true
    }
    return Set((refused + missing).map(\.question))
  }

  /// A new filling brings first instances along that no cell may be for.
  private mutating func removeUnwantedInstances() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for case .addition(var series) in interview.live.course {
        series.steps[series.steps.count - 1].position = nil
        var count = interview.live.count(of: series) ?? 0
        while count > wanted[series] ?? 0 {
          var last = series
          last.steps[last.steps.count - 1].position = count
          guard interview.removeInstance(last) else { break }
          count -= 1
          hasChanged = true
        }
        // Paths within what went mean something else now.
        if hasChanged { break }
      }
    }
  }
}

extension Interview {
  /// Whether the form says how many instances there are, so that nobody may add any.
  func isCounted(_ series: NodePath) -> Bool {
    let definition = live.definition
    guard let node = definition.node(at: series.withoutPositions) else { return true }
    return definition.nodes[node].controls.contains {
      definition.controls[$0].isFixed || definition.controls[$0].count != nil
    }
  }
}
