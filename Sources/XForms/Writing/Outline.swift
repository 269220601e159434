import Forms

/// The elements of a submission as a form's document knows them: what the author wrote, and what
/// ODK adds for them, with the paths by which they refer to one another.
struct Outline {
  private(set) var nodes: [OutlineNode] = []
  /// Where `${name}` leads; nil where several elements are called so.
  private(set) var numbers: [String: Int?] = [:]
  /// Which questions are set when another one changes, by that one's name.
  var triggered: [String: [Triggered]] = [:]
  /// `csv-external` and `xml-external`.
  var dataFiles: [Question] = []
  var hasEntityInRepeat = false

  struct Triggered {
    var target: Int
    var calculation: String
    var setsLocation: Bool
  }

  mutating func add(_ node: OutlineNode, to parent: Int?) -> Int {
    var node = node
    let number = nodes.count
    node.parent = parent
    if let parent {
      let step = node.kind == .attribute ? "@" + node.name : node.name
      node.path = nodes[parent].path + "/" + step
      nodes[parent].children.append(number)
    } else {
      node.path = "/" + node.name
    }
    nodes.append(node)
    if node.kind.isReferable {
      numbers[node.name] = numbers[node.name] == nil ? .some(number) : .some(nil)
    }
    return number
  }

  subscript(number: Int) -> OutlineNode {
    _read { yield nodes[number] }
    _modify { yield &nodes[number] }
  }

  /// The elements around one, the nearest first.
  func ancestors(of number: Int) -> [Int] {
    var result: [Int] = []
    var current = nodes[number].parent
    while let parent = current {
      result.append(parent)
      current = nodes[parent].parent
    }
    return result
  }

  func isInRepeat(_ number: Int) -> Bool {
    ancestors(of: number).contains { nodes[$0].kind == .repeat }
  }
}

/// One element or attribute of a submission.
struct OutlineNode {
  enum Kind: Sendable, Hashable {
    case root, group, `repeat`, question
    /// `entity` and what stands in it.
    case entity, attribute, entityLabel

    var isReferable: Bool { self == .group || self == .repeat || self == .question }
    /// Whether it counts where two elements look for what they share.
    var isContainer: Bool { self == .group || self == .repeat }
  }

  struct Attribute {
    var name: String
    var value: String
  }

  struct Action {
    /// `setvalue`, `odk:setgeopoint`, `odk:recordaudio`.
    var name: String
    var event: String
    var value: String?
    var attributes: [Attribute] = []
  }

  var name: String
  var kind: Kind
  var path = ""
  var parent: Int?
  var children: [Int] = []
  var label = Translations()
  var hint = Translations()
  var guidance = Translations()
  var media = Media()
  /// Nil where the element has no bind at all.
  var bind: [Attribute]?
  var constraintMessage = Translations()
  var requiredMessage = Translations()
  var noAppMessage = Translations()
  /// The name of the control in the body; nil where there is none.
  var control: String?
  var controlAttributes: [Attribute] = []
  var instanceAttributes: [Attribute] = []
  /// The static value of a new submission.
  var value = ""
  var actions: [Action] = []
  var items: OutlineItems?
  var tags: String?
  /// Whether something other than a person sets the value.
  var isComputed = false
  /// A group that stands in the data only.
  var isBodyless = false

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  func bound(_ name: String) -> String? { bind?.last { $0.name == name }?.value }

  var needsItextLabel: Bool { label.isTranslated || !media.isEmpty }
}

/// Where a control takes its choices from, and how they are narrowed and ordered.
struct OutlineItems {
  var source: ChoiceSource
  var filter: String?
  var parameters = QuestionParameters()
  /// Whether `search()` looks for them in a file.
  var isSearched = false
  /// A range, whose labels are those of a list and nothing more.
  var isPlain = false
  /// A question about places, whose choices from answers are geometries.
  var isGeometry = false
}
