import Diagnostics
import Foundation
import Reports
import Testing

@Suite("Rows and JSON")
struct JSONTests {
  @Test(
    "Infinity and NaN cannot be said in JSON and become null",
    arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
  func nonFinite(value: Double) {
    #expect(JSONValue.number(value) == .null)
    #expect(JSONValue.Decimal(value) == nil)
  }

  @Test(
    "A double comes back from JSON as the same double",
    arguments: [
      0.1, 1.0 / 3, 66.944444, -2.505, 1e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
      1e21, 3, -0.5,
      1e16,
      123_456_789.123_456_78,
    ] as [Double])
  func doubles(value: Double) throws {
    let text = (["x": JSONValue.number(value)] as JSONValue).prettyText
    let read = try JSONDecoder().decode([String: Double].self, from: Data(text.utf8))
    #expect(read == ["x": value])
  }

  @Test(
    "A string comes back from JSON as the same string",
    arguments: [
      "ที่นี่ กำ", "\"quoted\" \\ back", "line\nend\ttab\r", "\u{00}\u{1F}\u{7F}\u{2028}", "😀",
      "</script>", "",
    ])
  func strings(text: String) throws {
    let read = try read(["x": .string(text), "list": [.string(text), nil, true, 7]])
    #expect(read["x"] as? String == text)
    let list = try #require(read["list"] as? [Any])
    #expect(list.count == 4)
    #expect(list[0] as? String == text)
    #expect(list[1] is NSNull)
    #expect((list[2] as? NSNumber)?.boolValue == true)
    #expect((list[3] as? NSNumber)?.intValue == 7)
  }

  @Test("Keys keep their order, and a key set twice keeps its place")
  func order() {
    var object = JSONValue.Object()
    object.set("z", 1)
    object.set("a", ["n": .number(2.5), "empty": []])
    object.set("z", 3)
    #expect(object["z"] == 3)
    #expect(
      JSONValue.object(object).prettyText == """
        {
          "z": 3,
          "a": {
            "n": 2.5,
            "empty": []
          }
        }

        """)
  }

  @Test("Rows carry full precision, column keys and blanks where there is no value")
  func rows() {
    let table = Report.Table(
      title: .verbatim("T"),
      columns: [.text("name", .init(th: "ชื่อ", en: "Name")), .number("mean", .verbatim("x̄"))],
      rows: [
        [.text("=1+1"), .number(66.944444, decimals: 2)],
        [.localized(.init(th: "มาก", en: "high")), .pValue(0.00012, starred: true)],
        [.text("c"), .notComputable(.verbatim("why"))], [.text("d"), .dash],
      ], total: [.text("รวม"), .integer(2200)])
    #expect(
      table.dataRows(in: .english) == [
        ["name", "mean"], ["=1+1", "66.944444"], ["high", "0.00012"], ["c", ""], ["d", ""],
        ["รวม", "2200"],
      ])
    #expect(
      table.jsonRows(in: .thai) == [
        ["name": "=1+1", "mean": .number(66.944444)], ["name": "มาก", "mean": .number(0.00012)],
        ["name": "c", "mean": nil], ["name": "d", "mean": nil],
      ])
  }

  private func read(_ value: JSONValue) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(value.prettyText.utf8))
    return try #require(object as? [String: Any])
  }
}
