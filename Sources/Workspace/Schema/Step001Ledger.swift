extension Schema {
  /// The chain of records that every recorded thing hangs on, and the workspace's own identity.
  static let ledger = Step(
    name: "001 ledger",
    sql: """
      PRAGMA application_id = \(applicationID);
      CREATE TABLE record (
        number INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE TABLE workspace (
        record INTEGER NOT NULL PRIMARY KEY REFERENCES record (number),
        id TEXT NOT NULL UNIQUE
      ) STRICT;
      \(appendOnly("record"))
      \(appendOnly("workspace"))
      """)
}
