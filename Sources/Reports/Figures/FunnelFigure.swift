import Diagnostics
import Statistics

/// Shares of units by their size around the share of all, with the limits that chance draws.
public struct FunnelFigure: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    public let label: String
    /// Persons counted, above 0.
    public let size: Int
    /// 0…100.
    public let percent: Double
    public let status: Funnel.Status

    public init(label: String, size: Int, percent: Double, status: Funnel.Status) {
      self.label = label
      self.size = size
      self.percent = percent
      self.status = status
    }
  }

  /// The limits at one size, 0…100.
  public struct Step: Sendable, Hashable {
    public let size: Int
    public let alert: ClosedRange<Double>
    public let alarm: ClosedRange<Double>
  }

  public let points: [Point]
  /// The share of all together, above 0 and below 100.
  public let center: Double
  public let steps: [Step]
  /// The sizes that the axis shows.
  public let sizes: ClosedRange<Int>

  /// Nil with fewer than two points, or where nobody or everybody reached.
  public init?(points: [Point], center: Double) {
    guard points.count > 1, let funnel = try? Funnel(center: center / 100),
      let largest = points.map(\.size).max()
    else { return nil }
    self.points = points
    self.center = center
    let last = max(largest + largest / 20 + 1, 12)
    sizes = 1...last
    // Enough steps for a smooth line, closer where it bends.
    let count = 120.0
    var wanted: [Int] = []
    for index in 0...120 {
      let part = Double(index) / count
      let size = max(3, Int((part * part * Double(last)).rounded()))
      if wanted.last != size { wanted.append(size) }
    }
    steps = wanted.compactMap { size in
      guard let limits = try? funnel.limits(for: size) else { return nil }
      func range(_ low: Double, _ high: Double) -> ClosedRange<Double> {
        let low = min(max(100 * low, 0), 100)
        return low...max(low, min(100 * high, 100))
      }
      return Step(
        size: size, alert: range(limits.alertLow, limits.alertHigh),
        alarm: range(limits.alarmLow, limits.alarmHigh))
    }
  }

  /// The figure in words, for those who cannot see it.
  func description(in language: Language) -> String {
    let outside = points.filter { $0.status != .inControl }
    let center = DisplayNumber(center, decimals: 2)?.text ?? ""
    let names = outside.map { LocalizedText.verbatim($0.label) }.listed(atMost: 12)
    let text =
      outside.isEmpty
      ? LocalizedText(
        th: "\(points.count) แห่ง รอบค่าร้อยละ \(center) ทุกแห่งอยู่ในกรวย",
        en: "\(points.count) schools around \(center) per cent, all within the funnel")
      : LocalizedText(
        th:
          "\(points.count) แห่ง รอบค่าร้อยละ \(center) อยู่นอกกรวย \(outside.count) แห่ง: \(names.thai)",
        en:
          "\(points.count) schools around \(center) per cent, \(outside.count) outside the funnel: "
          + names.english)
    return text[language]
  }
}
