/// Why a text cannot be a code name. XML names narrowed to what every ODK tool accepts.
enum NameFault: Sendable, Hashable {
  case startsWrong
  /// A character that has no place in a name.
  case character(Unicode.Scalar)

  init?(in name: String) {
    for (position, scalar) in name.unicodeScalars.enumerated() {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
      if position == 0 {
        if !isLetter {
          self = scalar.isASCII ? .startsWrong : .character(scalar)
          return
        }
      } else if !isLetter, !("0"..."9").contains(scalar), scalar != "-", scalar != "." {
        self = .character(scalar)
        return
      }
    }
    return nil
  }
}
