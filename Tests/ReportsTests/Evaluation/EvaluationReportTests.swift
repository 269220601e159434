import Diagnostics
import Reports
import Scoring
import Statistics
import Testing

@Suite("The report of an evaluation")
struct EvaluationReportTests {
  private static let bandsLine = "4.51–5.00 มากที่สุด, 3.51–4.50 มาก"

  /// Six of t, six of p, two of s, who are fewer than are shown apart. Invented.
  private func analysis(smallest: Int = 5, weights: [Double?] = [nil, nil, nil]) throws
    -> EvaluationAnalysis
  {
    let scale = try PointScale(lowest: 1, highest: 5)
    let names = [("t", "ครู"), ("p", "ผู้ปกครอง"), ("s", "นักเรียน")]
    let plan = EvaluationPlan(
      items: ["a1", "a2", "b1", "b2"].enumerated().map { index, name in
        .init(name: name, label: .init(th: "ข้อ \(name)", en: name), dimension: index / 2)
      },
      dimensions: [
        .init(name: "A", label: .init(th: "ด้านบริบท", en: "Context")),
        .init(name: "B", label: .init(th: "ด้านผลผลิต", en: "Product")),
      ],
      groups: zip(names, weights).map {
        .init(name: $0.0, label: .init(th: $0.1, en: $0.0), weight: $1)
      },
      scale: scale, bands: try .init(.srisaArd, on: scale), smallestGroup: smallest)
    let ratings: [(String, [Double])] =
      (0..<6).map { ("t", [4, 4, 5, $0 == 0 ? 4 : 5]) }
      + (0..<6).map { ("p", [3, 4, 4, $0 == 0 ? 3 : 4]) }
      + [("s", [1, 1, 1, 2]), ("s", [1, 1, 1, 2])]
    return try EvaluationAnalysis(
      plan,
      answers: ratings.enumerated().map { row, person in
        EvaluatorAnswers(
          subject: "P\(row)", source: "x.csv:\(row + 2)", group: person.0,
          ratings: person.1.map(Rating.points))
      })
  }

  private func report(_ analysis: EvaluationAnalysis) -> EvaluationReport {
    EvaluationReport(analysis, context: .init(title: .init(th: "โครงการ", en: "Project")))
  }

  @Test("The paragraph names the level, then the highest and the lowest dimension")
  func paragraph() throws {
    let table = try #require(report(try analysis()).report.table(with: "rank"))
    let text = table.finding(.thai)
    #expect(text.contains("โดยภาพรวมอยู่ในระดับมาก"))
    #expect(text.contains("ด้านที่มีค่าเฉลี่ยสูงสุดคือ ด้านผลผลิต"))
    #expect(text.contains("และต่ำสุดคือ ด้านบริบท"))
  }

  @Test("The set of bands stands under every table with words")
  func bands() throws {
    let tables = report(try analysis()).report.tables.filter { table in
      table.columns.contains { $0.key == "level" }
    }
    #expect(tables.count == 4)
    for table in tables {
      #expect(table.notes.contains { $0.thai.contains(Self.bandsLine) }, "\(table.title.thai)")
    }
  }

  @Test("What a small group answered is nowhere to be read, not even in data")
  func withheld() throws {
    let analysis = try analysis()
    let report = report(analysis)
    let page = HTMLRenderer(initialLanguage: .thai).page(of: report.report)
    #expect(page.contains("ไม่แสดงผลแยกของนักเรียน"))
    let groups = try #require(report.report.table(with: "spread"))
    #expect(groups.columns.map(\.key) == ["dimension", "t", "p", "spread"])
    let json = EvaluationJSON(analysis).value.prettyText
    #expect(json.contains("\"dimension.A.group.s.mean\": \"small_group\""))
    let shown = EvaluationJSON(try self.analysis(smallest: 0)).value.prettyText
    #expect(!shown.contains("small_group\""))
    let rows = EvaluationTable(analysis).table.dataRows(in: .english)
    let own = rows.filter { $0[3] == "s" }
    #expect(own.count == 6)
    #expect(own.allSatisfy { $0[5].isEmpty && $0[6].isEmpty })
  }

  @Test("Without weights of groups there is none to be missing, and the note names the methods")
  func composite() throws {
    let analysis = try analysis()
    #expect(!analysis.warnings.contains(.lowWeightPresent))
    let table = try #require(report(analysis).report.table(with: "all_answers"))
    #expect(!table.columns.contains { $0.key == "weight_present" || $0.key == "weighted" })
    let note = try #require(table.notes.first)
    #expect(note.thai.contains("ภาพรวมแบบทุกกลุ่มเท่ากันและตามจำนวนคนรวมจากด้าน"))
    #expect(note.english.contains("overall, equal weight and by size are put together from"))
    #expect(!note.thai.contains("น้ำหนัก"))
  }

