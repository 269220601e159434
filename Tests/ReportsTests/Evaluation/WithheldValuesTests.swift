import Diagnostics
import Reports
import Scoring
import Statistics
import Testing

/// The rule: beside a mean that is withheld stands nothing but names and the reason.
@Suite("What is withheld is null everywhere, with its reason")
struct WithheldValuesTests {
  /// Numbers that a printed seed brings back.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  private static let groups = ["t", "p", "s"]

  /// Invented: three groups of 0 to 8, some without one, items asked of one group only, blanks.
  private func analysis(seed: UInt64) throws -> EvaluationAnalysis {
    var dice = Dice(state: seed)
    let scale = try PointScale(lowest: 1, highest: 5)
    var plan = EvaluationPlan(
      items: (1...5).map { number in
        .init(
          name: "i\(number)", label: .init(th: "ข้อ \(number)", en: "item \(number)"),
          dimension: number < 5 ? number / 3 : nil,
          groups: number == 3 ? ["s"] : number == 4 ? ["t", "s"] : [])
      },
      dimensions: ["A", "B"].map { .init(name: $0, label: .init(th: $0, en: $0)) },
      groups: Self.groups.map { .init(name: $0, label: .init(th: $0, en: $0)) },
      scale: scale, bands: try .init(.srisaArd, on: scale),
      needs: ["x", "y"].map {
        .init(name: $0, label: .init(th: $0, en: $0), present: "\($0)_d", desired: "\($0)_i")
      })
    plan.isSelection = dice.roll(3) == 0
    let sizes = Self.groups.map { _ in dice.roll(9) } + [dice.roll(3)]
    let names = Self.groups.map(Optional.some) + [nil]
    let isSparse = dice.roll(2) == 0
    var answers: [EvaluatorAnswers] = []
    for (name, size) in zip(names, sizes) {
      for _ in 0..<size {
        let ratings = plan.items.map { item -> Rating in
          guard item.isAsked(of: name) else { return .notAsked }
          let face = dice.roll(isSparse ? 8 : 6)
          return face == 0 ? .blank : face > 5 ? .notApplicable : .points(Double(face))
        }
        let needs = plan.needs.map { _ in
          (
            present: dice.roll(6) == 0 ? nil : Double(dice.roll(5) + 1),
            desired: dice.roll(6) == 0 ? nil : Double(dice.roll(5) + 1)
          )
        }
        answers.append(
          EvaluatorAnswers(
            subject: "P\(answers.count)", source: "x.csv:\(answers.count + 2)", group: name,
            ratings: ratings, needs: needs))
      }
    }
    return try EvaluationAnalysis(plan, answers: answers)
  }

  private func members(_ value: JSONValue?) -> [(key: String, value: JSONValue)] {
    guard case .object(let object)? = value else { return [] }
    return object.members.map { ($0.key, $0.value) }
  }

  private func isNull(_ value: JSONValue) -> Bool {
    if case .null = value { true } else { false }
  }

  /// Every null by its path; lists that repeat what stands elsewhere by name are left out.
  private func nulls(_ value: JSONValue, at path: String = "") -> [String] {
    if isNull(value) { return [path] }
    return members(value).flatMap { key, value in
      ["likert.items", "pni_modified", "not_computable"].contains(path.isEmpty ? key : "")
        ? [] : nulls(value, at: path.isEmpty ? key : "\(path).\(key)")
    }
  }

  private static let names: Set<String> = ["item", "need", "th", "en", "items", "group"]

  @Test("Nothing but names stands beside a withheld figure, and each null has its reason")
  func property() throws {
    var (withheldItems, withheldGroups) = (0, 0)
    for seed in UInt64(1)...120 {
      let analysis = try analysis(seed: seed)
      let findings = Dictionary(
        analysis.findings.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      let json = EvaluationJSON(analysis).value
      let reasons = Dictionary(
        members(json.top("not_computable")).map { ($0.key, $0.value) },
        uniquingKeysWith: { first, _ in first })
      for path in nulls(json) {
        #expect(reasons[path] != nil, "seed \(seed): \(path) has no reason")
        #expect(findings[path]?.value.reason != nil, "seed \(seed): explain \(path)")
      }
      for (root, figure) in [("items", "mean"), ("dimension", "mean"), ("needs", "D")] {
        for (name, object) in members(json.top(root)) {
          let path = "\(root).\(name)"
          if reasons["\(path).\(figure)"] == .string("small_group") {
            withheldItems += 1
            for (key, value) in members(object) where !Self.names.contains(key) {
              // Together from groups that are shown, of whom none was asked.
              let isOfGroups = reasons["\(path).\(key)"] != nil
              #expect(isNull(value) && isOfGroups, "seed \(seed): \(path).\(key)")
            }
          }
          let byGroup = members(object).first { $0.key == "group" }?.value
          for (group, values) in members(byGroup) {
            guard analysis.groups.contains(where: { $0.group == group && $0.isWithheld }) else {
              continue
            }
            withheldGroups += 1
            #expect(
              members(values).allSatisfy { isNull($0.value) }, "seed \(seed): \(path) \(group)")
          }
        }
      }
    }
    // The generated studies must have what the rule is about.
    #expect(withheldItems > 100 && withheldGroups > 100, "\(withheldItems), \(withheldGroups)")
  }

  @Test("The CSV leaves such figures blank and says why; the table has them under a reason")
  func otherOutputs() throws {
    for seed in UInt64(1)...60 {
      let analysis = try analysis(seed: seed)
      let rows = EvaluationTable(analysis).table.dataRows(in: .english)
      for row in rows.dropFirst() where row.last == "small_group" {
        #expect(row[4...9].joined().isEmpty, "seed \(seed): \(row)")
      }
      let items = EvaluationReport(
        analysis, context: .init(title: .init(th: "ก", en: "A"))
      ).report.tables.filter { $0.columns.first?.key == "item" }
      let place = items.first?.columns.firstIndex { $0.key == "n" }
      for row in items.flatMap(\.rows) {
        guard let place, case .notComputable(let reason) = row[place] else { continue }
        #expect(reason.english.contains("withheld"))
        #expect(row.dropFirst().allSatisfy { $0 == .notComputable(reason) }, "seed \(seed)")
      }
    }
  }

  @Test("A mean of fewer than five has no band by any set")
  func bands() throws {
    let scale = try PointScale(lowest: 1, highest: 5)
    for count in [4, 5] {
      let analysis = try EvaluationAnalysis(
        EvaluationPlan(
          items: [.init(name: "a", label: .init(th: "a", en: "a"))], scale: scale,
          bands: try .init(.srisaArd, on: scale), smallestGroup: 0),
        answers: (0..<count).map {
          EvaluatorAnswers(subject: "P\($0)", source: "x:\($0)", ratings: [.points(5)])
        })
      let item = members(EvaluationJSON(analysis).value.top("items")).first?.value
      for key in ["band", "band_half", "band_equal_index"] {
        let value = members(item).first { $0.key == key }?.value
        #expect(value.map(isNull) == (count < 5), "\(key) of \(count)")
        let reason = analysis.finding("items.a.\(key)")?.value.reason
        #expect(reason == (count < 5 ? .tooFewForLabel : nil), "\(key) of \(count)")
      }
    }
  }
}

extension JSONValue {
  fileprivate func top(_ key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }
}
