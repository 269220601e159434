/// The whole-number points of a rating, such as 1–5 (มาตราส่วนประมาณค่า) or −1…1 of an expert form.
public struct PointScale: Sendable, Hashable {
  public let lowest: Int
  public let highest: Int

  /// Two points at least and 101 at most; otherwise ``Reason/invalidParameter``.
  public init(lowest: Int, highest: Int) throws(Reason) {
    guard lowest < highest, abs(lowest) <= 1_000_000, abs(highest) <= 1_000_000,
      highest - lowest <= 100
    else { throw .invalidParameter }
    self.lowest = lowest
    self.highest = highest
  }

  public var points: ClosedRange<Int> { lowest...highest }

  public func contains(_ rating: Double) -> Bool {
    Double(lowest) <= rating && rating <= Double(highest)
  }

  /// The rating of an item that is worded the other way round: lowest + highest − rating.
  public func reversed(_ rating: Double) -> Double {
    Double(lowest) + Double(highest) - rating
  }
}
