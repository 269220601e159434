import Diagnostics
import XML
import XPath

/// Reads XForm documents: ours, pyxform's, Kobo's, those written by hand for JavaRosa.
public struct XFormReader: Sendable {
  /// The bytes of an external secondary instance (`jr://file-csv/towns.csv`); nil where there is no
  /// such file.
  public var resources: @Sendable (_ uri: String) -> [UInt8]?
  /// The submission of this form that was saved last, for `jr://instance/last-saved`.
  public var lastSaved: XMLElement?
  /// Whether a calculation may read its own node in other instances of a repeat (a running total).
  /// JavaRosa takes that for a cycle.
  public var allowsRunningTotals: Bool

  /// A reader that finds no files, and no last submission, unless told where.
  public init(
    resources: @escaping @Sendable (_ uri: String) -> [UInt8]? = { _ in nil },
    lastSaved: XMLElement? = nil, allowsRunningTotals: Bool = false
  ) {
    self.resources = resources
    self.lastSaved = lastSaved
    self.allowsRunningTotals = allowsRunningTotals
  }

  /// The form that a document defines.
  ///
  /// - Throws: `.data` with every fault that keeps the form from being filled, each with its place.
  public func definition(of root: XMLElement, file: String) throws(Failure) -> XFormDefinition {
    try definition(of: root.records, file: file)
  }

  /// The form that a document defines, which is read at a fraction of what making elements of it
  /// costs.
  ///
  /// - Throws: `.data` with what keeps the bytes from being an XML document, or else with every
  ///   fault that keeps the form from being filled, each with its place.
  public func definition(
    of bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()
  ) throws(Failure) -> XFormDefinition {
    try definition(of: XMLRecords.document(bytes, file: file, limits: limits), file: file)
  }

  private func definition(of records: XMLRecords, file: String) throws(Failure) -> XFormDefinition {
    var reading = FormReading(reader: self, root: records.root, file: file)
    guard let parts = reading.read(), !reading.hasErrors else {
      throw Failure(.data, reading.diagnostics.filter { $0.severity == .error })
    }
    return XFormDefinition(parts)
  }
}

/// One reading of a document: what is known so far and every fault met.
struct FormReading {
  static let javaRosa = TreeReading.javaRosa
  static let odk = "http://www.opendatakit.org/xforms"

  let reader: XFormReader
  let root: XMLRecord
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  var names = NameTable()
  /// The form's numbers for the names of its document.
  var symbols: RecordSymbols
  var tree = DefinitionTree()
  var expressions: ExpressionReading
  var texts = TextCatalogue()
  var controls: [Control] = []
  var actions: [FormAction] = []
  var instances: [String: InstanceTable] = [:]
  var instanceOrder: [String] = []
  /// Nodes by the id of their bind.
  var bindIDs: [String: Int] = [:]
  /// Expressions that name no instance but those there are.
  var soundSources: Set<String> = []
  /// Choices by where they are, predicates aside.
  var choiceRows: [ChoicesKey: [Int]] = [:]

  /// Texts of choices that show values.
  var choiceTexts: [TextColumn: [Int]] = [:]

  /// A column of the choices that begin at a row, predicates aside.
  struct TextColumn: Hashable {
    let instance: String
    let firstRow: Int
    let column: Symbol
  }

  struct ChoicesKey: Hashable {
    let instance: String
    let steps: [Symbol]
  }

  /// The same by the `nodeset` of a select; nil where it is none that can be told.
  var choicesOfNodesets: [String: KnownChoices?] = [:]
  /// By the `ref` of the label of choices.
  var labelSources: [String: LabelSource] = [:]

  /// The choices of a list, predicates aside.
  struct KnownChoices {
    let table: InstanceTable
    let rows: [Int]
  }

  /// The expression for the label of a choice, or for the id of a text.
  struct LabelSource {
    let source: String
    let isTextID: Bool
  }

