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
    var environment = InterviewEnvironment(
      now: {
        WallClock(
          milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)),
          offsetMinutes: Timestamp.bangkokOffsetMinutes)
      },
      random: {
        var source = SystemRandomNumberGenerator()
        return source.next()
      })
    environment.properties = properties
    return environment
  }

  /// What forms ask a device for: the account, the machine, and what the person says of themselves.
  private static var properties: [String: String] {
    let environment = ProcessInfo.processInfo.environment
    let machine = "pramoen:" + ProcessInfo.processInfo.hostName
    var properties = ["username": actor, "deviceid": machine, "uri:deviceid": machine]
    properties["uri:username"] = "username:" + actor
    if let email = environment["PRAMOEN_EMAIL"] {
      properties["email"] = email
      properties["uri:email"] = "mailto:" + email
    }
    if let phone = environment["PRAMOEN_PHONE"] {
      properties["phonenumber"] = phone
      properties["uri:phonenumber"] = "tel:" + phone
    }
    return properties
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
