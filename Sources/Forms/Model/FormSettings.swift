/// What the sheet `settings` says beyond title, id, version and language.
public struct FormSettings: Sendable, Hashable {
  /// The name of the element that holds all answers; `data` where the author gives none.
  public var rootName = "data"
  /// The default language as the author spelled it (`Thai (th)`), nil where none is given.
  public var defaultLanguage: String?
  /// What a submission is called, computed from its answers.
  public var instanceName: Formula?
  /// How a form is laid out as a whole: `pages`, `theme-grid`.
  public var style: String?
  /// Where submissions go, if not where the form came from.
  public var submissionURL: String?
  /// The key that makes a form's submissions encrypted: base64 of an RSA key.
  public var publicKey: String?
  /// Whether finished submissions are sent at once; kept as written.
  public var autoSend: String?
  /// Whether sent submissions are deleted from the device; kept as written.
  public var autoDelete: String?
  /// Whether devices may change submissions that were sent.
  public var isClientEditable = false
  /// Whether two choices of a list may have one name.
  public var allowsDuplicateChoices = false
  /// Whether submissions carry no id of their own (`omit_instanceID`).
  public var omitsInstanceID = false
  /// What fills the submission's id; `uid` where the author says nothing.
  public var instanceIDPreload = "uid"
  /// The namespace of the answers' root element.
  public var instanceNamespace: String?
  /// Prefixes for attributes that the author adds.
  public var namespaces: [Namespace] = []
  /// `attribute::x`: attributes of the answers' root element.
  public var attributes: [NodeAttributes.Attribute] = []
  /// For the compact spelling of a submission in text messages.
  public var compactPrefix: String?
  /// What stands between the parts of the compact spelling.
  public var compactDelimiter: String?

  /// A prefix and what it stands for.
  public struct Namespace: Sendable, Hashable {
    /// As used in the names of columns: `bind::ex:unit`.
    public var prefix: String
    /// The namespace.
    public var uri: String
  }

  /// The settings of a form whose author says nothing.
  public init() {}
}
