/// The columns each sheet may have: XLSForm's own, and what Pramoen adds, in one spelling each.
enum ColumnNames {
  static let settings: Set<String> = [
    "form_id", "form_title", "version", "default_language", "name", "instance_name", "style",
    "public_key", "submission_url", "auto_send", "auto_delete", "client_editable",
    "allow_choice_duplicates", "clean_text_values", "namespaces", "prefix", "delimiter",
    "omit_instanceID", "instance_id", "instance_xmlns", "sms_keyword", "sms_separator",
    "sms_allow_media", "sms_date_format", "sms_datetime_format", "sms_response", "flat",
    "add_none_option",
  ]
  static let survey: Set<String> = Set([
    "type", "name", "label", "hint", "guidance_hint", "required", "required_message", "relevant",
    "constraint", "constraint_message", "calculation", "appearance", "default", "read_only",
    "choice_filter", "parameters", "repeat_count", "trigger", "save_to", "no_app_error_string",
    "media::image", "media::big-image", "media::audio", "media::video", "intent", "disabled",
    "role",
  ]).union(scores)
  /// What becomes of the answers: columns that ODK does not know.
  static let scores: Set<String> = [
    "score::key", "score::points", "score::objective", "score::partial", "score::dimension",
    "score::weight", "score::reverse", "score::groups", "score::need", "score::side",
    "score::step",
  ]
  /// Of the survey's columns those that would be ignored on a group.
  static let questionsOnly: Set<String> = Set([
    "required", "required_message", "constraint", "constraint_message", "calculation", "default",
    "role",
  ]).union(scores)
  /// Of these, what a table of counts hands on to each of its questions.
  static let ofMatrixCells: Set<String> = [
    "required", "required_message", "constraint", "constraint_message",
  ]
  static let choices: Set<String> = [
    "list_name", "name", "label", "media::image", "media::big-image", "media::audio",
    "media::video",
  ]
  static let scoring: Set<String> = [
    "type", "name", "value", "label", "numerator", "denominator", "target", "direction", "bands",
  ]
  static let entities: Set<String> = [
    "list_name", "label", "entity_id", "create_if", "update_if", "repeat",
  ]
  static let checks: Set<String> = ["id", "severity", "expr", "message"]
  static let bands: Set<String> = ["name", "from", "label"]

  /// Columns of old forms and of other tools that mean nothing to a form's behaviour.
  static let ignored: Set<String> = [
    "sms_field", "sms_option", "sms_separator", "sms_allow_media", "sms_date_format",
    "sms_datetime_format", "sms_response",
  ]

  /// The columns that may be written once a language.
  static let translated: Set<String> = [
    "label", "hint", "guidance_hint", "constraint_message", "required_message",
    "no_app_error_string", "form_title", "message", "media::image", "media::big-image",
    "media::audio", "media::video",
  ]

  /// Columns whose second part is any name: `bind::x`.
  static let open: Set<String> = ["bind", "body", "instance", "attribute"]
}
