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
  public var submissionURL: String?
  public var publicKey: String?
  public var autoSend: String?
  public var autoDelete: String?
  public var isClientEditable = false
  public var allowsDuplicateChoices = false
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
  public var compactDelimiter: String?

  public struct Namespace: Sendable, Hashable {
    public var prefix: String
    public var uri: String
  }

  public init() {}
}