  init(reader: XFormReader, root: XMLRecord, file: String) {
    self.reader = reader
    self.root = root
    self.file = file
    symbols = RecordSymbols(root.records)
    expressions = ExpressionReading(tree: tree, names: names)
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  mutating func refuse(_ message: Message, at element: XMLRecord) {
    diagnostics.append(Diagnostic(.error, message, at: place(of: element.position)))
  }

  mutating func warn(_ message: Message, at element: XMLRecord) {
    diagnostics.append(Diagnostic(.warning, message, at: place(of: element.position)))
  }

  mutating func refuse(_ message: Message, at position: XMLPosition) {
    diagnostics.append(Diagnostic(.error, message, at: place(of: position)))
  }

  func place(of position: XMLPosition) -> Place {
    position.line > 0
      ? .position(file: file, line: position.line, column: position.column) : .file(file)
  }

  /// All stages in order; nil where there is nothing to read further.
  mutating func read() -> DefinitionParts? {
    guard let (head, model, body) = outline() else { return nil }
    for namespace in root.records.namespaces { names.declare(namespace.prefix, as: namespace.uri) }
    let instanceElements = model.elements("instance")
    guard let primary = instanceElements.first?.elements.first(where: { _ in true }) else {
      refuse(.noPrimaryInstance, at: model)
      return nil
    }
    internNames(of: primary)
    var repeats = RepeatPaths()
    findRepeats(in: body, model: model, context: [], root: primary, into: &repeats)
    let treeReading = TreeReading(primary, repeats: repeats, names: names, symbols: symbols)
    tree = treeReading.tree
    names = treeReading.names
    symbols = treeReading.symbols
    readInstances(instanceElements.dropFirst(), primary: primary)
    expressions = ExpressionReading(tree: tree, names: names)
    let itext = model.first("itext")
    if let itext { readTexts(itext) }
    let binds = model.elements("bind")
    expressions.reserve(binds.count * 2)
    for bind in binds { readBind(bind, context: XFormDefinition.root) }
    tree = treeWithBinds()
    let top = readControls(in: body, parent: nil, context: XFormDefinition.root)
    for element in model.elements {
      readAction(element, source: nil, context: XFormDefinition.root)
    }
    linkControls()
    let graph = dependencyGraph()
    var seeds = SeedReading(tree: tree, names: names, symbols: symbols, trims: true)
    var parts = DefinitionParts(
      file: file, tree: tree, seed: seeds.seed(ofDocument: primary), texts: texts, graph: graph,
      names: names)
    for (node, element) in treeReading.templateElements {
      parts.templates[node] = seeds.seed(of: element, at: node)
      if !TreeReading.isTemplate(element) { parts.implicitTemplates.insert(node) }
    }
    parts.title = head.first("title")?.text.trimmedOfSpace ?? ""
    parts.id = primary[attribute: "id"] ?? primaryNamespace(of: primary)
    parts.version =
      primary[attribute: "version"] ?? primary.firstAttribute("version")
    parts.controls = controls
    parts.topControls = top
    parts.actions = actions
    parts.instances = instances
    parts.instanceOrder = instanceOrder
    parts.submission = model.first("submission").map(Self.submissionTarget)
    parts.warnings = diagnostics.filter { $0.severity == .warning }
    return parts
  }

  private func primaryNamespace(of element: XMLRecord) -> String? {
    element.name.namespace.isEmpty || element.name.namespace == "http://www.w3.org/2002/xforms"
      ? nil : element.name.namespace
  }

  private mutating func outline() -> (head: XMLRecord, model: XMLRecord, body: XMLRecord)? {
    guard root.name.local == "html", let head = root.first("head"), let body = root.first("body"),
      let model = head.first("model")
    else {
      refuse(.notAnXForm, at: root)
      return nil
    }
    let order = root.elements.map(\.name.local)
    if let headAt = order.firstIndex(of: "head"), let bodyAt = order.firstIndex(of: "body"),
      bodyAt < headAt
    {
      refuse(.bodyBeforeHead, at: body)
    }
    return (head, model, body)
  }

  private mutating func internNames(of element: XMLRecord) {
    for row in element.row..<element.end {
      let below = XMLRecord.row(row, of: element.records)
      if below.isElement { _ = symbols.symbol(of: below, &names) }
    }
  }

  private static func submissionTarget(_ element: XMLRecord) -> SubmissionTarget {
    SubmissionTarget(
      action: element.firstAttribute("action"), method: element.firstAttribute("method"),
      publicKey: element.firstAttribute("base64RsaPublicKey"),
      isSentAutomatically: element.firstAttribute("auto-send"),
      isDeletedAutomatically: element.firstAttribute("auto-delete"))
  }

  // MARK: Repeats

  /// The paths of repeats have to be known before nodes are numbered.
  private mutating func findRepeats(
    in element: XMLRecord, model: XMLRecord, context: [Symbol], root: XMLRecord,
    into repeats: inout RepeatPaths
  ) {
    for child in element.elements where child.hasName("group") || child.hasName("repeat") {
      var path = context
      var written = child[attribute: "nodeset"] ?? child[attribute: "ref"]
      if written == nil, let id = child[attribute: "bind"] {
        written = model.elements("bind").first { $0[attribute: "id"] == id }?[attribute: "nodeset"]
      }
      if let written, let found = symbols(of: written, from: context, root: root) {
        path = found
        if child.hasName("repeat"), !found.isEmpty { repeats.insert(found[...]) }
      }
      findRepeats(in: child, model: model, context: path, root: root, into: &repeats)
    }
  }

  private mutating func symbols(of path: String, from context: [Symbol], root: XMLRecord)
    -> [Symbol]?
  {
    var plain: [Symbol] = []
    let isPlain = path.goesByPlainNames { name in
      plain.append(names.symbol(ofLocal: name))
      return true
    }
    if isPlain { return plain }
    guard let expression = try? Expression(path), case .path(let parsed) = expression.root.kind
    else { return nil }
    var found: [Symbol]
    switch parsed.origin {
    case .root: found = []
    case .context: found = context.isEmpty ? [names.symbol(of: root.name)] : context
    case .term: return nil
    }
    for step in parsed.steps {
      switch (step.axis, step.test) {
      case (.child, .name(let name)): found.append(names.symbol(of: name))
      case (.itself, .node): break
      case (.parent, .node):
        guard found.popLast() != nil else { return nil }
      default: return nil
      }
    }
    return found
  }
}
