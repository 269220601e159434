/// The columns each sheet may have: XLSForm's own, and what Pramoen adds.
enum ColumnNames {
  static let settings: Set<String> = [
    "form_id", "form_title", "version", "default_language",
  ]
  static let survey: Set<String> = [
    "type", "name", "label", "hint", "required", "required_message", "relevant", "constraint",
    "constraint_message", "calculation", "appearance", "default", "read_only", "role",
    "score::key", "score::points", "score::objective",
  ]
  /// Of the survey's columns those that would be ignored on a group.
  static let questionsOnly: Set<String> = [
    "required", "required_message", "constraint", "constraint_message", "calculation", "default",
    "read_only", "role", "score::key", "score::points", "score::objective",
  ]
  static let choices: Set<String> = ["list_name", "name", "label"]
  static let scoring: Set<String> = ["type", "name", "value", "label"]

  /// Columns of ODK that this engine does not act on yet, so that the message can say so.
  static let notYetSupported: Set<String> = [
    "choice_filter", "parameters", "repeat_count", "trigger", "media", "image", "audio", "video",
    "guidance_hint", "save_to", "instance_name", "style", "public_key", "submission_url",
  ]

  /// The columns that may be written once a language.
  static let translated: Set<String> = [
    "label", "hint", "constraint_message", "required_message", "form_title",
  ]

  /// Spellings that pyxform and Kobo accept for the same column.
  static let aliases: [String: String] = [
    "readonly": "read_only", "read only": "read_only", "relevance": "relevant",
    "constraint message": "constraint_message", "required message": "required_message",
    "id_string": "form_id", "title": "form_title", "list name": "list_name", "caption": "label",
  ]
}
