import Diagnostics
import Foundation
import Interviews
import XForms
import XML

/// The form corpus (`forms/manifest.json`): every form that has to load, loads; every one that has
/// to be refused is refused with a place. With `forms-oracle.json` beside it, titles, texts, choices,
/// outcomes of validation and first submissions are compared with what JavaRosa recorded.
public struct CorpusFile {
  private let folder: URL
  private let entries: [[String: Any]]
  private let oracle: [String: [String: Any]]

  public init(_ manifest: URL) throws {
    folder = manifest.deletingLastPathComponent()
    let data = try Data(contentsOf: manifest)
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    entries = object?["files"] as? [[String: Any]] ?? []
    let dumps = folder.deletingLastPathComponent().appendingPathComponent("forms-oracle.json")
    var oracle: [String: [String: Any]] = [:]
    if let data = try? Data(contentsOf: dumps),
      let list = try JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    {
      for entry in list { oracle[entry["file"] as? String ?? ""] = entry }
    }
    self.oracle = oracle
  }

  /// Whether each XForm of the corpus loads or is refused as it should.
  public func loading() -> [ScenarioOutcome] {
    xforms.map { entry in
      let file = entry["file"] as? String ?? ""
      let shouldLoad = entry["expect"] as? String == "ok"
      let result: ScenarioOutcome.Result
      if let reason = CorpusExceptions.loading[file] {
        result = .skipped(reason)
      } else {
        do throws(Failure) {
          _ = try definition(entry)
          result = shouldLoad ? .passed : .failed("loads, but should be refused: \(reason(entry))")
        } catch {
          let first = error.diagnostics.first
          let text = "\(first?.place?.description ?? "") \(first?.message.finding.english ?? "")"
          result = shouldLoad ? .failed("is refused: \(text)") : .passed
        }
      }
      return ScenarioOutcome(id: file, topic: "loading", result: result)
    }
  }

  /// Whether each form that JavaRosa recorded looks the same here.
  public func recorded() -> [ScenarioOutcome] {
    xforms.compactMap { entry in
      let file = entry["file"] as? String ?? ""
      guard let wanted = oracle[file] else { return nil }
      var result = compare(entry, wanted, file)
      if case .failed(let reason) = result, let right = CorpusExceptions.recorded[file] {
        result = .failed("on purpose, \(right): \(reason)")
      }
      return ScenarioOutcome(id: file, topic: "oracle", result: result)
    }
  }

  private var xforms: [[String: Any]] {
    entries.filter {
      let file = $0["file"] as? String ?? ""
      let isForm = $0["expect"] as? String != "data"
      return isForm && (file.hasSuffix(".xml") || file.hasSuffix(".xhtml"))
    }
  }

  private func reason(_ entry: [String: Any]) -> String {
    let error = (entry["javarosa"] as? [String: Any])?["error"] as? String ?? ""
    return String(error.prefix(160)).replacingOccurrences(of: "\n", with: " ")
  }

  private func definition(_ entry: [String: Any]) throws(Failure) -> XFormDefinition {
    let file = entry["file"] as? String ?? ""
    let resources = entry["resources"] as? [String: String] ?? [:]
    let folder = folder
    let bytes = (try? Data(contentsOf: folder.appendingPathComponent(file))).map { Array($0) } ?? []
    let reader = XFormReader(resources: { uri in
      guard let path = resources[uri] else { return nil }
      return (try? Data(contentsOf: folder.appendingPathComponent(path))).map { Array($0) }
    })
    return try reader.definition(of: bytes, file: file)
  }

  private func compare(_ entry: [String: Any], _ wanted: [String: Any], _ file: String)
    -> ScenarioOutcome.Result
  {
    do {
      let definition = try definition(entry)
      let environment = ScenarioRun.environment(Scenario(["form": ""], forms: folder))
      let interview = try XFormInterview(definition, environment: environment)
      if let title = wanted["title"] as? String, title != definition.title {
        return .failed("title '\(definition.title)', not '\(title)'")
      }
      if let prompts = wanted["prompts"] as? [[String: Any]] {
        let run = ScenarioRun(interview)
        for prompt in prompts { try run.checkPrompt(prompt, "prompt") }
      }
      try compareOutcome(interview, wanted)
      if let submission = wanted["initialSubmission"] as? String {
        try SubmissionComparison.compare(interview.submission, with: submission)
      }
      return .passed
    } catch let failure as Failure {
      return .failed("is refused: \(failure.diagnostics.first?.message.finding.english ?? "")")
    } catch let mismatch as Mismatch {
      return .failed(mismatch.reason)
    } catch {
      return .failed("\(error)")
    }
  }

