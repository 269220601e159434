import Diagnostics
import ThaiText

/// A profile in characters: for each dimension a line for each group, longer for a higher mean.
struct TerminalProfile {
  let lines: [String]

  init(_ figure: ProfileFigure, language: Language, width: Int, words: WordBreaker) {
    let labels = figure.series.map { $0.label[language].withoutControls }
    let labelWidth = min(labels.map(\.displayWidth).max() ?? 0, width / 3)
    let room = max(10, min(width, 76) - labelWidth - 10)
    let span = figure.scale.upperBound - figure.scale.lowerBound
    var lines: [String] = []
    for (row, name) in figure.rows.enumerated() {
      lines.append(name[language].withoutControls)
      for (label, series) in zip(labels, figure.series) {
        guard let value = series.values[row], let text = DisplayNumber(value, decimals: 2)?.text
        else { continue }
        let share = min(max((value - figure.scale.lowerBound) / span, 0), 1)
        let length = Int((share * Double(room)).rounded())
        let short = label.wrapped(toWidth: labelWidth, words: words).first ?? ""
        lines.append(
          "  " + short.padded(to: labelWidth) + " "
            + String(repeating: series.isOverall ? "▒" : "█", count: length) + " " + text)
      }
    }
    self.lines = lines
  }
}
