import Diagnostics

/// Decides in which group or repeat each declaration of an entity stands: as near as it can to the
/// questions that feed it, one declaration a container (ODK entities 2025.1).
struct EntityPlacement {
  private let form: Form
  private(set) var diagnostics: [Diagnostic] = []
  private var references: [String: [Reference]] = [:]
  private var properties: Set<[String]> = []
  private let lists: Set<String>

  /// A container as the names on the way to it, and which of them are repeats.
  private struct Path: Hashable {
    var names: [String] = []
    var repeats: [Bool] = []

    func prefix(_ count: Int) -> Path {
      Path(names: Array(names.prefix(count)), repeats: Array(repeats.prefix(count)))
    }

    /// The innermost repeat around, else the form.
    var scope: Path { prefix((repeats.lastIndex(of: true) ?? -1) + 1) }
    var repeatCount: Int { repeats.count { $0 } }
    /// How many groups stand between the container and its scope.
    var depthInScope: Int { names.count - scope.names.count }
  }

  private struct Reference {
    let path: Path
    /// Nil where a formula of the declaration reads the question.
    let property: String?
    let place: Place
  }

  private struct Request {
    let list: String
    let scope: Path
    let wanted: Path
    let savePaths: [Path]
    let place: Place
  }

  init(_ form: Form) {
    self.form = form
    lists = Set(form.entities.map(\.list))
  }

  mutating func placed() -> [EntityDeclaration] {
    collect(form.elements, within: Path(), readers: readersByQuestion())
    if form.entities.isEmpty { return [] }
    var requests: [Request] = []
    for declaration in form.entities { requests.append(request(declaration)) }
    if requests.count == 1, requests[0].scope == Path() { return form.entities }
    let allocations = allocate(requests)
    return form.entities.map { declaration in
      var declaration = declaration
      declaration.container = allocations[declaration.list]?.names ?? []
      return declaration
    }
  }

  private func readersByQuestion() -> [String: [String]] {
    var readers: [String: [String]] = [:]
    for declaration in form.entities {
      let formulas = [
        declaration.id, declaration.createIf, declaration.updateIf, declaration.label,
      ]
      var seen: Set<String> = []
      for formula in formulas.compactMap({ $0 }) {
        for mention in QuestionMention.all(in: formula.source)
        where seen.insert(mention.name).inserted {
          readers[mention.name, default: []].append(declaration.list)
        }
      }
    }
    return readers
  }

  private mutating func collect(
    _ elements: [Element], within path: Path, readers: [String: [String]]
  ) {
    for element in elements {
      switch element {
      case .question(let question):
        noteSave(question, in: path)
        for list in readers[question.name] ?? [] {
          references[list, default: []].append(
            Reference(path: path, property: nil, place: question.place))
        }
      case .group(let group):
        for list in readers[group.name] ?? [] {
          references[list, default: []].append(
            Reference(path: path, property: nil, place: group.place))
        }
        let inner = Path(
          names: path.names + [group.name], repeats: path.repeats + [group.isRepeat])
        collect(group.elements, within: inner, readers: readers)
      }
    }
  }

  private mutating func noteSave(_ question: Question, in path: Path) {
    guard let saveTo = question.saveTo else { return }
    let place = saveTo.cell.place
    if form.entities.isEmpty { return report(.saveToWithoutEntities, at: place) }
    if saveTo.list == nil, form.entities.count > 1 {
      return report(.saveToWithoutList(saveTo.property), at: place)
    }
    let list = saveTo.list ?? form.entities[0].list
    guard lists.contains(list) else {
      let suggestion = closestName(to: list, among: form.entities.map(\.list))
      return report(.unknownEntityList(list, suggestion: suggestion), at: place)
    }
    let property = saveTo.property
    if ["name", "label"].contains(property.lowercased()) || property.hasPrefix("__")
      || !property.isXMLName
    {
      report(.entityName(property), at: place)
    }
    if !properties.insert([list, property]).inserted {
      report(.propertyTwice(property), at: place)
    }
    references[list, default: []].append(
      Reference(path: path, property: property, place: place))
  }

  private mutating func request(_ declaration: EntityDeclaration) -> Request {
    let list = declaration.list
    guard let references = references[list], !references.isEmpty else {
      return Request(
        list: list, scope: Path(), wanted: Path(), savePaths: [], place: declaration.place)
    }
    let scope =
      references.map(\.path.scope).reduce(Path()) { $1.repeatCount > $0.repeatCount ? $1 : $0 }
    let saves = references.filter { $0.property != nil }
    let wanted = wantedPath(references, saves, scope)
    for reference in references {
      let own = reference.path.scope
      let isOutside = scope.prefix(own.names.count) != own
      let isSavedElsewhere = reference.property != nil && wanted.scope != own
      if isOutside || isSavedElsewhere {
        report(
          .entityAcrossRepeats(list),
          at: reference.property == nil ? declaration.place : reference.place)
      }
    }
    var seen: Set<Path> = []
    let savePaths = saves.map(\.path).filter { seen.insert($0).inserted }
    return Request(
      list: list, scope: scope, wanted: wanted, savePaths: savePaths, place: declaration.place)
  }

  /// Where what is saved stands together; without anything saved the deepest question read.
  private func wantedPath(_ all: [Reference], _ saves: [Reference], _ scope: Path) -> Path {
    func deepest(_ references: [Reference]) -> Path? {
      let inScope = references.filter { $0.path.scope == scope }
      return (inScope.isEmpty ? references : inScope).map(\.path).reduce(nil) { best, path in
        guard let best else { return path }
        return path.depthInScope > best.depthInScope ? path : best
      }
    }
    guard let first = saves.first?.path, let deepestSave = deepest(saves) else {
      return deepest(all) ?? Path()
    }
    var common = first
    for save in saves {
      let shared = zip(
        zip(common.names, common.repeats), zip(save.path.names, save.path.repeats)
      ).prefix { $0 == $1 }.count
      common = common.prefix(shared)
    }
    let own = deepestSave.scope
    let isDeeper =
      (common.repeatCount, common.depthInScope) > (own.repeatCount, own.depthInScope)
    return isDeeper ? common : own
  }

  private mutating func allocate(_ requests: [Request]) -> [String: Path] {
    var seen: Set<Path> = []
    let scopes = requests.map(\.scope).filter { seen.insert($0).inserted }
    let byScope = Dictionary(grouping: requests, by: \.scope)
    var taken: [Path: String] = [:]
    var reserved: [Path: String] = [:]
    var result: [String: Path] = [:]
    for scope in scopes {
      for request in byScope[scope] ?? [] {
        var isPlaced = false
        for depth in stride(from: request.wanted.names.count, through: scope.names.count, by: -1) {
          let path = request.wanted.prefix(depth)
          if taken[path] ?? reserved[path] != nil {
            if request.savePaths.contains(where: { reserved[$0] != nil }) { break }
            continue
          }
          taken[path] = request.list
          reserved[path] = request.list
          result[request.list] = path
          for save in request.savePaths where save.names.count >= depth {
            for length in depth...save.names.count { reserved[save.prefix(length)] = request.list }
          }
          isPlaced = true
          break
        }
        if !isPlaced { report(.entitiesInOneContainer(request.list), at: request.place) }
      }
    }
    return result
  }

  private mutating func report(_ message: Message, at place: Place) {
    diagnostics.append(Diagnostic(.error, message, at: place))
  }
}
