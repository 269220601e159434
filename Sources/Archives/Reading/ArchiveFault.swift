import Diagnostics

/// Why an archive, or an entry of it, is refused.
enum ArchiveFault: Error {
  case notAnArchive
  case damaged
  case severalDisks
  case tooManyEntries
  case tooLarge
  case unsafeName(String)
  case repeatedName(String)
  case encrypted(String)
  case unknownMethod(String, UInt16)
  case contradiction(String)
  case overlap(String)
  case entryTooLarge(String)
  case suspiciousRatio(String)
  case damagedEntry(String)

  func message(_ limits: ArchiveLimits) -> Message {
    switch self {
    case .notAnArchive: .archiveNotZip
    case .damaged: .archiveDamaged
    case .severalDisks: .archiveSeveralDisks
    case .tooManyEntries: .archiveTooManyEntries(limit: limits.entries)
    case .tooLarge: .archiveTooLarge(limit: limits.totalBytes)
    case .unsafeName(let name): .archiveNameUnsafe(shown(name))
    case .repeatedName(let name): .archiveNameRepeated(shown(name))
    case .encrypted(let name): .archiveEncrypted(shown(name))
    case .unknownMethod(let name, let method): .archiveMethodUnknown(shown(name), method)
    case .contradiction(let name): .archiveContradiction(shown(name))
    case .overlap(let name): .archiveOverlap(shown(name))
    case .entryTooLarge(let name): .archiveEntryTooLarge(shown(name), limit: limits.entryBytes)
    case .suspiciousRatio(let name): .archiveRatio(shown(name), limit: limits.ratio)
    case .damagedEntry(let name): .archiveEntryDamaged(shown(name))
    }
  }

  /// A name that nobody vouches for, fit for a terminal.
  private func shown(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars.prefix(80) {
      let isPlain = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      result.unicodeScalars.append(isPlain ? scalar : "\u{FFFD}")
    }
    return name.unicodeScalars.count > 80 ? result + "…" : result
  }
}
