public import Diagnostics

/// A text file read whole, in whichever encoding it was saved.
public struct TextFile: Sendable, Hashable {
  public let text: String
  /// How the file was read, where that needs saying.
  public let notes: [Diagnostic]

  /// - Throws: what `InputFile` throws, and `.data` for bytes that are no text.
  public init(_ file: InputFile, limit: Int) throws(Failure) {
    let decoded = try DecodedText(file.bytes(limit: limit), named: file.name)
    text = String(decoding: decoded.utf8, as: UTF8.self)
    notes = decoded.notes(named: file.name)
  }
}
