import Diagnostics
import XML

func root(_ text: String, limits: XMLLimits = XMLLimits()) throws -> XMLElement {
  try XMLDocument(Array(text.utf8), file: "t.xml", limits: limits).root
}

/// The code and place of what the reading fails with; nil where it does not.
func fault(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> String? {
  do throws(Failure) {
    _ = try XMLDocument(bytes, file: "t.xml", limits: limits)
    return nil
  } catch {
    return error.summary
  }
}

func fault(_ text: String, limits: XMLLimits = XMLLimits()) -> String? {
  fault(Array(text.utf8), limits: limits)
}

extension Failure {
  var summary: String {
    diagnostics.map { "\($0.message.code) \($0.place?.description ?? "nowhere")" }
      .joined(separator: ", ")
  }
}

/// The document in UTF-16, with its mark.
func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? bytes : bytes.reversed()
  }
}