  private func compareOutcome(_ interview: XFormInterview, _ wanted: [String: Any]) throws {
    guard let outcome = wanted["validate"] as? String else { return }
    let fault = interview.faults.first
    let actual = fault?.reason.rawValue ?? "valid"
    guard actual == outcome else {
      throw Mismatch(
        "outcome \(actual) at \(fault?.path.description ?? "") \(fault?.failure?.finding.english ?? ""), not \(outcome)"
      )
    }
    if let place = wanted["validateAt"] as? String, place != fault?.path.description {
      throw Mismatch("\(actual) at \(fault?.path.description ?? ""), not at \(place)")
    }
  }
}

/// Forms of the corpus on which we differ on purpose.
enum CorpusExceptions {
  static let recorded: [String: String] = [
    "javarosa/org/javarosa/core/model/condition/calculate-now.xml":
      "a date holds a day, not a moment (trap 10)",
    "web-forms/notes/2-all-possible-notes.xml": "a date that is given with a time keeps its day",
    "web-forms/preview-service/xforms/socio-economic-survey-v20240515.xml":
      "the text that JavaRosa stores is its own placeholder",
    "collect/forms/form_styling.xml":
      "values of the form itself stay, whether or not they are among its written choices",
    "enketo/enketo-transformer/test/forms/setvalue-radiobuttons-default.xml":
      "values of the form itself stay, whether or not they are among its written choices",
    "collect/forms/random.xml": "another generator of random numbers",
    "collect/forms/randomTest_broken.xml": "another generator of random numbers",
    "enketo/enketo-core/test/forms/random.xml": "another generator of random numbers",
    "collect/forms/repeat_group_form.xml": "the recorded submission is not well-formed",
    "javarosa/sms_form.xml": "siblings stay in the order of the form; JavaRosa sorts them by name",
    "enketo/enketo-transformer/test/forms/setvalue-values.xml":
      "an action that stands directly in the body runs, as the form itself says",
    "enketo/enketo-core/test/forms/calcs.xml": "version() is in no specification",
    "enketo/enketo-core/test/forms/repeat-radio.xml":
      "the form's rule for instanceID names another root; it is set when the filling ends",
    "pyxform/example_xls/spec_test_expected_output.xml":
      "a count of 0 gives no instance (trap 22), so nothing in it is required",
    "pyxform/test_expected_output/attribute_columns_test.xml":
      "attributes of repeats are kept (ODK XForms, instance); JavaRosa loses them",
  ]

  static let loading: [String: String] = [
    "javarosa/nigeria_wards_external_combined.xml":
      "of many nodes the first is taken where one is needed (R4, trap 18)",
    "web-forms/test-javarosa/resources/org/javarosa/core/model/jr-choice-name.xml":
      "a question shown outside the repeat of its node: Web Forms loads it as well",
    "enketo/enketo-core/test/forms/repeat-position.xml":
      "a question shown outside the repeat of its node: Enketo loads it as well",
    "collect/forms/entity-update-pulldata.xml": "pulldata() is Collect's; JavaRosa alone lacks it",
    "collect/forms/pull_data.xml": "pulldata() is Collect's; JavaRosa alone lacks it",
    "pyxform/test_expected_output/pull_data.xml":
      "pulldata() is Collect's; JavaRosa alone lacks it",
    "enketo/enketo-core/test/forms/calcs.xml": "version() is in no specification",
    "enketo/enketo-core/test/forms/exclude-non-relevant-basic.xml":
      "a repeat bound by ref instead of nodeset: Enketo and Web Forms load it",
    "enketo/enketo-core/test/forms/exclude-non-relevant-cascade-across-repeats.xml":
      "a number as jr:count is right (trap 22)",
    "enketo/enketo-core/test/forms/nested-repeat-count.xml":
      "JavaRosa lacks the function, XPath has it",
    "enketo/enketo-core/test/forms/radio.xml": "JavaRosa breaks down over its own null",
    "enketo/enketo-transformer/test/forms/setgeopoint.xml":
      "a label beside the controls harms nobody",
    "enketo/enketo-transformer/test/forms/setvalue.xml":
      "a text set into a number is left out when it happens; the form is sound",
  ]
}
