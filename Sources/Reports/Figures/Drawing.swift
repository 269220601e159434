/// What every drawing of a report is: an SVG with its name and, in words, what it shows.
extension Markup {
  /// Writes the drawing around its content. `identifier` must be unique in the page; `title` and
  /// `description` are for those who listen to it.
  mutating func drawing(
    width: Double, height: Double, fontSize: Int, identifier: String, title: String,
    description: String, content: (inout Markup) -> Void
  ) {
    open(
      "svg",
      [
        "viewBox": "0 0 \(Int(width)) \(Int(height.rounded(.up)))", "role": "img",
        "aria-labelledby": "\(identifier)-title \(identifier)-desc", "font-size": "\(fontSize)",
        "fill": "#1b2733",
      ])
    element("title", ["id": "\(identifier)-title"], text: title)
    element("desc", ["id": "\(identifier)-desc"], text: description)
    content(&self)
    close("svg")
  }
}
