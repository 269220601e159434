import Diagnostics
import Forms
import Foundation
import XLSForm

/// The XLSForms of the corpus: workbooks, Markdown and CSV. Those that pyxform converts are read, the
/// others are refused with a place.
struct WorkbookCorpus {
  private let folder: URL
  private let entries: [[String: Any]]

  init(_ manifest: URL) throws {
    folder = manifest.deletingLastPathComponent()
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: manifest))
    entries = (json as? [String: Any])?["files"] as? [[String: Any]] ?? []
  }

  /// Forms that pyxform alone converts, with who is right.
  private static let exceptions = [
    "pyxform/bug_example_xls/bad_calc.xlsx":
      "ours: ODK Validate refuses what pyxform makes of it, a formula that is none",
    "pyxform/bug_example_xls/xl_date_ambiguous.xlsx":
      "ours: ODK Validate refuses what pyxform makes of it, a formula that is none",
  ]

  func loading() -> [Outcome] {
    entries.compactMap { entry in
      guard let file = entry["file"] as? String,
        (entry["kind"] as? String)?.hasPrefix("xlsform") == true
      else { return nil }
      let verdict = verdict(of: file, shouldLoad: entry["expect"] as? String == "ok")
      return Outcome(id: file, topic: "loading", verdict: verdict)
    }
  }

  private func verdict(of file: String, shouldLoad: Bool) -> Outcome.Verdict {
    guard let data = try? Data(contentsOf: folder.appending(path: file)) else {
      return .skipped("the file is not there")
    }
    do throws(Failure) {
      _ = try FormReading([UInt8](data), file: file)
      return shouldLoad ? .passed : .failed("is read, but should be refused")
    } catch {
      let faults = error.diagnostics.filter { $0.severity == .error }
      guard shouldLoad else {
        return faults.contains { $0.place != nil } ? .passed : .failed("is refused without a place")
      }
      if faults.contains(where: { $0.message.code == "workbook-old-format" }) {
        return .skipped("an .xls workbook of Excel 97 is refused with the way to convert it")
      }
      if let reason = Self.exceptions[file] { return .excepted(reason) }
      let first = faults.first
      return .failed(
        "is refused: \(first?.place?.description ?? "") \(first?.message.finding.english ?? "")")
    }
  }
}
