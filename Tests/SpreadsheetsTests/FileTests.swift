import Diagnostics
import Foundation
import Spreadsheets
import Testing

@Suite("Files")
final class FileTests {
  private let folder = NSTemporaryDirectory() + "pramoen-tests-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func failure(reading path: String) -> Failure? {
    do throws(Failure) {
      _ = try CSVReader().table(at: path)
      return nil
    } catch {
      return error
    }
  }

  private func failure(writing path: String) -> Failure? {
    do throws(Failure) {
      try AtomicFile(path: path).write([0x61])
      return nil
    } catch {
      return error
    }
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  @Test("A written table is in the file, and nothing else is in the folder")
  func writesAndReads() throws {
    let path = folder + "/ผลลัพธ์.csv"
    let rows = [Table.Row(number: 2, cells: ["กำ"])]
    try CSVWriter(.excel).write(Table(name: path, header: ["ชื่อ"], rows: rows), to: path)
    let read = try CSVReader().table(at: path)
    #expect(read == Table(name: path, header: ["ชื่อ"], rows: rows))
    #expect(try names == ["ผลลัพธ์.csv"])
  }

  @Test("A replaced file keeps its permissions and its links")
  func replaces() throws {
    let path = folder + "/a.csv"
    let link = folder + "/link.csv"
    try AtomicFile(path: path).write(Array("old".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.csv")
    try AtomicFile(path: link).write(Array("new".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.csv")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try names == ["a.csv", "link.csv"])
  }

  @Test("A file that cannot be opened says why and who has to act")
  func unreadable() throws {
    let empty = folder + "/empty.csv"
    #expect(FileManager.default.createFile(atPath: empty, contents: Data()))
    let cases: [(String, Failure.Cause, String)] = [
      (folder + "/none.csv", .call, "file-not-found"),
      (folder + "/none/none.csv", .call, "file-not-found"),
      (empty + "\0.csv", .call, "file-not-found"),
      (empty + "/x.csv", .call, "file-not-found"),
      (folder, .call, "file-is-folder"),
      (empty, .data, "file-empty"),
    ]
    for (path, cause, code) in cases {
      let found = failure(reading: path)
      #expect(found?.cause == cause, "\(code)")
      #expect(found?.codes == [code])
      #expect(found?.places == [path])
    }
  }

  @Test("A file that cannot be written says why, and leaves nothing behind")
  func unwritable() throws {
    #expect(failure(writing: folder + "/none/a.csv")?.codes == ["folder-not-found"])
    #expect(failure(writing: folder)?.codes == ["file-is-folder"])
    #expect(failure(writing: "")?.codes == ["folder-not-found"])
    #expect(try names.isEmpty)
  }

  @Test("A full disk is a fault of the machine", .enabled(if: hasFullDevice))
  func fullDisk() {
    let found = failure(writing: "/dev/full")
    #expect(found?.cause == .machine)
    #expect(found?.codes == ["disk-full"])
  }

  @Test("A file larger than the limit is not read into memory")
  func tooLarge() throws {
    let path = folder + "/large.csv"
    try AtomicFile(path: path).write([UInt8](repeating: 0x61, count: 1000))
    #expect(throws: Failure.self) { try InputFile(path: path).bytes(limit: 999) }
    #expect(try InputFile(path: path).bytes(limit: 1000).count == 1000)
  }

  private static let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")
}
