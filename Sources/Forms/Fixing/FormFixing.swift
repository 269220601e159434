import Diagnostics

/// A form file with everything mended that can be mended without doubt.
public struct FormFixing: Sendable {
  /// The file's new text; the old one where nothing was mended.
  public let text: String
  /// The complaints that were mended, in the order of the file.
  public let mended: [Diagnostic]
  /// What there is to say of the new text.
  public let examination: FormExamination

  /// Mends until nothing more can be: one slip may hide the next. An edit that would bring a new
  /// error is left out, whatever it was meant for.
  public init(yaml original: String, file: String) {
    let mending = Mending(
      original,
      .init(
        examine: { FormExamination(yaml: $0, file: file) },
        edited: { text, fixes in
          let fixed = FixedText(text, applying: fixes)
          return fixed.applied.count == fixes.count ? [fixed.text] : []
        }, keepsPlaces: false))
    text = mending.draft
    mended = mending.mended
    examination = mending.examination
  }
}