  @Test("Whose weight is missing stands beside the weight that is present")
  func missingWeight() throws {
    let analysis = try analysis(weights: [1, 1, 3])
    #expect(analysis.warnings.contains(.lowWeightPresent))
    let table = try #require(report(analysis).report.table(with: "weight_present"))
    #expect(table.text(0, "weight_present") == "0.40")
    let notes = table.notes
    #expect(
      notes.contains {
        $0.thai.contains("น้ำหนักที่ขาดเป็นของนักเรียน (ผู้ตอบน้อยกว่า 5 คน ไม่แสดงผลแยก)")
      })
    #expect(
      notes.contains { $0.english.contains("is of s (hidden, fewer than 5 people)") })
  }

  @Test("A standard deviation that is marked as above 1.2 is never printed as 1.20")
  func dividedDeviation() throws {
    let scale = try PointScale(lowest: 1, highest: 5)
    let plan = EvaluationPlan(
      items: [.init(name: "a", label: .init(th: "a", en: "a"))], scale: scale,
      bands: try .init(.srisaArd, on: scale))
    // Python: statistics.stdev gives 1.201850.
    let ratings: [Double] = [1, 1, 1, 1, 1, 1, 3, 3, 4]
    let analysis = try EvaluationAnalysis(
      plan,
      answers: ratings.enumerated().map { row, points in
        EvaluatorAnswers(subject: "P\(row)", source: "x:\(row)", ratings: [.points(points)])
      })
    let table = try #require(report(analysis).report.table(with: "top2_percent"))
    #expect(table.text(0, "level")?.hasSuffix("‡") == true)
    #expect(table.text(0, "sd") == "1.202")
  }

  @Test("Weights of 0 are a reason in the table, in the sentence and in the data")
  func zeroWeights() throws {
    let analysis = try analysis(weights: [0, 0, 0])
    let table = try #require(report(analysis).report.table(with: "weighted"))
    #expect(table.text(0, "weighted")?.contains("น้ำหนักเป็น 0 ทั้งหมด") == true)
    #expect(table.finding(.thai).contains("คำนวณค่าเฉลี่ยถ่วงน้ำหนักไม่ได้ เพราะน้ำหนักเป็น 0"))
    let json = EvaluationJSON(analysis).value.prettyText
    #expect(json.contains("\"weighted_composite.overall\": \"zero_weight\""))
  }

  @Test("Every number of the JSON that is explained has the value that is printed")
  func findings() throws {
    let analysis = try analysis(smallest: 0, weights: [2, 1, 1])
    let json = EvaluationJSON(analysis).value
    var compared = 0
    for name in analysis.findingNames {
      let printed = try #require(json.member(at: name), "\(name) is not in the JSON")
      let value = analysis.finding(name)?.value.value
      #expect(printed.numericValue == value, "\(name)")
      compared += 1
    }
    #expect(compared > 100)
  }

  @Test("Everybody the same: means, and a reason for every test")
  func constant() throws {
    let plan = EvaluationPlan(
      items: [.init(name: "a", label: .init(th: "a", en: "a"))],
      scale: try PointScale(lowest: 1, highest: 5), smallestGroup: 0)
    let analysis = try EvaluationAnalysis(
      plan,
      answers: (0..<6).map { row in
        EvaluatorAnswers(
          subject: "P\(row)", source: "x:\(row)", group: row < 3 ? "t" : "p",
          ratings: [.points(3)])
      })
    let text = report(analysis).report.terminalText(.thai)
    #expect(text.contains("ทดสอบความแตกต่างด้วย Welch ไม่ได้ เพราะมีกลุ่มที่ทุกคนให้ค่าเท่ากัน"))
    let json = EvaluationJSON(analysis).value.prettyText
    #expect(!json.contains("nan") && !json.contains("inf"))
  }

  @Test("The profile has a line for each group that is shown and one for all")
  func profile() throws {
    let page = HTMLRenderer(initialLanguage: .thai).page(of: report(try analysis()).report)
    #expect(page.contains("ครู (n = 6), ด้านบริบท: 4.00"))
    #expect(page.contains("ทุกกลุ่ม (เท่ากันทุกกลุ่ม)"))
    #expect(!page.contains("นักเรียน (n = 2)"))
  }
}

extension JSONValue {
  /// What stands at a path; keys may hold points themselves, elements of lists are called by their
  /// group or by their place.
  fileprivate func member(at path: String) -> JSONValue? {
    if case .array(let elements) = self {
      for (place, element) in elements.enumerated() {
        var name = "\(place)"
        if case .object(let object) = element, object["text"] == nil,
          case .string(let own)? = object["group"] ?? object["question"]
        {
          name = own
        }
        if path == name { return element }
        if path.hasPrefix(name + "."),
          let found = element.member(at: String(path.dropFirst(name.count + 1)))
        {
          return found
        }
      }
      return nil
    }
    guard case .object(let object) = self else { return nil }
    if let whole = object[path] { return whole }
    for cut in path.indices where path[cut] == "." {
      let (key, rest) = (String(path[..<cut]), String(path[path.index(after: cut)...]))
      if let found = object[key]?.member(at: rest) { return found }
    }
    return nil
  }

  fileprivate var numericValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value.value
    default: nil
    }
  }
}
