import Forms
import XML
import XPath

/// A text for people, with `<output value="…"/>` for the answers it quotes.
struct OutputText {
  let references: References
  let names: FormNames

  func nodes(_ text: String, in context: Int?) -> [XMLNode] {
    if text.isEmpty { return [] }
    if text == "-" { return [.text(text)] }
    var pieces: [(span: Range<Int>, value: String)] = []
    if text.holds("instance(") {
      let scan = ExpressionScan(text)
      pieces = scan.instancePaths.map { span in
        (span, references.resolve(scan.text(span), in: context))
      }
    }
    let surroundings = ReferenceSurroundings(text)
    for mention in QuestionMention.all(in: text)
    where !pieces.contains(where: { $0.span.contains(mention.span.lowerBound) }) {
      pieces.append((mention.span, references.path(to: mention, in: context, surroundings)))
    }
    if pieces.isEmpty { return [.text(text)] }
    pieces.sort { $0.span.lowerBound < $1.span.lowerBound }
    var nodes: [XMLNode] = []
    var position = 0
    func appendText(_ range: Range<Int>) {
      if range.isEmpty { return }
      nodes.append(.text(String(scalars: surroundings.scalars[range])))
    }
    for piece in pieces {
      appendText(position..<piece.span.lowerBound)
      nodes.append(.element(names.xforms("output", [names.attribute("value", piece.value)])))
      position = piece.span.upperBound
    }
    appendText(position..<surroundings.scalars.count)
    return nodes
  }
}

extension ExpressionScan {
  /// The stretches of a text that are paths through `instance('…')`: outside a predicate white space
  /// ends them.
  fileprivate var instancePaths: [Range<Int>] {
    enum State { case outside, call, path, predicate }
    var spans: [Range<Int>] = []
    var state = State.outside
    var start = 0
    var last: Token?
    for token in tokens {
      var belongs = false
      if state == .outside {
        if token.kind == .functionCall, text(token.span) == "instance(" {
          state = .call
          start = token.span.lowerBound
          belongs = true
        }
      } else if token.kind == .literal, last?.kind == .functionCall, state == .call {
        belongs = true
      } else if last?.kind == .literal, token.kind == .close, state == .call {
        belongs = true
      } else if token.kind == .slash, last?.kind == .close || last?.kind == .predicateEnd {
        belongs = true
        state = .path
      } else if state == .path {
        belongs = token.kind != .space
        if token.kind == .predicateStart { state = .predicate }
      } else if state == .predicate {
        belongs = true
        if token.kind == .predicateEnd { state = .call }
      }
      if belongs {
        last = token
      } else if state != .outside {
        spans.append(start..<(last?.span.upperBound ?? token.span.lowerBound))
        state = .outside
      }
    }
    if state != .outside, let last { spans.append(start..<last.span.upperBound) }
    return spans
  }
}
