import Archives
import Diagnostics
import XML

/// The parts of an Office file and how they refer to one another.
///
/// Source: ECMA-376 part 2, Open Packaging Conventions. Names of parts differ in letter case
/// between some writers' parts and their references, so case does not count.
struct PackageParts {
  private let archive: Archive
  private let entries: [String: Archive.Entry]

  init(_ archive: Archive) {
    self.archive = archive
    entries = Dictionary(
      archive.entries.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  var hasMacros: Bool {
    entries.keys.contains { $0.hasSuffix("vbaproject.bin") || $0.hasPrefix("xl/macrosheets/") }
  }

  /// The part with the list of sheets.
  func mainPart() throws(Failure) -> String {
    let root = try relations(of: "")
    guard let relation = root.first("officeDocument") else { return "xl/workbook.xml" }
    return try target(relation)
  }

  /// The relations of a part, none where it has no list of them; of the whole file for "".
  func relations(of part: String) throws(Failure) -> Relations {
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let folder = part.dropLast(name.count)
    let list = "\(folder)_rels/\(name).rels"
    guard entries[list.lowercased()] != nil else { return Relations([], folder: String(folder)) }
    return Relations(try document(list).elements("Relationship"), folder: String(folder))
  }

  /// The part that a relation leads to.
  ///
  /// - Throws: where it leads out of the file.
  func target(_ relation: Relations.Relation) throws(Failure) -> String {
    let isInside = !relation.isExternal
    guard isInside, let part = Self.resolve(relation.target, in: relation.folder) else {
      throw Failure(.data, .partOutside(relation.target), at: .file(archive.file))
    }
    return part
  }

  /// `xl/` and `../docProps/app.xml` → `docProps/app.xml`; nil where it leads above the root.
  static func resolve(_ target: String, in folder: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// A small part, as a tree.
  func document(_ part: String) throws(Failure) -> XMLElement {
    var limits = XMLLimits()
    limits.bytes = 8 << 20
    limits.elements = 200_000
    let entry = try entry(part)
    if entry.size > limits.bytes {
      throw Failure(.data, .partTooLarge(part, limit: limits.bytes), at: .file(archive.file))
    }
    return try XMLDocument(archive.bytes(of: entry), file: label(part), limits: limits).root
  }

  /// A part of any size, passed to a handler piece by piece.
  func read<Handler: XMLTagHandler>(
    _ part: String, with handler: Handler
  ) throws(Failure) -> Handler {
    var limits = XMLLimits()
    limits.bytes = Int.max
    limits.elements = Int.max
    // Beyond any cell's; the cell's own limit names the cell.
    limits.textBytes = 1 << 20
    let stream = XMLTagStream(handler, file: label(part), limits: limits)
    try archive.inflate(try entry(part)) { piece throws(Failure) in try stream.feed(piece) }
    return try stream.finish()
  }

  private func entry(_ part: String) throws(Failure) -> Archive.Entry {
    guard let entry = entries[part.lowercased()] else {
      throw Failure(.data, .partMissing(part), at: .file(archive.file))
    }
    return entry
  }

  private func label(_ part: String) -> String { "\(archive.file) (\(part))" }
}

/// What a part refers to.
struct Relations {
  struct Relation {
    let id: String
    /// The last word of the type's URI, which two editions of the standard share: `worksheet`.
    let kind: String
    let target: String
    let isExternal: Bool
    /// From which `target` leads.
    let folder: String
  }

  private let relations: [Relation]

  init(_ elements: [XMLElement], folder: String) {
    relations = elements.map { element in
      Relation(
        id: element[attribute: "Id"] ?? "",
        kind: element[attribute: "Type"]?.split(separator: "/").last.map(String.init) ?? "",
        target: element[attribute: "Target"] ?? "",
        isExternal: element[attribute: "TargetMode"] == "External", folder: folder)
    }
  }

  func first(_ kind: String) -> Relation? { relations.first { $0.kind == kind } }

  func relation(id: String) -> Relation? { relations.first { $0.id == id } }
}
