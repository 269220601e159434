import Diagnostics
import GRDB

extension Workspace {
  /// Copies the workspace, as it is at one moment, into a file that does not exist yet, and
  /// examines the copy. Others may go on writing meanwhile.
  ///
  /// Restoring is the same road back: open the backup for reading and back it up to the place where
  /// the workspace is to be. A failure leaves no file behind.
  @discardableResult
  public func backUp(to path: String) throws(Failure) -> Verification {
    let file = try WorkspaceFile(path)
    try file.reserve()
    do {
      try attempt(at: file.path) { () throws in
        let copy = try DatabaseQueue(path: file.path, configuration: .workspace)
        try reader.backup(to: copy)
        try copy.close()
      }
      let copy = try Workspace.open(at: file.path, access: .reading, environment: environment)
      let report = try copy.verify()
      try copy.close()
      return report
    } catch {
      file.remove()
      throw error
    }
  }
}
