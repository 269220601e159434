import Diagnostics
import XForms
import XML

/// An XForm around what a test is about.
func xform(
  instance: String, model: String = "", body: String = "", head: String = ""
) -> String {
  """
  <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms">
  <h:head><h:title>ทดลอง</h:title>\(head)<model>
  <instance>\(instance)</instance>
  \(model)
  </model></h:head>
  <h:body>
  \(body)
  </h:body></h:html>
  """
}

func definition(
  _ text: String, resources: [String: String] = [:], allowsRunningTotals: Bool = false
) throws(Failure) -> XFormDefinition {
  let reader = XFormReader(
    resources: { resources[$0].map { Array($0.utf8) } },
    allowsRunningTotals: allowsRunningTotals)
  return try reader.definition(of: Array(text.utf8), file: "form.xml")
}

/// What is wrong with a form, as `line code`.
func faults(in text: String) -> [String] {
  do throws(Failure) {
    _ = try definition(text)
    return []
  } catch {
    return error.diagnostics.map { diagnostic in
      guard case .position(_, let line, _)? = diagnostic.place else {
        return "- \(diagnostic.message.code)"
      }
      return "\(line) \(diagnostic.message.code)"
    }
  }
}
