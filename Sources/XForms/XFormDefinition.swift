import Diagnostics
import XML
import XPath

/// The room **XForms**: ODK XForm documents and submissions, in and out.
///
/// In goes the XML of a form, by whatever program it was made; out comes an `XFormDefinition`:
/// numbered nodes, rules in the order in which they have to be computed, controls, texts and choice
/// lists, with every name resolved. It is immutable and shared by all interviews of the form.
public final class XFormDefinition: Sendable {
  /// As `h:title` says.
  public let title: String
  /// Of the root element of the primary instance.
  public let id: String?
  /// Of the root element of the primary instance.
  public let version: String?
  /// Where the form was read from, as places show it.
  public let file: String

  /// The document (0), the root element (1) and everything below in document order, an element's
  /// attributes before its children.
  public let nodes: [DefinitionNode]
  /// The document outside all repeats, and each repeat; a scope after the one around it.
  public let scopes: [Scope]
  /// Instances of repeats to make new ones from, by the repeat's node.
  public let templates: [Int: Seed]
  /// Repeats whose first instance serves as template for want of another.
  public let implicitTemplates: Set<Int>
  /// What a new filling starts with.
  public let seed: Seed

  /// What people see, in document order.
  public let controls: [Control]
  /// The controls that stand directly in the body.
  public let topControls: [Int]
  /// What happens at events, in document order.
  public let actions: [FormAction]
  /// The texts of the form in its languages.
  public let texts: TextCatalogue
  /// Secondary instances by id.
  public let instances: [String: InstanceTable]
  /// Ids of secondary instances in document order; a node's document number is its place here + 1.
  public let instanceOrder: [String]

  /// Secondary instances in that order.
  public let instanceTables: [InstanceTable]
  /// What has to be computed again when something changes.
  public let graph: DependencyGraph
  /// The numbers of all names.
  public let symbols: SymbolTable
  /// Where submissions are to be sent; nil where the form does not say.
  public let submission: SubmissionTarget?
  /// What is questionable but does not keep the form from being filled.
  public let warnings: [Diagnostic]

  let names: NameTable

  init(_ parts: DefinitionParts) {
    title = parts.title
    id = parts.id
    version = parts.version
    file = parts.file
    nodes = parts.tree.nodes
    scopes = parts.tree.scopes
    templates = parts.templates
    implicitTemplates = parts.implicitTemplates
    seed = parts.seed
    controls = parts.controls
    topControls = parts.topControls
    actions = parts.actions
    texts = parts.texts
    instances = parts.instances
    instanceOrder = parts.instanceOrder
    instanceTables = parts.instanceOrder.compactMap { parts.instances[$0] }
    graph = parts.graph
    symbols = parts.names.symbols
    names = parts.names
    submission = parts.submission
    warnings = parts.warnings
  }

  /// The document above everything.
  public static let document = 0
  /// The root element of the primary instance.
  public static let root = 1

  /// The node of a path without positions, `/data/group/question`; nil if there is none. The first
  /// where names repeat.
  public func node(at path: String) -> Int? {
    var node = Self.document
    for step in path.split(separator: "/") {
      guard let next = child(of: node, step: step) else { return nil }
      node = next
    }
    return node
  }

  /// The child element called `step`, or with `@name` the attribute. Prefixes do not count.
  public func child(of node: Int, step: Substring) -> Int? {
    if step.hasPrefix("@") {
      let name = step.dropFirst()
      return nodes[node].attributes.first { nodes[$0].name.local == name }
    }
    return child(of: node, named: String(step))
  }

  /// The child element of that name. Prefixes do not count.
  private func child(of node: Int, named name: String) -> Int? {
    if nodes[node].children.count <= ChildrenByName.fewest {
      return nodes[node].children.first { nodes[$0].name.local == name }
    }
    var name = name
    let symbol = name.withUTF8 { names.symbol(ofLocal: $0) }
    return nodes[node].childrenBySymbol[symbol]?.first
      ?? nodes[node].children.first { nodes[$0].name.local == name }
  }

  /// The child that a step of a path leads to: ``child(of:step:)`` for those who have it whole.
  package func child(of node: Int, step: String) -> Int? {
    step.utf8.first == UInt8(ascii: "@")
      ? child(of: node, step: step[...]) : child(of: node, named: step)
  }

  /// The number of a name as expressions of this form would write it.
  public func symbol(of name: QualifiedName) -> Symbol { names.symbol(of: name) }

  /// `/data/group/question`, with the names as the form writes them, prefixes dropped.
  public func path(of node: Int) -> String { nodes.path(of: node) }
}

/// Where and how a submission is to be sent, as the form asks.
public struct SubmissionTarget: Sendable, Hashable {
  /// The address.
  public let action: String?
  /// How it is sent: `post`, `form-data-post`.
  public let method: String?
  /// The key of an encrypted form; such submissions cannot be made yet.
  public let publicKey: String?
  /// Whether it is sent at once (`orx:auto-send`), as written.
  public let isSentAutomatically: String?
  /// Whether it is deleted once sent (`orx:auto-delete`), as written.
  public let isDeletedAutomatically: String?
}

/// What the reader has gathered, on its way into a definition.
struct DefinitionParts {
  var title = ""
  var id: String?
  var version: String?
  var file: String
  var tree: DefinitionTree
  var templates: [Int: Seed] = [:]
  var implicitTemplates: Set<Int> = []
  var seed: Seed
  var controls: [Control] = []
  var topControls: [Int] = []
  var actions: [FormAction] = []
  var texts: TextCatalogue
  var instances: [String: InstanceTable] = [:]
  var instanceOrder: [String] = []
  var graph: DependencyGraph
  var names: NameTable
  var submission: SubmissionTarget?
  var warnings: [Diagnostic] = []
}
