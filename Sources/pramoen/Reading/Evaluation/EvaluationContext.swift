import Diagnostics
import Forms
import Reports
import ThaiText

extension EvaluationSource.Result {
  /// What the report says besides the numbers: which form, which source, when.
  func context(of options: EvaluationOptions) -> EvaluationReport.Context {
    var facts: [Report.Fact] = []
    if let form {
      facts.append(
        .init(
          .init(th: "แบบฟอร์ม", en: "Form"),
          .init(th: "\(form.id) ฉบับ \(form.version)", en: "\(form.id), version \(form.version)")))
    }
    let file = options.source.tableParts.map { part in
      part.split(separator: "/").last.map(String.init) ?? part
    }.joined(separator: " + ")
    facts.append(.init(.init(th: "แหล่งข้อมูล", en: "Source"), .verbatim(file)))
    if let today = World.timestamp().date {
      facts.append(
        .init(
          .init(th: "วันที่จัดทำ", en: "Made on"),
          .init(th: today.formatted(.thaiLong), en: today.formatted(.english))))
    }
    return EvaluationReport.Context(title: title(of: file), facts: facts)
  }

  private func title(of file: String) -> LocalizedText {
    guard let form else { return .verbatim(file) }
    let fallback = form.defaultLanguage
    let thai = form.title.text(in: "th", fallback: fallback) ?? form.id
    return LocalizedText(th: thai, en: form.title.text(in: "en", fallback: fallback) ?? thai)
  }
}
