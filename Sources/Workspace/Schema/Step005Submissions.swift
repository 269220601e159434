extension Schema {
  /// A submission is who, where and how; what it says, and its state, are its revisions.
  static let submissions = Step(
    name: "005 submissions",
    sql: """
      CREATE TABLE submission (
        record INTEGER NOT NULL PRIMARY KEY REFERENCES record (number),
        id TEXT NOT NULL UNIQUE,
        round TEXT NOT NULL REFERENCES round (name),
        subject TEXT,
        channel TEXT NOT NULL,
        collected_at TEXT,
        client_key TEXT,
        UNIQUE (round, client_key)
      ) STRICT;
      CREATE TABLE revision (
        record INTEGER NOT NULL PRIMARY KEY REFERENCES record (number),
        submission TEXT NOT NULL REFERENCES submission (id),
        number INTEGER NOT NULL,
        state TEXT NOT NULL,
        reason TEXT,
        answers TEXT NOT NULL,
        salt TEXT NOT NULL,
        seal TEXT NOT NULL,
        UNIQUE (submission, number)
      ) STRICT;
      \(appendOnly("submission"))
      \(appendOnly("revision"))
      """)
}
