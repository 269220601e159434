import Diagnostics
import Reports

/// Invented scores out of 20, the same at every run.
struct SampleScores {
  let pre: [Int]
  let post: [Int]

  init(people: Int) {
    var state: UInt64 = 2566
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pairs = (0..<people).map { person -> (Int, Int) in
      let pre = 3 + next(6) + next(6) + next(5)
      let post = person == 6 ? pre - 1 : min(20, pre + next(4) + next(6))
      return person == 10 ? (20, 20) : (pre, post)
    }
    pre = pairs.map(\.0)
    post = pairs.map(\.1)
  }

  var preMean: Double { Double(pre.reduce(0, +)) / Double(pre.count) }
  var postMean: Double { Double(post.reduce(0, +)) / Double(post.count) }
  var preMeanText: String { DisplayNumber(preMean, decimals: 2)?.text ?? "" }

  var figure: BeforeAfterFigure {
    BeforeAfterFigure(
      before: .init(
        label: .init(th: "ก่อนการประชุม", en: "Before"), scores: pre.map(Double.init)),
      after: .init(
        label: .init(th: "หลังการประชุม", en: "After"), scores: post.map(Double.init)),
      possibleScores: 0...20, passMark: 14)
  }

  var percentFigure: BeforeAfterFigure {
    BeforeAfterFigure(
      before: .init(
        label: .init(th: "ก่อนการประชุม", en: "Before"), scores: pre.map { Double($0) * 5 }),
      after: .init(
        label: .init(th: "หลังการประชุม", en: "After"),
        scores: post.map { Double($0) * 4.75 + 3.1 }),
      possibleScores: 0...100, passMark: 70)
  }
}
