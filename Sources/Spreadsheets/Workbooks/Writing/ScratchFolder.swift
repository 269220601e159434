import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that nobody else can look into or guess, for a file on its way.
struct ScratchFolder {
  let path: String

  /// `file` is the one on its way, for places in messages.
  init(in folder: String, for file: String) throws(Failure) {
    var template = Array("\(folder.isEmpty ? "." : folder)/.pramoen-XXXXXX".utf8CString)
    if folder.utf8.contains(0) || mkdtemp(&template) == nil {
      let code = errno
      throw switch code {
      case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: Failure(.call, .folderNotFound, at: .file(file))
      case EACCES, EPERM: Failure(.machine, .fileNotWritable, at: .file(file))
      case EROFS: Failure(.machine, .diskReadOnly, at: .file(file))
      case ENOSPC, EDQUOT: Failure(.machine, .diskFull, at: .file(file))
      default: Failure(.machine, .fileWriteFailed(systemError(code)), at: .file(file))
      }
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder and the one file that it is for.
  func remove() {
    unlink(path + "/workbook.xlsx")
    rmdir(path)
  }
}
