import Diagnostics
import Foundation
import Interviews
import ThaiText
import Workspace
import XPath

#if canImport(Glibc)
  import Glibc
#endif

/// The real clock, random source and person: handed to the rooms below, which read no globals.
enum World {
  static func timestamp() -> ThaiText.Timestamp? {
    ThaiText.Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  static func wallClock() -> WallClock {
    WallClock(
      milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)),
      offsetMinutes: ThaiText.Timestamp.bangkokOffsetMinutes)
  }

  static var interview: InterviewEnvironment {
    InterviewEnvironment(
      now: { wallClock() },
      random: {
        var source = SystemRandomNumberGenerator()
        return source.next()
      })
  }

  /// Who acts, for the record: `$PRAMOEN_ACTOR`, else the account's name.
  static var actor: String {
    for name in ["PRAMOEN_ACTOR", "SUDO_USER", "USER", "LOGNAME"] {
      if let value = ProcessInfo.processInfo.environment[name], !value.isEmpty { return value }
    }
    return "uid-\(getuid())"
  }
}

extension WorkspaceOption {
  /// The file this call works on.
  var path: String {
    workspace ?? ProcessInfo.processInfo.environment["PRAMOEN_WORKSPACE"] ?? "pramoen.db"
  }

  func open(for access: Workspace.Access) throws(Failure) -> Workspace {
    try Workspace.open(at: path, access: access, environment: .ofThisMachine)
  }
}
