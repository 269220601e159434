internal import CZlib
public import Diagnostics

extension Archive {
  /// Inflates an entry piece by piece, in pieces of at most 128 KiB, each of which `consume` sees
  /// before the next is made. Size and checksum are known to be right only when this returns.
  /// O(size) time, O(1) memory.
  ///
  /// - Throws: `.data` where the entry exceeds a limit, is damaged or is not as long as declared;
  ///   and what `consume` throws.
  public func inflate(
    _ entry: Entry, into consume: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let fault: ArchiveFault?
    if entry.size > limits.entryBytes {
      fault = .entryTooLarge(entry.name)
    } else if entry.size > 1 << 20 && entry.size / max(entry.range.count, 1) > limits.ratio {
      fault = .suspiciousRatio(entry.name)
    } else {
      fault = nil
    }
    if let fault { throw failure(fault) }
    var meter = Meter(expected: entry)
    switch entry.method {
    case .stored:
      var rest = bytes[entry.range]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Self.pieceBytes))
        rest = rest.dropFirst(Self.pieceBytes)
        _ = meter.count(piece)
        try consume(piece)
      }
    case .deflated:
      let inflater = Inflater()
      var rest = bytes[entry.range]
      while true {
        guard let piece = inflater.next(from: &rest, limit: Self.pieceBytes), meter.count(piece)
        else { throw failure(.damagedEntry(entry.name)) }
        if !piece.isEmpty { try consume(piece) }
        if inflater.isAtEnd { break }
      }
      if !rest.isEmpty { throw failure(.damagedEntry(entry.name)) }
    }
    if !meter.agrees { throw failure(.damagedEntry(entry.name)) }
  }

  /// The whole of an entry, for those that are small.
  public func bytes(of entry: Entry) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    try inflate(entry) { piece in result += piece }
    return result
  }

  private static let pieceBytes = 1 << 17

  private func failure(_ fault: ArchiveFault) -> Failure {
    Failure(.data, fault.message(limits), at: .file(file))
  }
}

/// Holds what comes out against what was declared.
private struct Meter {
  let expected: Archive.Entry
  private var size = 0
  private var checksum: UInt = 0

  init(expected: Archive.Entry) { self.expected = expected }

  /// False where there is more than was declared.
  mutating func count(_ piece: [UInt8]) -> Bool {
    // Zlib takes a missing buffer for a wish to begin anew.
    if piece.isEmpty { return true }
    size += piece.count
    checksum = crc32(checksum, piece, UInt32(piece.count))
    return size <= expected.size
  }

  var agrees: Bool {
    size == expected.size && UInt32(truncatingIfNeeded: checksum) == expected.checksum
  }
}

/// One raw deflate stream.
private final class Inflater {
  /// Zlib keeps its address.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isReady: Bool
  private(set) var isAtEnd = false

  init() {
    stream.initialize(to: z_stream())
    isReady =
      inflateInit2_(stream, -15, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// The next bytes, removing from `input` what they were made of; nil where the stream is damaged
  /// or ends too early.
  func next(from input: inout ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    guard isReady else { return nil }
    var status = Z_OK
    var used = 0
    let output = input.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: limit) { target, count in
        let available = min(source.count, 1 << 30)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(available)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(limit)
        status = CZlib.inflate(stream, Z_NO_FLUSH)
        used = available - Int(stream.pointee.avail_in)
        count = limit - Int(stream.pointee.avail_out)
      }
    }
    input = input.dropFirst(used)
    if status == Z_STREAM_END {
      isAtEnd = true
      return output
    }
    // Without progress there will never be any.
    guard status == Z_OK, !output.isEmpty || used > 0 else { return nil }
    return output
  }
}
