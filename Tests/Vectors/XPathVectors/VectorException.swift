/// Why a vector that fails is meant to fail: where engines differ and ours goes another way.
struct VectorException: Sendable {
  let reason: String
  let covers: @Sendable (_ vector: Vector, _ outcome: String) -> Bool

  static let all: [VectorException] = [
    VectorException(reason: "unknown functions and wrong arity are found when parsing") {
      _, outcome in
      outcome.contains("unknown-function") || outcome.contains("wrong-argument-count")
    },
    VectorException(reason: "no namespace axis") { vector, _ in
      vector.expression.contains("namespace::")
    },
    VectorException(reason: "a date is a calendar day, not an instant (trap 10)") { vector, _ in
      ["odk/date", "odk/number", "odk/decimal-date-time"].contains(vector.category)
    },
    VectorException(reason: "sum, min, max skip blank nodes (R6, R7)") { vector, _ in
      ["sum(*)", "min(*)", "max(*)"].contains(vector.expression)
    },
    VectorException(reason: "XPath 1.0 where JavaRosa throws (R2), a blank for no date (R3)") {
      vector, outcome in vector.id.hasPrefix("j") && outcome == "no error"
    },
    VectorException(reason: "jr:itext yields a text") { vector, _ in
      vector.category == "odk/jr-itext" && vector.resultType == "nodeset"
    },
  ]
}
