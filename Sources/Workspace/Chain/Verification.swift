import Diagnostics
import GRDB

/// What an examination of the whole workspace found.
public struct Verification: Sendable, Hashable {
  /// How many records of one kind there are, for example 240 of `revision`.
  public struct Count: Sendable, Hashable {
    public let kind: String
    public let records: Int
  }

  /// The first record that is not what was once recorded.
  public struct BrokenLink: Sendable, Hashable {
    public enum Fault: String, Sendable, Hashable {
      /// The number is skipped: the record was deleted.
      case recordMissing = "record-missing"
      /// It does not carry the hash of the record before it: inserted or reordered.
      case doesNotFollow = "does-not-follow"
      /// Its hash is not that of its content: altered.
      case contentAltered = "content-altered"
      /// The record is there, what it recorded is not.
      case contentMissing = "content-missing"
      /// Content without a record of its own: inserted beside the chain.
      case contentUnrecorded = "content-unrecorded"
    }

    /// Counts from 1, in the order of recording.
    public let record: Int
    /// What kind of record it is, for example `revision`; nil where that is lost.
    public let kind: String?
    public let fault: Fault
  }

  /// Whether a head that was printed earlier is part of this chain.
  public enum Anchor: Sendable, Hashable {
    case notGiven
    /// It is the hash of this record; later records were added since.
    case found(record: Int)
    /// The chain was cut short behind it, or is another one.
    case missing
  }

  public let counts: [Count]
  /// The hash of the last record: print it, keep it elsewhere, and give it to a later examination.
  public let head: String
  public let brokenLink: BrokenLink?
  /// What SQLite itself complains about: damaged pages, references into nothing, missing guards.
  public let databaseFaults: [String]
  public let anchor: Anchor

  public var records: Int {
    counts.reduce(0) { $0 + $1.records }
  }

  public var isSound: Bool {
    brokenLink == nil && databaseFaults.isEmpty && anchor != .missing
  }

  /// Every fault in words; empty exactly when the workspace is sound.
  public var messages: [Message] {
    var messages = databaseFaults.map(Message.workspaceDamaged)
    if let brokenLink {
      messages.append(.brokenLink(brokenLink))
    }
    if anchor == .missing {
      messages.append(.headMissing)
    }
    return messages
  }
}

extension Workspace {
  /// Computes every hash anew and lets SQLite check its pages and references; changes nothing.
  ///
  /// With the head that an earlier examination printed, a chain that was cut short is found too.
  /// Takes time in proportion to the size of the workspace.
  public func verify(expectedHead: String? = nil) throws(Failure) -> Verification {
    try reading { db in
      var faults = try DatabaseCheck.faults(in: db)
      var check = ChainCheck(expectedHead: expectedHead)
      do {
        try check.run(on: db)
      } catch let failure as ChainCheck.Unreadable {
        faults.append(failure.explanation)
      }
      return Verification(
        counts: check.counts, head: check.head, brokenLink: check.brokenLink,
        databaseFaults: faults, anchor: check.anchor)
    }
  }

  /// The hash of the last record, without examining the chain.
  public func head() throws(Failure) -> String {
    try reading { db in
      try String.fetchOne(db, sql: "SELECT hash FROM record ORDER BY number DESC LIMIT 1")
        ?? RecordHead.origin
    }
  }
}
