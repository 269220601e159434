/// Which question comes after one that was dealt with.
enum Course {
  /// The next in the author's order, answered or not.
  case inOrder
  /// The next that nobody has seen: after resuming, and when the review sent a person back.
  case throughGaps
}
