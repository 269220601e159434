import Diagnostics

extension DiagnosticCatalogue {
  /// `docs/diagnostics.md`, written from the entries themselves.
  public static var document: String {
    let entries = entries.sorted { $0.code < $1.code }
    let run = entries.filter { $0.bad != nil }.count
    let head = """
      # What `pramoen form check` reports

      \(entries.count) codes, in the order of the alphabet. They are stable: scripts may rely on \
      them. An **error** keeps a form from being used; a **warning** works, but hardly as meant; a \
      **note** is shown with `--notes`. What is marked *mended by `--fix`* is corrected in the file \
      where there can be no doubt about what was meant.

      This page is written by `Scripts/diagnostics-docs` from the rules themselves; the tests run \
      the examples of \(run) codes and fail when the page is stale. Examples leave out what they \
      do not need; rows stand under `survey:`.

      | code | | |
      |---|---|---|

      """
    let index = entries.map { entry in
      "| [`\(entry.code)`](#\(entry.code)) | \(entry.severity.rawValue) | \(entry.why.english) |\n"
    }
    return head + index.joined() + entries.map(section).joined()
  }

  private static func section(_ entry: DiagnosticEntry) -> String {
    let mended = entry.isFixable ? ", mended by `--fix`" : ""
    var lines = [
      "", "## \(entry.code)", "", "*\(entry.severity.rawValue)\(mended)* — \(entry.why.english)",
      "",
      entry.why.thai,
    ]
    if let bad = entry.bad { lines += example("Not so:", bad) }
    if let good = entry.good { lines += example("But so:", good) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func example(_ title: String, _ example: FormExample) -> [String] {
    ["", title, "", "```yaml", example.text, "```"]
  }
}
