import Diagnostics
import XML

/// Which styles show numbers as times.
struct CellStyles {
  /// By the number of the style.
  fileprivate(set) var shapes: [TimeShape?] = []

  func shape(of style: Int) -> TimeShape? {
    shapes.indices.contains(style) ? shapes[style] : nil
  }
}

struct CellStylesReader: XMLTagHandler {
  private(set) var styles = CellStyles()
  private var custom: [Int: TimeShape?] = [:]
  private var isCellFormats = false

  /// Excel's own limit on cell formats, doubled.
  private static let limit = 131_072

  mutating func start(_ local: String, _ attributes: XMLTagAttributes) {
    switch local {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), custom.count < Self.limit {
        custom[id] = .some(TimeShape(formatCode: attributes["formatCode"] ?? ""))
      }
    case "cellXfs": isCellFormats = true
    case "xf" where isCellFormats && styles.shapes.count < Self.limit:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      styles.shapes.append(custom[id] ?? TimeShape(builtInFormat: id))
    default: break
    }
  }

  mutating func end(_ local: String) {
    if local == "cellXfs" { isCellFormats = false }
  }

  mutating func text(_ text: [UInt8]) {}
}
