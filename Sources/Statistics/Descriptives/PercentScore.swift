/// 100·raw/maximum, for comparing forms of different length.
///
/// A maximum of 0 is ``Reason/divisionByZero``, below it ``Reason/invalidParameter``. Decide cuts and
/// targets on the points, with ``Proportion``, never on this number.
public func percentScore(_ raw: Double, of maximum: Double) -> Computed<Double> {
  .finite { () throws(Reason) in
    guard maximum != 0 else { throw .divisionByZero }
    guard maximum > 0 else { throw .invalidParameter }
    return 100 * raw / maximum
  }
}
