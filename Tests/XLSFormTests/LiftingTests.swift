import Diagnostics
import Foundation
import PyxformVectors
import Testing
import XForms
import XML

@Suite("Forms that leave as XForm and come back")
struct LiftingTests {
  private static let shared: String =
    ProcessInfo.processInfo.environment["PRAMOEN_SHARED"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared").standardized.path

  @Test("The XForm of a lifted form is the one that was lifted")
  func pyxform() throws {
    let path = Self.shared + "/odk/vectors/pyxform.json"
    guard FileManager.default.fileExists(atPath: path) else {
      return print("skipped: \(path) not present")
    }
    let all = try LiftedVectors.differences(path)
    for case (let id, let reason?) in all { print("\(id)\t\(reason)") }
    let same = all.count { $0.difference == nil }
    print("lifted forms: \(same) of \(all.count) the same")
    #expect(same >= 909)
  }

  @Test("What pyxform made of workbooks comes back the same")
  func workbooks() throws {
    let files = Self.xforms.filter { $0.hasSuffix(".pyxform-4.5.0.xml") }
    let differing = files.filter { LiftedVectors.difference(ofFile: $0) != nil }
    print("lifted XForms of pyxform: \(files.count - differing.count) of \(files.count) the same")
    #expect(files.isEmpty || files.count - differing.count >= 62)
  }

  @Test("Every XForm of the world is read, or refused with a place")
  func world() throws {
    var (read, refused) = (0, 0)
    for path in Self.xforms {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      do throws(Failure) {
        let root = try XMLDocument(bytes, file: path).root
        let lifted = try XFormLifting.source(of: root, file: path)
        read += 1
        #expect(lifted.faults.allSatisfy { $0.place != nil && $0.severity == .warning })
      } catch {
        refused += 1
        #expect(error.diagnostics.allSatisfy { $0.place != nil })
      }
    }
    print("XForms of the corpus: \(read) read, \(refused) refused")
    #expect(Self.xforms.isEmpty || read >= 515)
  }

  private static let xforms: [String] = {
    let folder = shared + "/odk/vectors/forms"
    guard let files = FileManager.default.enumerator(atPath: folder) else {
      print("skipped: \(folder) not present")
      return []
    }
    return files.compactMap { $0 as? String }.filter {
      $0.hasSuffix(".xml") || $0.hasSuffix(".xhtml")
    }.sorted().map { folder + "/" + $0 }
  }()
}
