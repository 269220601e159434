/// A GeoJSON feature collection as a table: `geometry`, `id` and the properties of each feature.
struct GeoJSONTable {
  let header: [String]
  let rows: [[String]]

  /// Nil where the text is no feature collection, or a geometry is none that forms know.
  init?(_ bytes: [UInt8]) {
    guard let collection = JSON(bytes), collection["type"]?.string == "FeatureCollection",
      let features = collection["features"]?.array
    else { return nil }
    var header = ["geometry"]
    var places = ["geometry": 0]
    var cells: [[String: String]] = []
    for feature in features {
      guard feature["type"]?.string == "Feature" else { return nil }
      var row: [String: String] = [:]
      if let geometry = feature["geometry"] {
        if case .null = geometry {
        } else {
          guard let text = Self.text(of: geometry) else { return nil }
          row["geometry"] = text
        }
      }
      var members: [(key: String, value: JSON)] = []
      if let id = feature["id"] { members.append(("id", id)) }
      if case .object(let properties)? = feature["properties"] { members += properties }
      for (key, value) in members where key != "geometry" {
        if places[key] == nil {
          places[key] = header.count
          header.append(key)
        }
        if row[key] == nil { row[key] = value.text ?? "" }
      }
      cells.append(row)
    }
    self.header = header
    rows = cells.map { row in header.map { row[$0] ?? "" } }
  }

  /// `lat lon 0 0`, points of lines and areas joined by `; `.
  private static func text(of geometry: JSON) -> String? {
    guard let coordinates = geometry["coordinates"]?.array else { return nil }
    switch geometry["type"]?.string {
    case "Point": return point(coordinates)
    case "LineString": return line(coordinates)
    case "Polygon": return coordinates.first?.array.flatMap(line)
    default: return nil
    }
  }

  private static func line(_ points: [JSON]) -> String? {
    var texts: [String] = []
    for item in points {
      guard let pair = item.array, let text = point(pair) else { return nil }
      texts.append(text)
    }
    return texts.joined(separator: "; ")
  }

  private static func point(_ pair: [JSON]) -> String? {
    guard pair.count >= 2, case .number(let longitude) = pair[0],
      case .number(let latitude) = pair[1]
    else { return nil }
    return "\(latitude) \(longitude) 0 0"
  }
}
