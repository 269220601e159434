import Diagnostics
import Foundation
import Interviews
import ThaiText
import Workspace
import XPath

/// The real clock, random source and person: handed to the rooms below, which read no globals.
enum World {
  /// A machine whose clock is centuries off gets the beginning of the epoch, not a crash.
  static func timestamp() -> Timestamp {
    let seconds = Int(Date().timeIntervalSince1970.rounded(.down))
    return Timestamp(secondsSince1970: seconds) ?? .unixEpoch
  }

  static var interview: InterviewEnvironment {
    InterviewEnvironment(
      now: {
        WallClock(
          milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)),
          offsetMinutes: Timestamp.bangkokOffsetMinutes)
      },
      random: {
        var source = SystemRandomNumberGenerator()
        return source.next()
      })
  }

  static var workspace: Workspace.Environment {
    Workspace.Environment(
      now: { timestamp() }, newID: { UUID().uuidString.lowercased() }, actor: actor)
  }

  /// Who acts, for the record: `$PRAMOEN_ACTOR`, else the account's name.
  private static var actor: String {
    let environment = ProcessInfo.processInfo.environment
    return ["PRAMOEN_ACTOR", "SUDO_USER", "USER", "LOGNAME"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty } ?? "uid-\(getuid())"
  }
}

extension WorkspaceOption {
  /// The file this call works on.
  var path: String {
    workspace ?? ProcessInfo.processInfo.environment["PRAMOEN_WORKSPACE"] ?? "pramoen.db"
  }

  /// Opens the workspace for one piece of work and closes it, so that the file alone is the whole
  /// workspace again.
  func open<Result>(
    for access: Workspace.Access, _ work: (Workspace) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let workspace = try Workspace.open(
      at: path, access: access, environment: World.workspace)
    let result: Result
    do throws(Failure) {
      result = try work(workspace)
    } catch {
      try? workspace.close()
      throw error
    }
    try workspace.close()
    return result
  }
}
