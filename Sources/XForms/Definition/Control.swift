import XML

/// An element of the body: a question, a group or a repeat as people see it.
public struct Control: Sendable {
  /// The elements of the body; `repetition` is `repeat`.
  public enum Kind: String, Sendable, Hashable {
    case input, secret, select, select1, rank, trigger, upload, range, group
    case repetition = "repeat"

    /// Whether it stands around other controls.
    public var isBranch: Bool { self == .group || self == .repetition }
  }

  /// Its place in ``XFormDefinition/controls``.
  public let id: Int
  /// Which element it is.
  public let kind: Kind
  /// The node it shows; nil for a group that is only there for the page.
  public let node: Int?
  /// The node that relative paths in its texts start from.
  public let context: Int
  /// The control around it; nil directly in the body.
  public let parent: Int?
  /// The controls directly in it, in document order.
  public var children: [Int] = []
  /// Words of `appearance` as written.
  public let appearance: [String]
  /// Every attribute: `mediatype`, `rows`, `start`, `end`, `step`, `query`, `autoplay`, `odk:…`.
  public var attributes: [XMLAttribute] { source.attributes }
  /// What people read.
  public var label: FormText?
  /// Help below the label.
  public var hint: FormText?
  /// Choices written into the control itself.
  public var items: [StaticItem] = []
  /// Choices that are computed from nodes.
  public var itemset: Itemset?
  /// How many instances a repeat has, as a number into `DependencyGraph.expressions`.
  public var count: Int?
  /// The node that the path of `count` starts from.
  public var countContext: Int?
  /// Whether people may neither add nor remove instances.
  public var isFixed = false
  /// Where the element stands in the file.
  public var position: XMLPosition { source.position }
  /// The element of the body.
  let source: XMLRecord

  /// Whether people choose from choices.
  public var isSelect: Bool { kind == .select || kind == .select1 || kind == .rank }

  /// The first attribute of that name, whatever its prefix.
  public func attribute(_ local: String) -> String? {
    source.firstAttribute(local)
  }
}

/// A choice written into the control itself.
public struct StaticItem: Sendable {
  /// What is stored when it is chosen.
  public let value: String
  /// What people read; nil where the form gives none.
  public let label: FormText?
}

/// Choices that are computed from nodes.
public struct Itemset: Sendable {
  /// The nodes, as a number into `DependencyGraph.expressions`.
  public let nodes: Int
  /// Paths from such a node.
  public let value: Int
  /// What people read.
  public let label: Int?
  /// Whether `label` is the id of a text (`jr:itext(itextId)`).
  public let isLabelTextID: Bool
}

/// What happens at an event.
public struct FormAction: Sendable {
  /// The actions of the ODK XForms specification.
  public enum Kind: Sendable, Hashable {
    case setValue, setGeopoint, recordAudio
  }

  /// The events that run actions, by the names forms use.
  public enum Event: String, Sendable, Hashable {
    case firstLoad = "odk-instance-first-load"
    case load = "odk-instance-load"
    case newRepeat = "odk-new-repeat"
    case valueChanged = "xforms-value-changed"
    case ready = "xforms-ready"
    case revalidate = "xforms-revalidate"
    case insert = "jr-insert"
  }

  /// What an action sets.
  public enum Value: Sendable {
    case text(String)
    /// A number into `DependencyGraph.expressions`.
    case expression(Int)
  }

  /// What it does.
  public let kind: Kind
  /// When it does it; several may be named.
  public let events: [Event]
  /// The node it sets.
  public let target: Int
  /// The target's path where it has predicates, as a number into `DependencyGraph.expressions`.
  public let path: Int?
  /// What it sets the node to.
  public let value: Value
  /// The node whose control the action stands in; nil for those of the model.
  public let source: Int?
  /// Every attribute of the action, as written.
  public var attributes: [XMLAttribute] { element.attributes }
  let element: XMLRecord
}
