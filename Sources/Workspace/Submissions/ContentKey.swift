extension NewSubmission {
  /// A key for answers that nobody dated: the same answers of the same subject have the same one,
  /// however long they are. SHA-256 in 64 hexadecimal digits.
  public static func key(of answers: [Answer], by subject: String) -> String {
    var content = Canonical()
    content.append(subject)
    for answer in answers {
      content.append(answer.path)
      content.append(answer.value)
    }
    return content.hash
  }
}
