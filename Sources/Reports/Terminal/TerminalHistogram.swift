import Diagnostics
import ThaiText

/// A before-after figure in characters: a line for each score, bars to the left for before and to
/// the right for after, and a rule at the pass mark.
struct TerminalHistogram {
  let lines: [String]

  init(_ figure: BeforeAfterFigure, language: Language, width: Int, words: WordBreaker) {
    let bins = figure.bins
    let before = bins.counts(of: figure.before.scores)
    let after = bins.counts(of: figure.after.scores)
    let labels = (0..<bins.count).map(bins.label)
    let labelWidth = labels.map(\.displayWidth).max() ?? 0
    let most = max(before.max() ?? 0, after.max() ?? 0)
    let half = max(10, (min(width, 76) - labelWidth - 4) / 2)
    let bar = Bar(longest: half - most.grouped.count - 1, most: most)

    var lines = Self.headings(of: figure, language, half: half, gap: labelWidth + 4, words)
    let used = (0..<bins.count).filter { before[$0] + after[$0] > 0 }
    for bin in (used.first ?? 0)..<((used.last ?? -1) + 1) {
      if let passMark = figure.passMark, Self.begins(at: passMark, bin: bin, of: bins) {
        lines.append(Self.rule(at: passMark, language, width: 2 * half + labelWidth + 4))
      }
      lines.append(
        bar.left(before[bin]).padded(to: half, alignment: .right) + "  "
          + labels[bin].padded(to: labelWidth, alignment: .right) + "  " + bar.right(after[bin]))
    }
    self.lines = lines
  }

  /// What stands on either side, wrapped to its half.
  private static func headings(
    of figure: BeforeAfterFigure, _ language: Language, half: Int, gap: Int,
    _ words: WordBreaker
  ) -> [String] {
    let sides = [figure.before, figure.after].map { series in
      let mean = series.meanText.map { "\n\(LocalizedText.mean[language]) \($0)" } ?? ""
      let people = "(n = \(series.scores.count.grouped))"
      return "\(series.label[language].withoutControls) \(people)\(mean)".wrapped(
        toWidth: half, words: words)
    }
    let height = sides.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let texts = sides.map { $0.indices.contains(line) ? $0[line] : "" }
      return texts[0].padded(to: half, alignment: .right) + String(repeating: " ", count: gap)
        + texts[1]
    }
  }

  private static func begins(at passMark: Double, bin: Int, of bins: ScoreBins) -> Bool {
    let low = bins.start + Double(bin) * bins.width
    return low - bins.width < passMark && passMark <= low
  }

  private static func rule(at passMark: Double, _ language: Language, width: Int) -> String {
    let label = "╌ \(LocalizedText.passMark[language]) \(passMark.axisText) "
    return label + String(repeating: "╌", count: max(0, width - label.displayWidth))
  }

  private struct Bar {
    let longest: Int
    let most: Int

    func left(_ count: Int) -> String { count == 0 ? "" : "\(count.grouped) \(blocks(count))" }
    func right(_ count: Int) -> String { count == 0 ? "" : "\(blocks(count)) \(count.grouped)" }

    /// At most one block a person; at least one where there is anyone.
    private func blocks(_ count: Int) -> String {
      let length = most <= longest ? count : (count * longest + most - 1) / most
      return String(repeating: "█", count: length)
    }
  }
}
