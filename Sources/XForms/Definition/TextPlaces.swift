import XML
import XPath

/// Where the texts of a form stand, by id and language.
struct TextPlaces: Sendable {
  private let records: XMLRecords
  /// For each language the rows of the texts, by number; -1 where the language lacks it.
  private var rows: [[Int32]] = []
  /// By number, the row of an attribute that holds the id.
  private var ids: [Int32] = []
  /// By number, whether the text shows values in any language.
  private var showsValues: [Bool] = []
  /// The numbers of those that do.
  private(set) var showing: [Int] = []
  /// A hash table of numbers, -1 where nothing lies; ids are found from their bytes.
  private var slots: [Int32]
  /// A number that whoever wrote the form cannot know.
  private let seed = ByteIndex.seed

  /// - Parameter count: how many texts there may be.
  init(_ records: XMLRecords, count: Int) {
    self.records = records
    slots = ByteIndex.slots(for: count)
  }

  // MARK: Texts

  /// The number of a text; nil where no language has it.
  func number(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { number(of: $0) }
  }

  /// The same for an id in UTF-8.
  func number(of id: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = slots[slot(of: id)]
    return number < 0 ? nil : Int(number)
  }

  /// The id of a text.
  func id(of text: Int) -> String { records.string(records.rows[Int(ids[text])].text) }

  /// Whether a text shows values in any language.
  func showsValues(_ text: Int) -> Bool { showsValues[text] }

  mutating func noteValues(in text: Int) {
    if showsValues[text] { return }
    showsValues[text] = true
    showing.append(text)
  }

  /// The element of a text in a language, by the language's index.
  func element(of text: Int, in language: Int) -> XMLRecord? {
    guard rows.indices.contains(language), text < rows[language].count, rows[language][text] >= 0
    else { return nil }
    return .row(Int(rows[language][text]), of: records)
  }

  /// Notes where a text stands.
  ///
  /// - Parameter id: the row of the attribute that holds its id.
  /// - Returns: its number, and whether the language had one already.
  mutating func note(_ element: XMLRecord, id: Int, in language: Int) -> (Int, isRepeated: Bool) {
    let number = number(ofAttribute: id)
    while rows.count <= language { rows.append([]) }
    while rows[language].count <= number { rows[language].append(-1) }
    let isRepeated = rows[language][number] >= 0
    rows[language][number] = Int32(truncatingIfNeeded: element.row)
    return (number, isRepeated)
  }

  private mutating func number(ofAttribute row: Int) -> Int {
    let slot = slot(ofAttribute: row)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let number = ids.count
    ids.append(Int32(truncatingIfNeeded: row))
    showsValues.append(false)
    slots[slot] = Int32(truncatingIfNeeded: number)
    if ids.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = ByteIndex.slots(for: slots.count)
    for (number, row) in ids.enumerated() {
      let slot = slot(ofAttribute: Int(row))
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  private func slot(ofAttribute row: Int) -> Int {
    records.withBytes(of: records.rows[row].text) { id in slot(of: id) }
  }

  /// Where an id lies, or would.
  private func slot(of id: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: ByteIndex.hash(id, seed)) & (slots.count - 1)
    while slots[slot] >= 0, !isSame(Int(slots[slot]), id) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isSame(_ number: Int, _ id: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = records.rows[Int(ids[number])].text
    guard Int(text.count) == id.count else { return false }
    return records.withBytes(of: text) { ByteIndex.areSame($0, id) }
  }
}
