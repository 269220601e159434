import Foundation
import Testing

/// The rule: whoever reads a number in the JSON of a command can ask where it comes from.
// One call at a time: explained in full, each fills some hundred megabytes.
@Suite("Every number that is printed can be explained", .serialized)
struct EveryNumberTests {
  struct Call: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    var testDescription: String { name }
  }

  /// Given with the call, the form or the data, and not computed: nothing is behind them but
  /// themselves.
  private static let given: Set<String> = [
    "pass_percent", "criterion_percent", "pass_marks", "scale", "smallest_group", "bands",
    "threshold", "weight", "target_percent", "target",
  ]

  /// Texts, lists and answers of yes or no that can be absent: a null there stands for no words.
  private static let texts: Set<String> = [
    "against", "objective", "likelier_key", "distraction", "submitted_at", "group", "band", "place",
    "key", "due", "name", "column", "target_met", "target_within_interval", "tukey_outlier",
  ]

  /// Reasons, and where a fault stands in a file.
  private static let remarks: Set<String> = ["not_computable", "warnings", "faults", "doubts"]

  /// A number of the JSON, or a null where one could stand.
  private struct Leaf {
    let path: String
    let number: Double?
  }

  private func leaves(
    _ value: Any, at path: [String], names: [String]
  ) -> [Leaf] {
    if let object = value as? [String: Any] {
      return object.flatMap { key, value in
        Self.remarks.contains(key) || Self.given.contains(key)
          ? [] : leaves(value, at: path + [key], names: names)
      }
    }
    if let list = value as? [Any] {
      return list.enumerated().flatMap { place, element in
        leaves(element, at: path + [name(of: element, names) ?? "\(place)"], names: names)
      }
    }
    let leaf = path.joined(separator: ".")
    if value is NSNull {
      return Self.texts.contains(path.last ?? "") ? [] : [Leaf(path: leaf, number: nil)]
    }
    guard let number = value as? NSNumber, isNoBoolean(number) else { return [] }
    return [Leaf(path: leaf, number: number.doubleValue)]
  }

  private func isNoBoolean(_ number: NSNumber) -> Bool {
    // Booleans are numbers to Foundation.
    String(cString: number.objCType) != "c"
  }

  /// What an element of a list is about; nil where it is called by its place.
  private func name(of element: Any, _ names: [String]) -> String? {
    guard let object = element as? [String: Any], object["text"] == nil else { return nil }
    for key in ["item", "subject", "question", "step", "need", "objective", "group"] {
      if let text = object[key] as? String { return text }
    }
    for key in ["pass_percent", "criterion_percent", "cut_percent"] {
      if let number = object[key] as? Double {
        return number.rounded() == number ? "\(Int(number))" : "\(number)"
      }
    }
    if let code = names.first.flatMap({ object[$0] }) as? String { return code }
    let own = names.dropFirst().compactMap { object[$0] as? String }
    return own.isEmpty ? nil : own.joined(separator: "/")
  }

  /// Where the JSON holds a number a second time, or in a list by place.
  private func firstAddress(_ path: String, in json: [String: Any]) -> String {
    for (start, first) in [
      ("likert.items.items.", "items."), ("item.analysis.items.", "item.analysis."),
    ] where path.hasPrefix(start) { return first + path.dropFirst(start.count) }
    if path.hasPrefix("item.distractors.") {
      return path.replacingOccurrences(of: ".options.", with: ".")
    }
    var words = path.split(separator: ".").map(String.init)
    func element(_ list: Any?, _ place: String) -> String? {
      guard let list = list as? [String], let place = Int(place), list.indices.contains(place)
      else { return nil }
      return list[place]
    }
    let ioc = json["ioc"] as? [String: Any]
    if words.first == "ioc", words.count > 2, let item = element(ioc?["items"], words[2]) {
      words[2] = item
    }
    let pni = json["pni_modified"] as? [String: Any]
    if words.first == "pni_modified", words.count == 3,
      let need = element(pni?["need"], words[2])
    {
      words = ["needs", need, words[1]]
    }
    let items = json["items"] as? [String]
    if words.count > 3, words[words.count - 2] == "items",
      let item = element(items, words[words.count - 1])
    {
      words[words.count - 1] = item
    }
    return words.joined(separator: ".")
  }

  /// What is compared of a finding; its lists of submissions are passed over.
  private struct Explanation {
    let value: Double?
    let reason: String?
    let isComplete: Bool

    init(_ finding: [String: Any]) {
      value = finding["value"] as? Double
      reason = finding["reason"] as? String
      isComplete = finding["formula"] != nil && finding["n_used"] != nil
    }
  }

  private func explained(_ run: CommandLineProgram.Run) throws -> [String: Explanation] {
    try #require(run.status == 0, "\(run.talk)")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    return Dictionary(
      list.compactMap { finding in
        (finding["finding"] as? String).map { ($0, Explanation(finding)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private func check(_ call: Call, _ pramoen: CommandLineProgram) throws {
    let run = try pramoen.run(call.arguments + ["--format", "json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any],
      "\(run.talk)")
    let found = try explained(
      pramoen.run(["explain", "--all"] + call.arguments + ["--format", "json"]))
    let names = [json["unit"] as? String].compactMap { $0 } + (json["by"] as? [String] ?? [])
    let leaves = leaves(json, at: [], names: names).filter { !isVote($0.path) }
    var unexplained: [String] = []
    for leaf in leaves {
      guard let finding = found[firstAddress(leaf.path, in: json)] else {
        unexplained.append(leaf.path)
        continue
      }
      if let number = leaf.number {
        #expect(finding.value == number, "\(leaf.path)")
      } else {
        #expect(finding.reason != nil, "\(leaf.path) is null without a reason")
      }
      #expect(finding.isComplete, "\(leaf.path)")
    }
    #expect(unexplained.isEmpty, "\(unexplained.sorted().prefix(20))")
    print(
      "\(call.name): \(leaves.count - unexplained.count) of \(leaves.count) numbers are explained")
  }

  /// What each expert said stands in lists without names; they are asked for one by one.
  private func isVote(_ path: String) -> Bool {
    path.hasPrefix("ioc.inputs.") || path.hasPrefix("cvi.items.") && path.contains(".inputs.")
  }

  private static func pack(_ name: String) -> String {
    CommandLineProgram.file("Forms/\(name)/form.yaml")
  }

  private static func data(_ name: String) -> String { CommandLineProgram.file("data/\(name)") }

  private static let calls: [Call] =
    [
      "cipp-evaluation", "ioc-expert", "needs-assessment", "work-quality", "workshop-satisfaction",
    ].map { name in
      Call(
        name: "evaluate \(name)",
        arguments: ["evaluate", data("\(name).csv"), "--form", pack(name)])
    } + [
      Call(
        name: "items with a form",
        arguments: [
          "items", data("workshop-answers.csv"), "--where", "phase=post", "--form",
          pack("emenscr-workshop-test"),
        ]),
      Call(
        name: "items with a key",
        arguments: [
          "items", data("workshop-answers.csv"), "--where", "phase=post", "--key",
          data("workshop-key-corrected.csv"),
        ]),
      Call(
        name: "gains of a plain table",
        arguments: ["gains", data("scores.csv"), "--pre", "pre", "--post", "post"]),
      Call(
        name: "gains against a full score, by group",
        arguments: [
          "gains", data("scores.csv"), "--pre", "pre", "--post", "post", "--max", "20", "--pass",
          "60",
          "--by", "group",
        ]),
      Call(
        name: "gains with a form",
        arguments: [
          "gains", data("workshop-answers.csv"), "--phase", "phase", "--form",
          pack("emenscr-workshop-test"),
        ]),
      Call(
        name: "scores",
        arguments: [
          "scores", data("workshop-answers.csv"), "--where", "phase=post", "--form",
          pack("emenscr-workshop-test"),
        ]),
      Call(
        name: "indicators of a form, against the round before",
        arguments: [
          "indicators", data("reading-round4-corrected.csv"), "--form", pack("reading-report"),
          "--against", data("reading-round3.csv"),
        ]),
    ]

  @Test("Of the samples", arguments: calls)
  func samples(call: Call) throws {
    try withProgram { try check(call, $0) }
  }

  private static let tables: [(name: String, file: String, arguments: [String])] = [
    (
      "cvi", "a,b,c\n4,3,2\n3,4,1\n4,4,\n",
      ["evaluate", "t.csv", "--items", "a-c", "--index", "cvi"]
    ),
    (
      "raters in columns", "a,b,times\n1,1,3\n2,2,2\n3,2,1\n",
      ["evaluate", "t.csv", "--raters", "a,b", "--count", "times"]
    ),
    (
      "raters in rows", "s,r,x\np,a,1\np,b,2\nq,a,3\nq,b,3\nr,a,2\n",
      ["evaluate", "t.csv", "--items", "x", "--subject", "s", "--rater", "r"]
    ),
    ("ratings without a scale", "a,b\n4,3.5\n3,4\n", ["evaluate", "t.csv", "--items", "a,b"]),
    (
      "a group that says nothing of what all were asked",
      "g,a,b\nx,4,3\nx,3,2\ny,,\ny,,\nz,5,1\nz,2,2\n",
      ["evaluate", "t.csv", "--items", "a,b", "--scale", "1-5", "--by", "g", "--show-small-groups"]
    ),
    (
      "counts by cluster", "unit,cluster,n_l1,n_l2,n_l3\nA,x,1,5,20\nB,x,2,7,30\nC,y,0,3,12\n",
      [
        "indicators", "t.csv", "--levels", "n_l1,n_l2,n_l3", "--by", "cluster",
      ]
    ),
  ]

  @Test("Of plain tables", arguments: tables.indices)
  func plainTables(place: Int) throws {
    let table = Self.tables[place]
    try withProgram { pramoen in
      try pramoen.write(Data(table.file.utf8), to: "t.csv")
      try check(Call(name: table.name, arguments: table.arguments), pramoen)
    }
  }

  @Test("Of a round with a roster: who was to report, and who did")
  func round() throws {
    try withProgram { pramoen in
      for call in [
        ["init"], ["form", "add", Self.pack("reading-report")],
        ["roster", "import", "schools", Self.data("schools.csv"), "--id", "smis_code8"],
        ["round", "open", "round4", "--roster", "schools", "--due", "31/1/2562"],
        ["import", "round4", Self.data("reading-round4-corrected.csv")],
      ] {
        let run = try pramoen.run(call)
        try #require(run.status == 0, "\(call): \(run.talk)")
      }
      let arguments = ["indicators", "round4", "--by", "cluster_th", "--indicator", "good_up"]
      try check(Call(name: "indicators of a round", arguments: arguments), pramoen)
    }
  }

  @Test("Of the open data")
  func openData() throws {
    let shared =
      ProcessInfo.processInfo.environment["PRAMOEN_SHARED"].map { "\($0)/stats/data/open" }
      ?? CommandLineProgram.root.deletingLastPathComponent()
      .appendingPathComponent("shared/stats/data/open").path
    guard FileManager.default.fileExists(atPath: "\(shared)/course_eval.csv") else {
      print("skipped: the open data are not present")
      return
    }
    try withProgram { pramoen in
      // Of all 651 persons the explanations are 148 MB.
      let persons = try String(contentsOfFile: "\(shared)/hci_mc.csv", encoding: .utf8)
        .split(separator: "\n").prefix(101).joined(separator: "\n")
      try pramoen.write(Data(persons.utf8), to: "hci_mc.csv")
      for call in [
        Call(
          name: "items hci_mc",
          arguments: ["items", "hci_mc.csv", "--key", "\(shared)/hci_key.csv"]),
        Call(
          name: "evaluate fleiss_diagnoses",
          arguments: ["evaluate", "\(shared)/fleiss_diagnoses.csv", "--raters", "rater1-rater6"]),
        Call(
          name: "evaluate vision_table",
          arguments: [
            "evaluate", "\(shared)/vision_table.csv", "--raters", "right,left", "--count", "count",
          ]),
        Call(
          name: "evaluate aibs_ratings",
          arguments: [
            "evaluate", "\(shared)/aibs_ratings.csv", "--items", "score", "--subject", "proposal",
            "--rater", "rater_slot",
          ]),
        Call(
          name: "evaluate workshop_survey",
          arguments: [
            "evaluate", "\(shared)/workshop_survey.csv", "--items",
            "rating_overall-conf_skill_app", "--scale", "0-10", "--bands", "equal-width",
          ]),
        Call(
          name: "evaluate course_eval",
          arguments: [
            "evaluate", "\(shared)/course_eval.csv", "--items", "q01-q05", "--scale", "1-5", "--by",
            "instructor", "--where", "course=7",
          ]),
        Call(
          name: "gains hci_prepost",
          arguments: [
            "gains", "\(shared)/hci_prepost.csv", "--pre", "pre", "--post", "post", "--max", "20",
            "--criterion", "50",
          ]),
      ] { try check(call, pramoen) }
    }
  }

  @Test("A group without an answer to what all were asked does not give its name to the next one")
  func comparedGroups() throws {
    try withProgram { pramoen in
      try pramoen.write(
        Data("g,a,b\nx,4,3\nx,3,2\ny,,\ny,,\nz,5,1\nz,2,2\n".utf8), to: "t.csv")
      let run = try pramoen(
        "evaluate", "t.csv", "--items", "a,b", "--scale", "1-5", "--by", "g", "--show-small-groups",
        "--format", "json")
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let compared = (json["groups.compare"] as? [String: Any])?["groups"] as? [[String: Any]]
      // By hand: person means of x are 3.5 and 2.5, of z 3 and 2.
      #expect(compared?.compactMap { $0["group"] as? String } == ["x", "z"])
      #expect(compared?.compactMap { $0["mean"] as? Double } == [3, 2.5])
    }
  }

  private func finding(
    _ address: String, _ call: [String], _ pramoen: CommandLineProgram
  ) throws -> [String: Any] {
    let run = try pramoen.run(["explain", address] + call + ["--format", "json"])
    try #require(run.status == 0, "\(address): \(run.talk)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test("A number that the JSON holds twice or in a list has its first address, too")
  func secondAddresses() throws {
    let evaluate = [
      "evaluate", Self.data("cipp-evaluation.csv"), "--form", Self.pack("cipp-evaluation"),
    ]
    let ioc = ["evaluate", Self.data("ioc-expert.csv"), "--form", Self.pack("ioc-expert")]
    let needs = [
      "evaluate", Self.data("needs-assessment.csv"), "--form", Self.pack("needs-assessment"),
    ]
    let items = Self.calls[5].arguments
    try withProgram { pramoen in
      for (second, first, call) in [
        ("likert.items.items.c1.mean", "items.c1.mean", evaluate),
        ("ioc.ioc.0", "ioc.ioc.q01", ioc), ("ioc.n.q02", "ioc.n.1", ioc),
        ("item.analysis.items.q06.p", "item.analysis.q06.p", items),
        ("item.distractors.q06.options.1.n", "item.distractors.q06.1.n", items),
        (
          "pni_modified.rank_competition.0",
          "needs.\(try firstNeed(needs, pramoen)).rank_competition", needs
        ),
      ] {
        let (one, other) = (
          try finding(first, call, pramoen), try finding(second, call, pramoen)
        )
        #expect(one["value"] as? Double == other["value"] as? Double, "\(second)")
        #expect(other["finding"] as? String == second)
      }
      let json = try #require(
        try JSONSerialization.jsonObject(
          with: Data(pramoen.run(ioc + ["--format", "json"]).output.utf8)) as? [String: Any])
      let votes = try #require((json["ioc"] as? [String: Any])?["inputs"] as? [[Any]])
      for expert in votes[0].indices {
        let vote = try finding("ioc.inputs.0.\(expert)", ioc, pramoen)
        #expect(vote["value"] as? Double == votes[0][expert] as? Double)
        #expect(vote["n_used"] as? Int == 1)
      }
    }
  }

  private func firstNeed(_ call: [String], _ pramoen: CommandLineProgram) throws -> String {
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(pramoen.run(call + ["--format", "json"]).output.utf8)) as? [String: Any])
    return try #require(((json["pni_modified"] as? [String: Any])?["need"] as? [String])?.first)
  }

  @Test("What is not computed is found under its name, with the reason")
  func refused() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,q1,q2\na,A,B\nb,B,B\nc,A,C\n".utf8), to: "a.csv")
      try pramoen.write(Data("item,key\nq1,X\nq2,B\n".utf8), to: "k.csv")
      let items = ["items", "a.csv", "--key", "k.csv"]
      for address in [
        "item.analysis.q1", "item.analysis.q1.p", "item.analysis.items.q1.D27",
      ] {
        let found = try finding(address, items, pramoen)
        #expect(found["reason"] as? String == "key_names_no_choice", "\(address)")
        #expect(found["value"] is NSNull)
      }
      try pramoen.write(Data("id,pre,post\na,1,2\nb,2,4\nc,3,3\n".utf8), to: "t.csv")
      let gains = ["gains", "t.csv", "--pre", "pre", "--post", "post"]
      for address in ["gain.hake_of_averages", "gain.ceiling_floor.post_at_max", "max"] {
        let found = try finding(address, gains, pramoen)
        #expect(found["reason"] as? String == "no_maximum", "\(address)")
      }
      #expect(try finding("gain.hake_of_averages", gains, pramoen)["n_used"] as? Int == 3)
      try pramoen.write(Data("a,b\n1,\n2,3\n".utf8), to: "r.csv")
      let raters = ["evaluate", "r.csv", "--raters", "a,b"]
      let count = try finding("agreement.kendall_w.subjects", raters, pramoen)
      #expect(count["reason"] as? String == "needs_two_subjects")
      #expect(try pramoen.run(raters + ["--format", "json"]).output.contains(#""subjects": null"#))
    }
  }

  @Test("Of a group that is withheld the members are named and their ratings are not told")
  func withheld() throws {
    let sheet =
      "id,g,a,b\n" + (1...6).map { "T\($0),teacher,4,\($0 % 5 + 1)\n" }.joined()
      + "E1,exec,2,1\nE2,exec,1,3\nC1,chair,3,2\nC2,chair,5,4\nC3,chair,2,2\n"
    let call = ["evaluate", "t.csv", "--items", "a,b", "--scale", "1-5", "--by", "g", "--id", "id"]
    try withProgram { pramoen in
      try pramoen.write(Data(sheet.utf8), to: "t.csv")
      let run = try pramoen.run(["explain", "--all"] + call + ["--format", "json"])
      let all = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
      let open: Set<String> = ["missing", "not_applicable", "not_asked", "invalid"]
      var hidden = 0
      for finding in all {
        let name = try #require(finding["finding"] as? String)
        let last = name.split(separator: ".").last.map(String.init) ?? ""
        for entry in finding["used"] as? [[String: Any]] ?? [] {
          guard (entry["subject"] as? String)?.hasPrefix("E") == true, !open.contains(last) else {
            continue
          }
          let values = (entry["values"] as? [String: Any] ?? [:]).values
          #expect(values.allSatisfy { $0 is NSNull }, "\(name) tells of \(entry)")
          hidden += values.isEmpty ? 0 : 1
        }
      }
      #expect(hidden > 0)
      let pooled = try #require(all.first { $0["finding"] as? String == "items.a.mean" })
      #expect(pooled["n_used"] as? Int == 11 && pooled["n_withheld"] as? Int == 5)
      let lifted = try finding("items.a.mean", call + ["--show-small-groups"], pramoen)
      #expect(lifted["n_withheld"] == nil)
      let used = try #require(lifted["used"] as? [[String: Any]])
      #expect(
        used.compactMap { ($0["values"] as? [String: Double])?["a"] }.reduce(0, +) == 37)
    }
  }

  @Test("An address that is none names the nearest", arguments: ["en", "th"])
  func nearest(language: String) throws {
    let call = [
      "evaluate", Self.data("cipp-evaluation.csv"), "--form", Self.pack("cipp-evaluation"),
    ]
    try withProgram { pramoen in
      for (typed, meant) in [
        ("agreement.kendall.W_ties", "agreement.kendall_w.W_ties"),
        ("items.c1.frequency.0", "items.c1.freq.0"),
        ("dimension.inptu.mean", "dimension.input.mean"),
        ("agreement.icc", "agreement.icc.ICC1.icc"),
      ] {
        let run = try pramoen.run(["explain", typed] + call + ["--lang", language])
        #expect(run.status == 2)
        #expect(run.talk.contains("unknown-finding") && run.talk.contains(meant), "\(run.talk)")
      }
      let help = try pramoen("explain", "--help", "--lang", language)
      #expect(help.status == 0)
      #expect(help.output.contains("agreement.kendall_w.W_ties"))
    }
  }
}
