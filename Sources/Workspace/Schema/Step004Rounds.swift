extension Schema {
  static let rounds = Step(
    name: "004 rounds",
    sql: """
      CREATE TABLE round (
        record INTEGER NOT NULL PRIMARY KEY REFERENCES record (number),
        name TEXT NOT NULL UNIQUE,
        form TEXT NOT NULL,
        version TEXT NOT NULL,
        roster TEXT,
        opens TEXT,
        due TEXT,
        closes TEXT,
        labels TEXT NOT NULL,
        FOREIGN KEY (form, version) REFERENCES form (id, version)
      ) STRICT;
      CREATE TABLE round_event (
        record INTEGER NOT NULL PRIMARY KEY REFERENCES record (number),
        round TEXT NOT NULL REFERENCES round (name),
        event TEXT NOT NULL CHECK (event IN ('closed', 'reopened')),
        reason TEXT NOT NULL
      ) STRICT;
      CREATE INDEX round_event_by_round ON round_event (round);
      \(appendOnly("round"))
      \(appendOnly("round_event"))
      """)
}
