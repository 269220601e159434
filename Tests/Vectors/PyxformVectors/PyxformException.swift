/// The vectors where we differ on purpose.
enum PyxformException {
  /// Who is right and why; nil for a vector that must agree.
  static func reason(for id: String) -> String? {
    groups.first { $0.ids.contains(id) }?.reason
  }

  private static let groups: [(ids: Set<String>, reason: String)] = [
    (
      [
        "px81a547b070", "pxdd6fc5bff4", "px6adeff438e", "px4ace40b5a4", "px717e8d86e8",
        "pxd62ecad44a", "px9d4ac94f31", "px6fcc490175",
      ],
      "ours: a condition that waits for its own answer is refused by ODK Validate too"
    ),
    (
      ["pxaa892cffc1", "px9354afa1dc", "px41f5b6a31d"],
      "ours: a formula that is none is refused by ODK Validate too, without its cell"
    ),
    (
      [
        "px6a2dee081b", "px7c9a9ec3f6", "px8025978359", "px61e1f8ec3f", "px502e7fa7ea",
        "pxd261df9c92", "px4fcde6ca23", "px5d2a844d9d",
      ],
      "ours: pyxform escapes `<` twice in an output, so that no device can compute it"
    ),
    (
      ["px9849439973"],
      "ours: pyxform leaves `%(label)s` as it is in groups within a loop"
    ),
    (
      ["pxee270ffb5a"],
      "ours: a column `media` without a kind shows nothing, so the question has no words"
    ),
    (
      ["px1625125d0f"],
      "neither: of `body:esri:style` pyxform makes an attribute that holds a Python dictionary"
    ),
  ]
}
