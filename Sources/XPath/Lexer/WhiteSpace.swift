extension String {
  /// Without XML white space at either end.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.isXMLSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isXMLSpace { scalars.removeLast() }
    return String(scalars)
  }
}
