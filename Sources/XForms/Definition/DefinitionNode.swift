import XML
import XPath

/// An element or attribute of the primary instance, once for all the instances it may have.
public struct DefinitionNode: Sendable {
  /// Its place in ``XFormDefinition/nodes``.
  public let id: Int
  /// As the form writes it.
  public let name: XMLName
  /// Its name as a number.
  public let symbol: Symbol
  /// -1 for the document.
  public let parent: Int
  /// Whether it is an attribute of its parent.
  public let isAttribute: Bool
  /// Child elements in document order.
  public internal(set) var children: [Int] = []
  /// Attributes in document order.
  public internal(set) var attributes: [Int] = []
  /// Child elements by name.
  public internal(set) var childrenBySymbol = ChildrenByName()
  /// The node after the last one below this.
  public internal(set) var end = 0
  /// The scope this node lives in: for a repeat, the scope of its own instances.
  public let scope: Int
  /// The place of the node in its scope.
  public let local: Int
  /// For a repeat: the place of its series of instances in the scope around it.
  public let seriesLocal: Int?
  /// Its bind; nil where the form has none for it.
  public internal(set) var bind: Bind?
  /// Controls that show this node.
  public internal(set) var controls: [Int] = []
  /// Where several siblings that are no repeat share a name: which of them this is, from 1.
  public internal(set) var occurrence: Int?
  /// Namespaces that the element itself declares.
  public var namespaces: [XMLNamespace] {
    isAttribute || parent < 0 ? [] : source.namespaces
  }
  /// Where the element stands in the file.
  public var position: XMLPosition { source.position }
  /// The first element that it was read from; of an attribute, the one it stands in.
  let source: XMLRecord

  /// Whether a `repeat` of the body is about it.
  public var isRepeat: Bool { seriesLocal != nil }
  /// Whether the node holds a value of its own.
  public var isLeaf: Bool { children.isEmpty }
  /// How its value is to be understood; text where no bind tells.
  public var type: ValueType { bind?.type ?? .string }
}

/// The document outside all repeats, or one repeat: what is made anew with each instance.
///
/// An instance of a scope is a block of live nodes, one a member, so that a node is found by adding
/// its place to the block's.
public struct Scope: Sendable {
  /// Its place in ``XFormDefinition/scopes``.
  public let id: Int
  /// The scope around; nil for the outermost.
  public let parent: Int?
  /// The repeat whose instances these are; the document for the outermost.
  public let node: Int
  /// How many scopes stand around.
  public let depth: Int
  /// Definition nodes in document order; a repeat stands for the series of its instances.
  public internal(set) var members: [Int] = []
  /// The places of the members that are series.
  public internal(set) var series: [Int] = []
}

/// The values of one instance of a scope, to start from.
public struct Seed: Sendable {
  /// The scope that this is an instance of.
  public let scope: Int
  /// By place in the scope.
  public var values: [String]
  /// For each series of the scope, its instances; parallel to `Scope.series`.
  public var instances: [[Seed]]
  /// By place in the scope, whether the member was missing where the seed was read from.
  var isMissing: [Bool]
}

/// The numbered nodes of a primary instance.
struct DefinitionTree: Sendable {
  var nodes: [DefinitionNode] = []
  var scopes: [Scope] = []

  /// The innermost scope that both stand in.
  func commonScope(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while one != other {
      if scopes[one].depth >= scopes[other].depth {
        one = scopes[one].parent ?? 0
      } else {
        other = scopes[other].parent ?? 0
      }
    }
    return one
  }
}

extension [DefinitionNode] {
  /// `/data/group/question`, with the names as the form writes them, prefixes dropped.
  func path(of node: Int) -> String {
    var steps: [String] = []
    var climbing = node
    while climbing > XFormDefinition.document {
      let name = self[climbing].name.local
      steps.append(self[climbing].isAttribute ? "@" + name : name)
      climbing = self[climbing].parent
    }
    return "/" + steps.reversed().joined(separator: "/")
  }
}
