/// Makes the text of a cell out of what the file has.
struct CellValues {
  let texts: [String]
  let styles: CellStyles
  let dates: DateSystem

  /// What stands in a cell before it is known where.
  struct Value: Hashable {
    var text: String
    var raw: String
    var kind: Cell.Kind
  }

  /// Nil where a shared text is not there. `type` is the cell's `t`.
  func value(_ bytes: [UInt8], type: String, style: Int) -> Value? {
    switch type {
    case "s":
      guard let index = Int(String(decoding: bytes, as: UTF8.self)), texts.indices.contains(index)
      else { return nil }
      return Value(text: texts[index], raw: texts[index], kind: .text)
    case "b":
      let raw = String(decoding: bytes, as: UTF8.self)
      return Value(text: raw == "1" || raw == "true" ? "TRUE" : "FALSE", raw: raw, kind: .boolean)
    case "e":
      let raw = String(decoding: bytes, as: UTF8.self)
      return Value(text: raw, raw: raw, kind: .error)
    case "d":
      let raw = String(decoding: bytes, as: UTF8.self)
      return Value(text: raw, raw: raw, kind: .date)
    case "", "n": return number(String(decoding: bytes, as: UTF8.self), style: style)
    default:
      let text = unescapedCellText(bytes)
      return Value(text: text, raw: text, kind: .text)
    }
  }

  private func number(_ raw: String, style: Int) -> Value {
    if let shape = styles.shape(of: style), let serial = Double(raw),
      let text = dates.text(serial, as: shape)
    {
      return Value(text: text, raw: raw, kind: .date)
    }
    guard let text = numberText(raw) else { return Value(text: raw, raw: raw, kind: .text) }
    return Value(text: text, raw: raw, kind: .number)
  }
}
