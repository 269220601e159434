/// Fingerprints and signatures of texts, as ODK XForms lists them.
enum DigestFunctions {
  static let all: [Function] = [
    Function("digest", .from(2, to: 3), weight: .heavy, digest),
    Function("extract-signed", .exactly(2), weight: .fixed(20_000), extractSigned),
  ]

  /// extract-signed(contents, public key), both in base 64: what follows the 64 bytes of an Ed25519
  /// signature, as UTF-8; blank unless the signature holds.
  private static func extractSigned(_ arguments: borrowing Arguments) -> Scalar {
    guard let contents = Base64.bytes(of: arguments.text(0)), contents.count > 64,
      let key = Base64.bytes(of: arguments.text(1))
    else { return .string("") }
    let message = Array(contents[64...])
    let isValid = Ed25519.isValid(
      signature: Array(contents[..<64]), message: message, publicKey: key)
    return .string(isValid ? String(decoding: message, as: UTF8.self) : "")
  }

  /// digest(text, algorithm, encoding)
  private static func digest(_ arguments: borrowing Arguments) throws(FunctionTrouble) -> Scalar {
    let bytes = Array(arguments.text(0).utf8)
    let algorithm = arguments.text(1)
    let digest: [UInt8]
    switch algorithm {
    case "MD5": digest = MD5.digest(bytes)
    case "SHA-1", "SHA1": digest = SHA1.digest(bytes)
    case "SHA-256", "SHA256": digest = SHA2.sha256(bytes)
    case "SHA-384", "SHA384": digest = SHA2.sha384(bytes)
    case "SHA-512", "SHA512": digest = SHA2.sha512(bytes)
    default: throw FunctionTrouble(.unusableArgument("digest", algorithm))
    }
    let encoding = arguments.has(2) ? arguments.text(2).lowercased() : "base64"
    switch encoding {
    case "hex": return .string(digest.map { padded16($0) }.joined())
    case "base64": return .string(Base64.text(of: digest))
    default: throw FunctionTrouble(.unusableArgument("digest", encoding))
    }
  }

  private static func padded16(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
