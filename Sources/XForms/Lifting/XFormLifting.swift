public import Diagnostics
public import Forms
public import XML

/// Tells an XForm in the words of XLSForm: groups, repeats, questions, choices, texts in all
/// languages, conditions with `${name}` for paths, entities and settings. Reads what pyxform, Kobo
/// and people by hand write.
///
/// What XLSForm has no words for is named in the warnings, each with its place in the document;
/// paths that `${name}` could not stand for (a name that two questions share, a walk through other
/// instances of a repeat) stay as they are.
public enum XFormLifting {
  /// The sheets of the form that a document defines. Cells have the place of the element they come
  /// from. O(document).
  ///
  /// - Throws: `.data` where the document is no XForm.
  public static func source(
    of root: XMLElement, file: String
  ) throws(Failure) -> (source: FormSource, faults: [Diagnostic]) {
    guard root.name.local == "html", let model = root.first("head")?.first("model"),
      let body = root.first("body")
    else { throw Failure(.data, .notAnXForm, at: place(of: root, in: file)) }
    guard let primary = model.first("instance")?.elements.first else {
      throw Failure(.data, .noPrimaryInstance, at: place(of: model, in: file))
    }
    var lifting = FormLifting(root: root, model: model, body: body, primary: primary, file: file)
    if lifting.tree.isTooLarge {
      throw Failure(.data, .liftedTooLarge, at: place(of: primary, in: file))
    }
    lifting.run()
    return (lifting.source, lifting.faults)
  }

  static func place(of element: XMLElement, in file: String) -> Place {
    element.position.line > 0
      ? .position(file: file, line: element.position.line, column: element.position.column)
      : .file(file)
  }
}

/// One lifting: what is known of the document so far, and the sheets made of it.
struct FormLifting {
  let root: XMLElement
  let model: XMLElement
  let body: XMLElement
  let file: String
  var tree: LiftedTree
  var names = LiftedNames()
  var texts: LiftedTexts
  var actions: [Int: LiftedActions] = [:]
  var choices = LiftedChoices()
  /// The elements of the survey in their order, with what only the page has.
  var plan: [PlannedRow] = []
  var outline = Outline()
  /// The number in the outline for each node of the tree that has one.
  var numbers: [Int: Int] = [:]
  var source: FormSource
  var faults: [Diagnostic] = []
  var survey: [FormSource.Row] = []
  var settings: FormSource.Row
  var entities: [FormSource.Row] = []
  var osm: [FormSource.Row] = []

  init(root: XMLElement, model: XMLElement, body: XMLElement, primary: XMLElement, file: String) {
    self.root = root
    self.model = model
    self.body = body
    self.file = file
    tree = LiftedTree(primary, model: model, body: body)
    texts = LiftedTexts(model.first("itext"))
    source = FormSource(file: file, spelling: .tables)
    settings = FormSource.Row(at: XFormLifting.place(of: primary, in: file), number: 2)
  }

  mutating func run() {
    for (message, element) in tree.remarks { note(message, at: element) }
    noteUnknownParts()
    collectActions()
    plan = SurveyPlan(tree).rows
    for page in plan.compactMap(\.page) { note(.liftedPageGroup, at: page.element) }
    layOut()
    choices.readInstances(of: model)
    liftSettings()
    for row in plan { lift(row) }
    liftEntities()
    liftFiles()
    assemble()
  }

  /// What stands in the document and nobody here knows.
  private mutating func noteUnknownParts() {
    let known: Set<String> = [
      "instance", "bind", "itext", "submission", "setvalue", "setgeopoint", "recordaudio",
    ]
    for element in model.elements where !known.contains(element.name.local) {
      note(.notInXLSForm(element.name.qualified), at: element)
    }
  }

  // MARK: Rows

  func place(of element: XMLElement) -> Place { XFormLifting.place(of: element, in: file) }

  mutating func note(_ message: Message, at element: XMLElement) {
    let diagnostic = Diagnostic(.warning, message, at: place(of: element))
    faults.append(diagnostic)
  }

  func cell(_ text: String, _ element: XMLElement) -> FormSource.Cell {
    FormSource.Cell(text, at: place(of: element), isVerbatim: false)
  }

  func newRow(_ element: XMLElement) -> FormSource.Row {
    FormSource.Row(at: place(of: element), number: survey.count + 2)
  }

  private mutating func assemble() {
    source.sheets = []
    add("settings", [settings])
    add("survey", survey)
    add("choices", choices.rows(file: file))
    add("osm", osm)
    add("entities", entities)
  }

  private mutating func add(_ name: String, _ rows: [FormSource.Row]) {
    guard let first = rows.first else { return }
    var sheet = FormSource.Sheet(name, rows: rows, at: first.place)
    var seen: Set<String> = []
    for index in sheet.rows.indices {
      sheet.rows[index].number = index + 2
      for column in sheet.rows[index].columns where seen.insert(column).inserted {
        sheet.headers.append(
          .init(column, at: sheet.rows[index][column]?.place ?? first.place, isVerbatim: false))
      }
    }
    source.sheets.append(sheet)
  }

  // MARK: Outline

  /// The form's elements as its writer will lay them out, to see which paths `${name}` gives.
  private mutating func layOut() {
    var root = OutlineNode(tree.nodes[0].name, .root)
    root.bind = nil
    numbers[0] = outline.add(root, to: nil)
    var open = [0]
    for row in plan {
      switch row {
      case .begin(let node):
        let number = outline.add(
          OutlineNode(
            names.name(tree.nodes[node].element), tree.nodes[node].isRepeat ? .repeat : .group),
          to: open.last)
        numbers[node] = number
        open.append(number)
      case .beginPage(let page):
        open.append(outline.add(OutlineNode(page.name, .group), to: open.last))
      case .question(let node):
        numbers[node] = outline.add(
          OutlineNode(names.name(tree.nodes[node].element), .question), to: open.last)
      case .end, .endPage: if open.count > 1 { open.removeLast() }
      }
    }
    for (number, node) in tree.nodes.enumerated() where node.isMeta && !node.isEntity {
      if node.parent.map({ tree.nodes[$0].isMeta }) == true, !node.children.isEmpty { continue }
      let parent = node.parent.flatMap { numbers[$0] } ?? 0
      let kind: OutlineNode.Kind = node.name == "meta" ? .group : .question
      numbers[number] = outline.add(OutlineNode(node.name, kind), to: parent)
    }
  }
}
