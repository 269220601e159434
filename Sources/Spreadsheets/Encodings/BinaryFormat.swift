/// What a file is that was taken for a text, so that the message can say how to make one of it.
enum BinaryFormat: Hashable {
  /// .xlsx
  case excelWorkbook
  /// .xls, .doc of before 2007
  case oldOffice
  /// .ods
  case openDocument
  case zip
  case pdf
  case image
  /// A web page, which many systems offer for download under the name .xls.
  case webPage
  case unknown

  /// Nil when the first bytes are those of no known format.
  init?(signatureOf bytes: [UInt8]) {
    let found = Self.signatures.first { bytes.starts(with: $0.bytes) }?.format
    guard let format = found ?? (Self.beginsLikeWebPage(bytes) ? .webPage : nil) else { return nil }
    self = format == .zip ? Self.kindOfArchive(bytes) : format
  }

  private static let signatures: [(bytes: [UInt8], format: BinaryFormat)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
    (Array("%PDF-".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image),
    // UTF-32, which no office program writes.
    ([0xFF, 0xFE, 0x00, 0x00], .unknown),
    ([0x00, 0x00, 0xFE, 0xFF], .unknown),
  ]

  /// An archive names its first entries in its first bytes.
  private static func kindOfArchive(_ bytes: [UInt8]) -> BinaryFormat {
    let beginning = bytes.prefix(4096)
    if beginning.holds("[Content_Types].xml") || beginning.holds("xl/") { return .excelWorkbook }
    return beginning.holds("opendocument.spreadsheet") ? .openDocument : .zip
  }

  private static func beginsLikeWebPage(_ bytes: [UInt8]) -> Bool {
    let beginning = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    let text = beginning.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<table"].contains { text.starts(with: $0.unicodeScalars) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
