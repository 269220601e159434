/// FIPS 180-4: SHA-1. Broken for security; forms use it to make short keys.
enum SHA1 {
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    let message = paddedMessage(bytes, block: 64, lengthBytes: 8, lengthIsBigEndian: true)
    for start in stride(from: 0, to: message.count, by: 64) {
      var words = bigEndianWords(message[start..<start + 64], as: UInt32.self)
      for index in 16..<80 {
        let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
        words.append(rotatedLeft(mixed, by: 1))
      }
      state = zip(state, rounds(state, words)).map { $0 &+ $1 }
    }
    return bigEndianBytes(state)
  }

  private static func rounds(_ state: [UInt32], _ words: [UInt32]) -> [UInt32] {
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for (step, word) in words.enumerated() {
      let (mixed, constant): (UInt32, UInt32) =
        switch step / 20 {
        case 0: (b & c | ~b & d, 0x5A82_7999)
        case 1: (b ^ c ^ d, 0x6ED9_EBA1)
        case 2: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = rotatedLeft(a, by: 5) &+ mixed &+ e &+ constant &+ word
      (e, d, c, b, a) = (d, c, rotatedLeft(b, by: 30), a, next)
    }
    return [a, b, c, d, e]
  }
}
