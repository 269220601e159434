import Diagnostics
import Forms

/// A form whose first question is named `q1`; rows are added below it.
func form(_ rows: String, sheets: String = "") -> String {
  """
  settings: {form_id: demo, version: "1", form_title: {th: ทดลอง}}
  survey:
    - {type: integer, name: q1, label: {th: หนึ่ง}}
  \(rows)
  \(sheets)
  """
}

func faults(_ yaml: String) -> [Diagnostic] {
  do throws(Failure) {
    return try FormReading(yaml: yaml, file: "form.yaml").warnings
  } catch {
    return error.diagnostics
  }
}

/// Errors, warnings and notes.
func remarks(_ yaml: String) -> [Diagnostic] {
  FormExamination(yaml: yaml, file: "form.yaml").diagnostics
}

func describe(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.place?.description ?? "-") \(diagnostic.message.code)"
}
