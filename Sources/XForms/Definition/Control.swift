import XML

/// An element of the body: a question, a group or a repeat as people see it.
public struct Control: Sendable {
  public enum Kind: String, Sendable, Hashable {
    case input, secret, select, select1, rank, trigger, upload, range, group
    case repetition = "repeat"

    /// Whether it stands around other controls.
    public var isBranch: Bool { self == .group || self == .repetition }
  }

  public let id: Int
  public let kind: Kind
  /// The node it shows; nil for a group that is only there for the page.
  public let node: Int?
  /// The node that relative paths in its texts start from.
  public let context: Int
  public let parent: Int?
  public var children: [Int] = []
  /// Words of `appearance` as written.
  public let appearance: [String]
  /// Every attribute: `mediatype`, `rows`, `start`, `end`, `step`, `query`, `autoplay`, `odk:…`.
  public let attributes: [XMLAttribute]
  public var label: FormText?
  public var hint: FormText?
  public var items: [StaticItem] = []
  public var itemset: Itemset?
  /// How many instances a repeat has, as a number into `DependencyGraph.expressions`.
  public var count: Int?
  /// The node that the path of `count` starts from.
  public var countContext: Int?
  /// Whether people may neither add nor remove instances.
  public var isFixed = false
  public let position: XMLPosition

  public var isSelect: Bool { kind == .select || kind == .select1 || kind == .rank }

  public func attribute(_ local: String) -> String? {
    attributes.first { $0.name.local == local }?.value
  }
}

/// A choice written into the control itself.
public struct StaticItem: Sendable {
  public let value: String
  public let label: FormText?
}

/// Choices that are computed from nodes.
public struct Itemset: Sendable {
  /// The nodes, as a number into `DependencyGraph.expressions`.
  public let nodes: Int
  /// Paths from such a node.
  public let value: Int
  public let label: Int?
  /// Whether `label` is the id of a text (`jr:itext(itextId)`).
  public let isLabelTextID: Bool
}

/// What happens at an event.
public struct FormAction: Sendable {
  public enum Kind: Sendable, Hashable {
    case setValue, setGeopoint, recordAudio
  }

  public enum Event: String, Sendable, Hashable {
    case firstLoad = "odk-instance-first-load"
    case load = "odk-instance-load"
    case newRepeat = "odk-new-repeat"
    case valueChanged = "xforms-value-changed"
    case ready = "xforms-ready"
    case revalidate = "xforms-revalidate"
    case insert = "jr-insert"
  }

  public enum Value: Sendable {
    case text(String)
    /// A number into `DependencyGraph.expressions`.
    case expression(Int)
  }

  public let kind: Kind
  public let events: [Event]
  public let target: Int
  /// The target's path where it has predicates, as a number into `DependencyGraph.expressions`.
  public let path: Int?
  public let value: Value
  /// The node whose control the action stands in; nil for those of the model.
  public let source: Int?
  public let attributes: [XMLAttribute]
}
