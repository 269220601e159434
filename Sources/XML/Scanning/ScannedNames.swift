/// Names of elements and attributes as numbers, with what their prefixes stand for.
struct ScannedNames {
  private(set) var names: [XMLName] = []
  /// For each name the one that was spelled alike before it, in another namespace; else -1.
  private var alike: [Int32] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scope = NamespaceScope()
  /// What names without prefix stand in.
  private var defaultNamespace = ""
  /// Grows whenever prefixes come to stand for something else.
  private var generation: Int32 = 0
  private var slots: [Slot]
  private var used = 0

  /// A name as it is written.
  struct Spelling {
    let range: Range<Int>
    /// Where the colon stands; -1 where there is none.
    let colon: Int
    let hash: UInt64

    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    /// FNV-1a, 64 bits (Fowler, Noll and Vo).
    @inline(__always)
    static func added(_ byte: UInt8, to hash: UInt64) -> UInt64 {
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }

  /// A spelling and what it meant when it was met last.
  private struct Slot {
    var start: Int32 = -1
    var count: Int32 = 0
    /// The last name that is spelled so.
    var last: Int32 = -1
    var element: Int32 = -1
    var elementGeneration: Int32 = -1
    var attribute: Int32 = -1
    var attributeGeneration: Int32 = -1
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    slots = Array(repeating: Slot(), count: 512)
  }

  // MARK: Declarations

  /// Whether a name begins with `xmlns`.
  @inline(__always)
  func mayDeclare(_ name: Spelling) -> Bool {
    guard name.range.count >= 5, bytes[name.range.lowerBound] == UInt8(ascii: "x") else {
      return false
    }
    return text(name.range.lowerBound..<name.range.lowerBound + 5) == "xmlns"
  }

  /// What an attribute declares whose name begins with `xmlns`; nil where it may not, or does not.
  func declaration(_ name: Spelling, _ uri: String) -> XMLNamespace? {
    let prefix: String
    if name.range.count == 5 {
      prefix = ""
    } else {
      guard name.colon == name.range.lowerBound + 5 else { return nil }
      prefix = text(name.colon + 1..<name.range.upperBound)
      if uri.isEmpty || prefix.hasPrefix("xml") { return nil }
    }
    if uri == NamespaceScope.xml || uri == NamespaceScope.xmlns { return nil }
    return XMLNamespace(prefix: prefix, uri: uri)
  }

  mutating func enter(_ namespaces: [XMLNamespace]) {
    scope.enter(namespaces)
    noteScope()
  }

  mutating func leave() {
    scope.leave()
    noteScope()
  }

  private mutating func noteScope() {
    generation += 1
    defaultNamespace = scope.uri(of: "") ?? ""
  }

  // MARK: Meanings

  /// The number of an element's name; nil where its prefix is not declared, or Expat has to look.
  @inline(__always)
  mutating func element(_ name: Spelling) -> Int32? {
    guard let slot = slot(of: name) else { return nil }
    if slots[slot].elementGeneration == generation { return slots[slot].element }
    guard let number = number(name, in: slot, isAttribute: false) else { return nil }
    slots[slot].element = number
    slots[slot].elementGeneration = generation
    return number
  }

  /// The number of an attribute's name.
  @inline(__always)
  mutating func attribute(_ name: Spelling) -> Int32? {
    guard let slot = slot(of: name) else { return nil }
    if slots[slot].attributeGeneration == generation { return slots[slot].attribute }
    guard let number = number(name, in: slot, isAttribute: true) else { return nil }
    slots[slot].attribute = number
    slots[slot].attributeGeneration = generation
    return number
  }

  /// Whether an element has an attribute already that means the same.
  @inline(__always)
  func clashes(_ number: Int32, withThoseOf columns: RecordColumns, after row: Int32) -> Bool {
    let isQualified = !names[Int(number)].namespace.isEmpty
    for at in Int(row) + 1..<columns.rows.count {
      let other = columns.rows[at].name
      if other == number || isQualified && means(other, thatOf: number) { return true }
    }
    return false
  }

  /// Two prefixes may stand for one namespace.
  private func means(_ one: Int32, thatOf other: Int32) -> Bool {
    names[Int(one)].local == names[Int(other)].local
      && names[Int(one)].namespace == names[Int(other)].namespace
  }

  private mutating func number(_ name: Spelling, in slot: Int, isAttribute: Bool) -> Int32? {
    var uri = ""
    if name.colon >= 0 {
      guard let found = scope.uri(of: text(name.range.lowerBound..<name.colon)) else { return nil }
      uri = found
    } else if !isAttribute {
      uri = defaultNamespace
    }
    var known = slots[slot].last
    var tries = 0
    while known >= 0 {
      if names[Int(known)].namespace == uri { return known }
      known = alike[Int(known)]
      tries += 1
      if tries == Self.mostTries { return nil }
    }
    let number = Int32(truncatingIfNeeded: names.count)
    names.append(
      name.colon < 0
        ? XMLName(text(name.range), namespace: uri)
        : XMLName(
          prefix: text(name.range.lowerBound..<name.colon),
          text(name.colon + 1..<name.range.upperBound), namespace: uri))
    alike.append(slots[slot].last)
    slots[slot].last = number
    return number
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: Spellings

  /// Nil where too many spellings fall together, as they only do on purpose.
  @inline(__always)
  private mutating func slot(of name: Spelling) -> Int? {
    var slot = Self.slot(of: name.hash, among: slots.count)
    var tries = 0
    while slots[slot].start >= 0 {
      if slots[slot].count == name.range.count, isSame(slots[slot], name) { return slot }
      slot = (slot + 1) & (slots.count - 1)
      tries += 1
      if tries == Self.mostTries { return nil }
    }
    if used * 2 >= slots.count {
      grow()
      return self.slot(of: name)
    }
    used += 1
    slots[slot].start = Int32(truncatingIfNeeded: name.range.lowerBound)
    slots[slot].count = Int32(truncatingIfNeeded: name.range.count)
    return slot
  }

  @inline(__always)
  private func isSame(_ slot: Slot, _ name: Spelling) -> Bool {
    bytes.areSame(Int(slot.start), name.range.lowerBound, count: name.range.count)
  }

  private static let mostTries = 100

  private static func slot(of hash: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for entry in old where entry.start >= 0 {
      var hash = Spelling.start
      for at in Int(entry.start)..<Int(entry.start + entry.count) {
        hash = Spelling.added(bytes[at], to: hash)
      }
      var slot = Self.slot(of: hash, among: slots.count)
      while slots[slot].start >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
