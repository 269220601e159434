extension Schema {
  /// The journal of fillings under way: outside the chain, because it is not yet anyone's word.
  static let drafts = Step(
    name: "006 drafts",
    sql: """
      CREATE TABLE draft (
        number INTEGER NOT NULL PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        round TEXT NOT NULL REFERENCES round (name),
        subject TEXT,
        started_at TEXT NOT NULL,
        actor TEXT NOT NULL
      ) STRICT;
      CREATE INDEX draft_by_round ON draft (round);
      CREATE TABLE draft_entry (
        draft TEXT NOT NULL REFERENCES draft (id),
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        answer TEXT NOT NULL,
        PRIMARY KEY (draft, number)
      ) STRICT;
      CREATE TABLE draft_end (
        draft TEXT NOT NULL PRIMARY KEY REFERENCES draft (id),
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        submission TEXT REFERENCES submission (id)
      ) STRICT;
      \(appendOnly("draft"))
      \(appendOnly("draft_entry"))
      \(appendOnly("draft_end"))
      """)
}
