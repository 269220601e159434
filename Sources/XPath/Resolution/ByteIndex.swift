#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers for texts, from 0 in the order they came, found by their bytes.
///
/// A form looks up some ten names for each of its rows, and a dictionary of strings would take more
/// time for their hashes than for all else.
package struct ByteIndex: Sendable {
  private var texts: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  /// Numbers by hash, -1 where nothing lies.
  private var slots: [Int32]
  /// A number that whoever chose the texts cannot know.
  private let seed = ByteIndex.seed

  /// - Parameter count: how many texts there may be.
  package init(expecting count: Int = 32) { slots = Self.slots(for: count) }

  package var count: Int { ends.count }

  /// The number of a text; nil where it was never met.
  package func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = slots[slot(of: text)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a text, a new one where it was never met.
  package mutating func number(for text: UnsafeBufferPointer<UInt8>) -> (Int, isNew: Bool) {
    let slot = slot(of: text)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    let number = ends.count
    texts.append(contentsOf: text)
    ends.append(texts.count)
    slots[slot] = Int32(truncatingIfNeeded: number)
    if ends.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private mutating func grow() {
    let known = ends.count
    slots = Self.slots(for: known * 2)
    texts.withUnsafeBufferPointer { bytes in
      for number in 0..<known {
        let slot = slot(of: UnsafeBufferPointer(rebasing: bytes[range(number)]))
        slots[slot] = Int32(truncatingIfNeeded: number)
      }
    }
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// Where a text lies, or would.
  private func slot(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(text, seed)) & (slots.count - 1)
    while slots[slot] >= 0, !isSame(Int(slots[slot]), text) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isSame(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return texts.withUnsafeBufferPointer { bytes in
      Self.areSame(UnsafeBufferPointer(rebasing: bytes[range]), text)
    }
  }
}

// For tables that keep their texts elsewhere.
extension ByteIndex {
  /// A number that differs from process to process.
  package static var seed: UInt64 { UInt64(truncatingIfNeeded: 0.hashValue) }

  /// An empty table with room for so many numbers.
  package static func slots(for count: Int) -> [Int32] {
    var slots = 16
    while slots < count * 2 { slots *= 2 }
    return Array(repeating: -1, count: slots)
  }

  package static func areSame(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard one.count == other.count else { return false }
    guard let first = one.baseAddress, let second = other.baseAddress else { return one.isEmpty }
    return memcmp(first, second, one.count) == 0
  }

  /// Words of eight bytes, each multiplied into what came before (as in wyhash, Wang Yi).
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = seed ^ UInt64(truncatingIfNeeded: raw.count)
    var at = 0
    while at + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < raw.count {
      rest = rest << 8 | UInt64(raw[at])
      at += 1
    }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }
}
