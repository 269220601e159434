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
  private enum Tag: Int, CaseIterable { case numFmt, cellXfs, xf }
  static var vocabulary: [String] { Tag.allCases.map { "\($0)" } }

  private(set) var styles = CellStyles()
  private var custom: [Int: TimeShape?] = [:]
  private var isCellFormats = false

  /// Excel's own limit on cell formats, doubled.
  private static let limit = 131_072

  mutating func start(_ tag: Int, _ attributes: XMLTagAttributes) {
    switch Tag(rawValue: tag) {
    case .numFmt:
      if let id = attributes["numFmtId"]?.number, custom.count < Self.limit {
        custom[id] = .some(TimeShape(formatCode: attributes["formatCode"]?.string ?? ""))
      }
    case .cellXfs: isCellFormats = true
    case .xf where isCellFormats && styles.shapes.count < Self.limit:
      let id = attributes["numFmtId"]?.number ?? 0
      styles.shapes.append(custom[id] ?? TimeShape(builtInFormat: id))
    case .xf, nil: break
    }
  }

  mutating func end(_ tag: Int) {
    if Tag(rawValue: tag) == .cellXfs { isCellFormats = false }
  }

  mutating func text(_ text: [UInt8]) {}
}
