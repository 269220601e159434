extension String {
  /// Without XML white space at either end.
  var trimmed: String {
    // White space is below U+0021; most texts have none at their ends.
    if let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20 { return self }
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.isXMLSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isXMLSpace { scalars.removeLast() }
    return String(scalars)
  }
}
