extension Schema {
  static let forms = Step(
    name: "002 forms",
    sql: """
      CREATE TABLE form (
        record INTEGER NOT NULL PRIMARY KEY REFERENCES record (number),
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        format TEXT NOT NULL,
        source TEXT NOT NULL,
        UNIQUE (id, version)
      ) STRICT;
      \(appendOnly("form"))
      """)
}
