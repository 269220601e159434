#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension String {
  /// Whether the very bytes of `word` stand in the text: for signs of a syntax, which compose with
  /// nothing. O(length · word), far below what a search by characters costs.
  public func holds(_ word: StaticString) -> Bool {
    var text = self
    let count = word.utf8CodeUnitCount
    return text.withUTF8 { buffer in
      guard count > 0, buffer.count >= count, let base = buffer.baseAddress else { return false }
      var start = base
      let last = base + (buffer.count - count)
      while start <= last,
        let found = memchr(start, Int32(word.utf8Start.pointee), last - start + 1)
      {
        if memcmp(found, word.utf8Start, count) == 0 { return true }
        start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
      }
      return false
    }
  }
}
