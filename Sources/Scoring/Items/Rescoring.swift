import Statistics
public import ThaiText

/// What another key makes of the same answers: a difference for each person and item. Nothing that
/// is kept changes.
public struct Rescoring: Sendable {
  /// One person's scores under both keys.
  public struct PersonChange: Sendable, Hashable {
    public let subject: NormalizedCode
    public let source: String
    public let old: PointsOf
    public let new: PointsOf

    public var change: Double { new.points - old.points }
  }

  /// What became of one item.
  public struct ItemChange: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
      /// Another choice is right.
      case key
      /// The same choices are right, and are worth something else.
      case points
      /// The new key marks an item that the old one did not.
      case added
      /// The new key does not mark it any more.
      case dropped
      /// The new key names no choice, so that nobody has points.
      case unusable
    }

    public let item: String
    public let kind: Kind
    public let oldKey: Set<String>
    public let newKey: Set<String>
    /// How many persons have more points, and fewer, in this item.
    public let raisedCount: Int
    public let loweredCount: Int
  }

  /// Everybody, in the order of the source.
  public let persons: [PersonChange]
  /// The items that differ, in the order of the old key, new ones last.
  public let items: [ItemChange]
  public let oldMaximum: Double?
  public let newMaximum: Double?

  public var raisedCount: Int { persons.count { $0.change > 0 } }
  public var loweredCount: Int { persons.count { $0.change < 0 } }
  public var sameCount: Int { persons.count { $0.change == 0 } }

  /// Both of the same source; who counts is decided alike.
  public init(old: MarkedTest, new: MarkedTest) {
    let (before, after) = (old.sheet, new.sheet)
    let newScores = Dictionary(
      after.counting.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    func points(_ score: SubjectScore, in sheet: ScoreSheet) -> PointsOf {
      PointsOf(points: score.points, maximum: sheet.maximum(of: score) ?? 0)
    }
    let pairs = before.inOrderOfSource.compactMap { score in
      newScores[score.subject].map { (old: score, new: $0) }
    }
    persons = pairs.map {
      PersonChange(
        subject: $0.old.subject, source: $0.old.source, old: points($0.old, in: before),
        new: points($0.new, in: after))
    }
    let names =
      old.allKeys
      + new.allKeys.filter { key in
        !old.allKeys.contains { $0.item == key.item }
      }
    items = names.compactMap { key in
      ItemChange(key.item, old: old, new: new, before: before, after: after, pairs: pairs)
    }
    oldMaximum = old.maximum
    newMaximum = new.maximum
  }
}

extension Rescoring.ItemChange {
  /// Nil where the item is marked as before.
  fileprivate init?(
    _ item: String, old: MarkedTest, new: MarkedTest, before: ScoreSheet, after: ScoreSheet,
    pairs: [(old: SubjectScore, new: SubjectScore)]
  ) {
    let oldKey = old.allKeys.first { $0.item == item }
    let newKey = new.allKeys.first { $0.item == item }
    let kind: Kind
    switch (oldKey, newKey) {
    case (nil, nil): return nil
    case (nil, _?): kind = .added
    case (_?, nil): kind = .dropped
    case (let one?, let other?):
      if new.unusableKeys.contains(where: { $0.item == item }) {
        kind = .unusable
      } else if one.key != other.key {
        kind = .key
      } else if one.points != other.points || one.partial != other.partial {
        kind = .points
      } else {
        return nil
      }
    }
    func points(_ score: SubjectScore, at position: Int?) -> Double {
      position.map { score.itemPoints[$0] } ?? 0
    }
    let (first, second) = (before.items.firstIndex(of: item), after.items.firstIndex(of: item))
    let changes = pairs.map { points($0.new, at: second) - points($0.old, at: first) }
    self.item = item
    self.kind = kind
    self.oldKey = oldKey?.key ?? []
    self.newKey = newKey?.key ?? []
    raisedCount = changes.count { $0 > 0 }
    loweredCount = changes.count { $0 < 0 }
  }
}

extension MarkedTest {
  fileprivate var allKeys: [ItemKey] { items.compactMap(\.key) }
}
