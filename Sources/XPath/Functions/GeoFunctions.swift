#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Points, lines and areas on the globe, as ODK stores them: `lat lon altitude accuracy; …`.
/// NaN for what is no such text (R13). The globe is a sphere, as in all engines of ODK.
enum GeoFunctions {
  static let all: [Function] = [
    Function("area", .exactly(1), nodeSets: true, weight: .heavy, area),
    Function("distance", .atLeast(1), nodeSets: true, weight: .heavy, distance),
    // An older name of the same.
    Function("enclosed-area", .exactly(1), nodeSets: true, weight: .heavy, area),
    Function("geofence", .exactly(2), weight: .heavy, geofence),
    Function("intersects", .exactly(1), weight: .fixed(100), intersects),
  ]

  /// Equatorial radius in metres.
  private static let radius = 6_378_100.0

  /// A place in radians.
  private struct Point: Equatable {
    let latitude: Double
    let longitude: Double
  }

  /// Square metres; from fewer than three points 0. Each side adds the strip between itself and
  /// the equator (Chamberlain and Duquette, Some Algorithms for Polygons on a Sphere, 2007).
  private static func area(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    guard let points = points(arguments.texts(from: 0)) else {
      switch arguments.surroundings.dialect.unreadableGeometry {
      case .notANumber: return .number(.nan)
      case .noAreaOrError: return .number(0)
      case .error: throw FunctionTrouble(.unusableArgument("area", arguments.text(0)))
      }
    }
    guard points.count > 2, var previous = points.last else { return .number(0) }
    var sum = 0.0
    for point in points {
      let height = 2 + sin(previous.latitude) + sin(point.latitude)
      sum += (point.longitude - previous.longitude) * height
      previous = point
    }
    return .number(abs(sum * radius * radius / 2))
  }

  /// Metres along the great circles from point to point.
  private static func distance(
    _ arguments: borrowing Arguments
  ) throws(FunctionTrouble) -> Scalar {
    guard let points = points(arguments.texts(from: 0)) else {
      if arguments.surroundings.dialect.unreadableGeometry != .notANumber {
        throw FunctionTrouble(.unusableArgument("distance", arguments.text(0)))
      }
      return .number(.nan)
    }
    let legs = zip(points, points.dropFirst()).map(haversine)
    return .number(legs.reduce(0, +))
  }

  private static func haversine(_ one: Point, _ other: Point) -> Double {
    let north = sin((other.latitude - one.latitude) / 2)
    let east = sin((other.longitude - one.longitude) / 2)
    let square = north * north + cos(one.latitude) * cos(other.latitude) * east * east
    return 2 * radius * asin(min(1, square.squareRoot()))
  }

  /// Whether a point lies within an area, by the crossings of a ray; degrees taken as a plane.
  /// False while either is blank, and if the line is not closed.
  private static func geofence(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    for index in 0...1 where arguments.text(index).trimmed.isEmpty {
      guard arguments.surroundings.dialect.unreadableGeometry == .error else {
        return .boolean(false)
      }
      throw FunctionTrouble(.unusableArgument("geofence", arguments.text(index)))
    }
    guard let point = points([arguments.text(0)])?.first else {
      throw FunctionTrouble(.unusableArgument("geofence", arguments.text(0)))
    }
    guard let corners = points([arguments.text(1)]) else {
      throw FunctionTrouble(.unusableArgument("geofence", arguments.text(1)))
    }
    guard corners.count > 3, corners.first == corners.last else { return .boolean(false) }
    var isInside = false
    var previous = corners[corners.count - 1]
    for corner in corners {
      let spans = (corner.longitude > point.longitude) != (previous.longitude > point.longitude)
      let slope = (previous.latitude - corner.latitude) / (previous.longitude - corner.longitude)
      let crossing = corner.latitude + slope * (point.longitude - corner.longitude)
      if spans && point.latitude < crossing { isInside.toggle() }
      previous = corner
    }
    return .boolean(isInside)
  }

