/// The rows of a document while it is gone through.
struct RecordColumns {
  private(set) var rows: [XMLRow] = []
  private var open: [Int32] = []

  var depth: Int { open.count }

  mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

  /// - Returns: the row.
  @discardableResult @inline(__always)
  mutating func start(name: Int32, place: Int32) -> Int32 {
    var parent: Int32 = -1
    if let last = open.last {
      parent = last
      if rows[Int(last)].kind == .leaf { branch(last) }
    }
    let row = Int32(truncatingIfNeeded: rows.count)
    rows.append(
      XMLRow(kind: .leaf, name: name, parent: parent, end: row + 1, text: .empty, place: place))
    open.append(row)
    return row
  }

  /// Of the element that was started last; before its content.
  mutating func attribute(name: Int32, _ text: TextStretch) {
    guard let owner = open.last else { return }
    let end = Int32(truncatingIfNeeded: rows.count + 1)
    rows.append(
      XMLRow(
        kind: .attribute, name: name, parent: owner, end: end, text: text,
        place: rows[Int(owner)].place))
  }

  mutating func text(_ text: TextStretch) {
    guard let owner = open.last, text.count > 0 else { return }
    if rows[Int(owner)].kind == .leaf {
      if rows[Int(owner)].text.count == 0 {
        rows[Int(owner)].text = text
        return
      }
      branch(owner)
    }
    appendText(text, to: owner)
  }

  mutating func end() {
    if let last = open.popLast() { rows[Int(last)].end = Int32(truncatingIfNeeded: rows.count) }
  }

  /// What was a leaf has more than one text, or elements.
  private mutating func branch(_ row: Int32) {
    rows[Int(row)].kind = .branch
    let text = rows[Int(row)].text
    if text.count > 0 {
      rows[Int(row)].text = .empty
      appendText(text, to: row)
    }
  }

  private mutating func appendText(_ text: TextStretch, to owner: Int32) {
    let end = Int32(truncatingIfNeeded: rows.count + 1)
    rows.append(
      XMLRow(
        kind: .text, name: -1, parent: owner, end: end, text: text, place: rows[Int(owner)].place))
  }
}
