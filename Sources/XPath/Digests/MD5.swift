#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// RFC 1321. Broken for security; forms use it to make short keys.
enum MD5 {
  private static let shifts = [
    [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
  ]
  private static let sines = (0..<64).map { UInt32(abs(sin(Double($0 + 1))) * 4_294_967_296) }

  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    let message = paddedMessage(bytes, block: 64, lengthBytes: 8, lengthIsBigEndian: false)
    for start in stride(from: 0, to: message.count, by: 64) {
      let words = bigEndianWords(message[start..<start + 64], as: UInt32.self).map(\.byteSwapped)
      state = zip(state, rounds(state, words)).map { $0 &+ $1 }
    }
    return bigEndianBytes(state.map(\.byteSwapped))
  }

  private static func rounds(_ state: [UInt32], _ words: [UInt32]) -> [UInt32] {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    for step in 0..<64 {
      let mixed: UInt32
      let index: Int
      switch step / 16 {
      case 0: (mixed, index) = (b & c | ~b & d, step)
      case 1: (mixed, index) = (d & b | ~d & c, (5 * step + 1) % 16)
      case 2: (mixed, index) = (b ^ c ^ d, (3 * step + 5) % 16)
      default: (mixed, index) = (c ^ (b | ~d), 7 * step % 16)
      }
      let sum = a &+ mixed &+ sines[step] &+ words[index]
      (a, d, c, b) = (d, c, b, b &+ rotatedLeft(sum, by: shifts[step / 16][step % 4]))
    }
    return [a, b, c, d]
  }
}