  /// intersects(line or area): whether two of its segments meet anywhere but where one follows the
  /// other; degrees taken as a plane. False for a blank and for fewer than three points.
  private static func intersects(
    _ arguments: borrowing Arguments
  ) throws(FunctionTrouble) -> Scalar {
    guard let points = points([arguments.text(0)]) else { return .boolean(false) }
    // Pairs of segments grow with the square.
    guard points.count <= 5_000 else {
      throw FunctionTrouble(.budgetExceeded, kind: .budgetExceeded)
    }
    var corners: [Point] = []
    for point in points where point != corners.last { corners.append(point) }
    let segments = Array(zip(corners, corners.dropFirst()))
    let isClosed = corners.count > 3 && corners.first == corners.last
    for (index, one) in segments.enumerated() {
      for place in segments.indices.dropFirst(index + 1) {
        let other = segments[place]
        let meets: Bool
        if place == index + 1 {
          meets = turnsBack(from: one.0, at: one.1, to: other.1)
        } else if isClosed && index == 0 && place == segments.count - 1 {
          meets = turnsBack(from: other.0, at: one.0, to: one.1)
        } else {
          meets = touch(one, other)
        }
        if meets { return .boolean(true) }
      }
    }
    return .boolean(false)
  }

  /// Twice the area of a triangle, negative if it turns right.
  private static func turn(_ one: Point, _ two: Point, _ three: Point) -> Double {
    (two.longitude - one.longitude) * (three.latitude - one.latitude)
      - (two.latitude - one.latitude) * (three.longitude - one.longitude)
  }

  /// Whether the way on from a corner runs over the way to it.
  private static func turnsBack(from one: Point, at corner: Point, to other: Point) -> Bool {
    let ahead =
      (corner.longitude - one.longitude) * (other.longitude - corner.longitude)
      + (corner.latitude - one.latitude) * (other.latitude - corner.latitude)
    return turn(one, corner, other) == 0 && ahead < 0
  }

  /// Whether two segments have a point in common.
  private static func touch(_ one: (Point, Point), _ other: (Point, Point)) -> Bool {
    let first = turn(one.0, one.1, other.0)
    let second = turn(one.0, one.1, other.1)
    let third = turn(other.0, other.1, one.0)
    let fourth = turn(other.0, other.1, one.1)
    if (first > 0) != (second > 0), (third > 0) != (fourth > 0), first != 0, second != 0,
      third != 0, fourth != 0
    {
      return true
    }
    return first == 0 && isWithin(other.0, one) || second == 0 && isWithin(other.1, one)
      || third == 0 && isWithin(one.0, other) || fourth == 0 && isWithin(one.1, other)
  }

  /// Whether a point on the line of a segment lies between its ends.
  private static func isWithin(_ point: Point, _ segment: (Point, Point)) -> Bool {
    let (one, other) = segment
    return point.longitude >= min(one.longitude, other.longitude)
      && point.longitude <= max(one.longitude, other.longitude)
      && point.latitude >= min(one.latitude, other.latitude)
      && point.latitude <= max(one.latitude, other.latitude)
  }

  /// The points of all texts; nil if any is none.
  private static func points(_ texts: [String]) -> [Point]? {
    var points: [Point] = []
    for text in texts {
      var parts = text.split(separator: ";", omittingEmptySubsequences: false)
      if parts.count > 1, let last = parts.last, String(last).trimmed.isEmpty { parts.removeLast() }
      for part in parts {
        guard let point = point(part) else { return nil }
        points.append(point)
      }
    }
    return points.isEmpty ? nil : points
  }

  private static func point(_ text: Substring) -> Point? {
    let numbers = text.unicodeScalars.split(whereSeparator: \.isXMLSpace).map {
      number(ofText: String($0), offsetMinutes: 0)
    }
    guard (2...4).contains(numbers.count), abs(numbers[0]) <= 90, abs(numbers[1]) <= 180,
      numbers.allSatisfy({ !$0.isNaN })
    else { return nil }
    return Point(latitude: numbers[0] * .pi / 180, longitude: numbers[1] * .pi / 180)
  }
}
