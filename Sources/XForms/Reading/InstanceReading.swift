import Diagnostics
import XML

// Secondary instances: within the form, or in files beside it.
extension FormReading {
  /// The root element of an instance, to be made a table of once all names of the form are known.
  struct FoundInstance {
    let id: String
    let root: XMLRecord?
  }

  /// Reads the secondary instances of the form.
  mutating func readInstances(_ elements: some Sequence<XMLRecord>, primary: XMLRecord) {
    var found: [FoundInstance] = []
    var ids: Set<String> = []
    for element in elements {
      guard let id = element[attribute: "id"], !id.isEmpty else { continue }
      guard ids.insert(id).inserted else {
        refuse(.instanceDefinedTwice(id), at: element)
        continue
      }
      var content: XMLRecord?
      if let uri = element[attribute: "src"], !uri.isEmpty {
        content = externalContent(uri, id: id, element: element, primary: primary)
      } else {
        content = element.elements.first { _ in true }
        if let content { symbols.note(allIn: content, &names) }
      }
      found.append(FoundInstance(id: id, root: content))
      instanceOrder.append(id)
    }
    for instance in found { instances[instance.id] = table(of: instance) }
  }

  private mutating func table(of instance: FoundInstance) -> InstanceTable {
    guard let content = instance.root else {
      return InstanceTable(id: instance.id, root: nil, symbols: [])
    }
    if content.records === root.records {
      return InstanceTable(id: instance.id, root: content, symbols: symbols.byName)
    }
    var symbols = RecordSymbols(content.records)
    symbols.note(allIn: content, &names)
    return InstanceTable(id: instance.id, root: content, symbols: symbols.byName)
  }

  private mutating func externalContent(
    _ uri: String, id: String, element: XMLRecord, primary: XMLRecord
  ) -> XMLRecord? {
    if uri == "jr://instance/last-saved" {
      return (reader.lastSaved?.records ?? Self.emptied(primary)).root
    }
    guard let bytes = reader.resources(uri) else {
      warn(.missingResource(uri, instance: id), at: element)
      return nil
    }
    let name = uri.split(separator: "?").first.map { $0.lowercased() } ?? ""
    if name.hasSuffix(".geojson") {
      guard let table = GeoJSONTable(bytes) else {
        refuse(.unreadableResource(uri), at: element)
        return nil
      }
      return Self.content(rows: table.rows, header: table.header)
    }
    if name.hasSuffix(".xml") || Self.looksLikeXML(bytes), !name.hasSuffix(".csv") {
      do throws(Failure) {
        return try XMLRecords.document(bytes, file: uri).root
      } catch {
        refuse(.unreadableResource(uri), at: element)
        return nil
      }
    }
    let table = DelimitedTable(bytes)
    return Self.content(rows: table.rows, header: table.header)
  }

  private static func content(rows: [[String]], header: [String]) -> XMLRecord {
    var builder = XMLRecordsBuilder()
    builder.add(rows: rows, header: header)
    return builder.records().root
  }

  private static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(64).first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) } == 0x3C
  }

  /// Before anything was saved, the last saved submission is the form without answers.
  private static func emptied(_ element: XMLRecord) -> XMLRecords {
    var builder = XMLRecordsBuilder()
    addEmptied(element, to: &builder)
    return builder.records()
  }

  private static func addEmptied(_ element: XMLRecord, to builder: inout XMLRecordsBuilder) {
    builder.start(element.name)
    for child in element.elements where !TreeReading.isTemplate(child) {
      addEmptied(child, to: &builder)
    }
    builder.end()
  }
}
