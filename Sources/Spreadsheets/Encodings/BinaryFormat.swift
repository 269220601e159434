import Archives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a file is that was taken for another, so that the message can say how to make one of it.
enum BinaryFormat: Hashable {
  /// .xlsx, with or without macros
  case excelWorkbook
  /// .xlsb
  case binaryWorkbook
  /// .xls of before 2007
  case oldWorkbook
  /// .doc, .ppt of before 2007
  case oldOffice
  /// Any Office file that asks for a password.
  case encryptedOffice
  /// .docx, .pptx
  case officeDocument
  /// .ods
  case openDocument
  case zip
  case pdf
  case image
  /// A web page, which many systems offer for download under the name .xls.
  case webPage
  case unknown

  /// Nil when the first bytes are those of no known format. O(bytes) for old Office files, whose
  /// lists of streams may stand anywhere.
  init?(signatureOf bytes: [UInt8]) {
    let found = Self.signatures.first { bytes.starts(with: $0.bytes) }?.format
    guard let format = found ?? (Self.beginsLikeWebPage(bytes) ? .webPage : nil) else { return nil }
    switch format {
    case .zip: self = Self.kindOfArchive(bytes)
    case .oldOffice: self = Self.kindOfOldOffice(bytes)
    default: self = format
    }
  }

  /// What an archive that can be read holds.
  init(_ archive: Archive) {
    let names = Set(archive.entries.map { $0.name.lowercased() })
    if names.contains("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if names.contains("[content_types].xml") || names.contains("xl/workbook.xml") {
      let isDocument = names.contains("word/document.xml") || names.contains("ppt/presentation.xml")
      self = isDocument ? .officeDocument : .excelWorkbook
    } else {
      self = names.contains("mimetype") && names.contains("content.xml") ? .openDocument : .zip
    }
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
    let beginning = Array(bytes.prefix(4096))
    if beginning.holds("xl/workbook.bin".utf8) { return .binaryWorkbook }
    if beginning.holds("word/".utf8) || beginning.holds("ppt/".utf8) { return .officeDocument }
    if beginning.holds("[Content_Types].xml".utf8) || beginning.holds("xl/".utf8) {
      return .excelWorkbook
    }
    return beginning.holds("opendocument.spreadsheet".utf8) ? .openDocument : .zip
  }

  /// Source: [MS-CFB] 2.6.1, names of streams in UTF-16; [MS-OFFCRYPTO] 2.3; [MS-XLS] 2.1.2.
  private static func kindOfOldOffice(_ bytes: [UInt8]) -> BinaryFormat {
    if bytes.holds(utf16("EncryptedPackage")) { return .encryptedOffice }
    return bytes.holds(utf16("Workbook")) || bytes.holds(utf16("Book")) ? .oldWorkbook : .oldOffice
  }

  private static func utf16(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

  private static func beginsLikeWebPage(_ bytes: [UInt8]) -> Bool {
    let beginning = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    let text = beginning.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<table"].contains { text.starts(with: $0.unicodeScalars) }
  }
}

extension [UInt8] {
  fileprivate func holds(_ wanted: some Sequence<UInt8>) -> Bool {
    let wanted = Array(wanted)
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let first = wanted.first else { return false }
      var start = 0
      while let found = memchr(base + start, CInt(first), bytes.count - start) {
        let index = UnsafeRawPointer(found) - base
        if bytes[index...].starts(with: wanted) { return true }
        start = index + 1
      }
      return false
    }
  }
}
