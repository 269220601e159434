extension Unicode.Scalar {
  /// `U+0E01 ก`, so that what cannot be seen can be found.
  var described: String {
    let hex = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return properties.isWhitespace || properties.generalCategory == .format
      || properties.generalCategory == .control ? code : "\(code) \(self)"
  }
}
