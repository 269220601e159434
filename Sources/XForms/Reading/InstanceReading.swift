import Diagnostics
import XML

// Secondary instances: within the form, or in files beside it.
extension FormReading {
  mutating func readInstance(_ element: XMLElement, primary: XMLElement) {
    guard let id = element[attribute: "id"], !id.isEmpty else { return }
    guard instances[id] == nil else {
      refuse(.instanceDefinedTwice(id), at: element)
      return
    }
    var columns = InstanceColumns()
    if let uri = element[attribute: "src"], !uri.isEmpty {
      readExternal(uri, id: id, element: element, primary: primary, into: &columns)
    } else {
      for child in element.elements.prefix(1) { columns.add(child, below: 0, names: &names) }
    }
    columns.close(0)
    instances[id] = InstanceTable(id: id, columns)
    instanceOrder.append(id)
  }

  private mutating func readExternal(
    _ uri: String, id: String, element: XMLElement, primary: XMLElement,
    into columns: inout InstanceColumns
  ) {
    if uri == "jr://instance/last-saved" {
      columns.add(reader.lastSaved ?? Self.emptied(primary), below: 0, names: &names)
      return
    }
    guard let bytes = reader.resources(uri) else {
      warn(.missingResource(uri, instance: id), at: element)
      return
    }
    let name = uri.split(separator: "?").first.map { $0.lowercased() } ?? ""
    if name.hasSuffix(".geojson") {
      guard let table = GeoJSONTable(bytes) else {
        refuse(.unreadableResource(uri), at: element)
        return
      }
      columns.add(rows: table.rows, header: table.header, names: &names)
    } else if name.hasSuffix(".xml") || Self.looksLikeXML(bytes), !name.hasSuffix(".csv") {
      do throws(Failure) {
        let document = try XMLDocument(bytes, file: uri)
        columns.add(document.root, below: 0, names: &names)
      } catch {
        refuse(.unreadableResource(uri), at: element)
      }
    } else {
      let table = DelimitedTable(bytes)
      columns.add(rows: table.rows, header: table.header, names: &names)
    }
  }

  private static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(64).first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) } == 0x3C
  }

  /// Before anything was saved, the last saved submission is the form without answers.
  private static func emptied(_ element: XMLElement) -> XMLElement {
    var blank = XMLElement(element.name)
    for case .element(let child) in element.children where !TreeReading.isTemplate(child) {
      blank.children.append(.element(emptied(child)))
    }
    return blank
  }
}
