extension Schema {
  /// A subject's newest entry in a roster is the current one.
  static let rosters = Step(
    name: "003 rosters",
    sql: """
      CREATE TABLE roster_entry (
        record INTEGER NOT NULL PRIMARY KEY REFERENCES record (number),
        roster TEXT NOT NULL,
        subject TEXT NOT NULL,
        attributes TEXT NOT NULL,
        salt TEXT NOT NULL,
        seal TEXT NOT NULL
      ) STRICT;
      CREATE INDEX roster_entry_by_subject ON roster_entry (roster, subject);
      \(appendOnly("roster_entry"))
      """)
}
