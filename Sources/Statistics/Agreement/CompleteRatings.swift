/// Ratings of the same subjects by the same raters, complete: what W, ICC and Fleiss' κ need.
struct CompleteRatings {
  /// One row a subject, one column a rater.
  let rows: [[Double]]
  /// Subjects without a rating of every rater, left out.
  let incomplete: Int

  var subjects: Int { rows.count }
  var raters: Int { rows.first?.count ?? 0 }

  init(_ ratings: [[Double?]]) throws(Reason) {
    let width = ratings.map(\.count).max() ?? 0
    let complete = ratings.compactMap { row -> [Double]? in
      let present = row.compactMap { $0 }.filter(\.isFinite)
      return present.count == width ? present : nil
    }
    guard !ratings.isEmpty, width > 0 else { throw .noData }
    guard width > 1 else { throw .needsTwoRaters }
    guard complete.count > 1 else { throw .needsTwoSubjects }
    rows = complete
    incomplete = ratings.count - complete.count
  }
}
