/// What a cell of the column `type` says.
enum TypeCell: Hashable {
  case begin(Container)
  case end(Container)
  case question(QuestionType, offersOther: Bool)
  /// A setting that old forms wrote among the questions.
  case setting(String)
  /// A select that names no list of choices.
  case selectWithoutList
  /// A select from a file whose name ends in no known way.
  case fileEnding(String)

  enum Container: Hashable {
    case group
    case `repeat`
    /// The questions once for each choice of a list.
    case loop(list: String?)
    case matrix(rows: String, columns: String)

    /// Whether `end …` of another closes this one.
    func isClosed(by other: Container) -> Bool {
      switch (self, other) {
      case (.group, .group), (.repeat, .repeat), (.loop, .loop): true
      default: false
      }
    }
  }

  init?(_ text: String) {
    let words = text.words.map(String.init)
    let phrase = words.joined(separator: " ")
    if let container = Self.container(phrase, opening: "begin") {
      self = .begin(container)
    } else if let container = Self.container(phrase, opening: "end") {
      self = .end(container)
    } else if let plain = QuestionType.plain[phrase] {
      self = .question(plain, offersOther: false)
    } else if let setting = Self.settings[phrase] {
      self = .setting(setting)
    } else if words.first == "osm" {
      self = .question(.osm(tags: words.count > 1 ? words[1] : nil), offersOther: false)
    } else if words.first == "matrix", words.count == 3 {
      self = .begin(.matrix(rows: words[1], columns: words[2]))
    } else if let select = Self.select(phrase) {
      self = select
    } else {
      return nil
    }
  }

  private static let settings = [
    "form_title": "form_title", "set_form_title": "form_title", "form_id": "form_id",
    "set_form_id": "form_id", "set form title": "form_title", "set form id": "form_id",
  ]

  private static func container(_ phrase: String, opening: String) -> Container? {
    guard phrase.hasPrefix(opening + " ") || phrase.hasPrefix(opening + "_") else { return nil }
    let rest = String(phrase.dropFirst(opening.count + 1))
    switch rest {
    case "group": return .group
    case "repeat", "lgroup", "looped group": return .repeat
    case "loop": return .loop(list: nil)
    default:
      let words = rest.split(separator: " ")
      guard opening == "begin", words.count >= 2 else { return nil }
      let list = words.count == 3 && words[1] == "over" ? words[2] : words[1]
      switch words[0] {
      case "loop": return .loop(list: String(list))
      case "group": return .group
      case "repeat", "lgroup": return .repeat
      default: return nil
      }
    }
  }

  /// The commands that open a select, the longer before those they begin with.
  private static let commands: [(String, @Sendable (ChoiceSource) -> QuestionType)] = [
    ("add select one prompt using", { .selectOne(from: $0) }),
    ("add select multiple prompt using", { .selectMultiple(from: $0) }),
    ("select all that apply from", { .selectMultiple(from: $0) }),
    ("select all that apply", { .selectMultiple(from: $0) }),
    ("select_one_from_file", { .selectOne(from: $0) }),
    ("select_multiple_from_file", { .selectMultiple(from: $0) }),
    ("select one from file", { .selectOne(from: $0) }),
    ("select multiple from file", { .selectMultiple(from: $0) }),
    ("select_one_external", { .selectOne(from: $0) }),
    ("select one from", { .selectOne(from: $0) }),
    ("select_one", { .selectOne(from: $0) }),
    ("select one", { .selectOne(from: $0) }),
    ("select1", { .selectOne(from: $0) }),
    ("select_multiple", { .selectMultiple(from: $0) }),
    ("select multiple", { .selectMultiple(from: $0) }),
    ("rank", { .rank(from: $0) }),
  ]

  private static func select(_ phrase: String) -> TypeCell? {
    for (command, type) in commands where phrase.hasPrefix(command) {
      let rest = phrase.dropFirst(command.count)
      if rest.isEmpty { return .selectWithoutList }
      guard rest.first == " " else { continue }
      let words = rest.split(separator: " ").map(String.init)
      let others = words.dropFirst().joined(separator: " ")
      let offersOther = ["or_other", "or other", "or specify other"].contains(others)
      guard words.count == 1 || offersOther else { return nil }
      guard let source = source(words[0], command: command) else { return .fileEnding(words[0]) }
      return .question(type(source), offersOther: offersOther)
    }
    return nil
  }

  private static func source(_ name: String, command: String) -> ChoiceSource? {
    if command == "select_one_external" { return .external(name) }
    if name.holds("${") { return .answers(name) }
    let ending = name.fileEnding
    let isFile = ["csv", "xml", "geojson"].contains(ending)
    if command.hasSuffix("file") {
      return isFile && name.filter { $0 == "." }.count == 1 ? .file(name) : nil
    }
    return isFile ? .file(name) : .list(name)
  }
}

extension String {
  /// `towns.csv` → `csv`; empty where there is none.
  var fileEnding: String {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return "" }
    return String(self[index(after: dot)...])
  }

  /// `towns.csv` → `towns`.
  public var withoutFileEnding: String {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
    return String(self[..<dot])
  }
}

extension QuestionType {
  /// The types that are one phrase. Most of the longer ones come from the first forms of ODK.
  static let plain: [String: QuestionType] = {
    var types: [String: QuestionType] = [:]
    func name(_ type: QuestionType, _ phrases: String...) {
      for phrase in phrases { types[phrase] = type }
    }
    name(.text, "text", "string", "q string", "add text prompt", "phone number")
    name(.integer, "integer", "int", "q int", "add integer prompt", "percentage")
    for period in ["month", "six months", "year"] {
      name(.integer, "number of days in last \(period)")
    }
    name(.decimal, "decimal", "q decimal", "add decimal prompt")
    name(.date, "date", "q date", "add date prompt")
    name(.time, "time")
    name(
      .dateTime, "dateTime", "datetime", "date time", "q date time", "q dateTime",
      "add date time prompt", "add dateTime prompt")
    name(.note, "note", "q note", "add note prompt")
    name(.range, "range")
    name(.acknowledge, "acknowledge", "trigger", "q acknowledge", "add acknowledge prompt")
    name(.barcode, "barcode", "q barcode", "add barcode prompt")
    name(
      .geopoint, "geopoint", "location", "gps", "q geopoint", "q location",
      "add location prompt")
    name(.geotrace, "geotrace", "q geotrace")
    name(.geoshape, "geoshape", "q geoshape")
    name(
      .image, "image", "photo", "q image", "q picture", "add image prompt", "add photo prompt")
    name(.audio, "audio", "q audio", "add audio prompt")
    name(.video, "video", "q video", "add video prompt")
    name(.file, "file", "add file prompt")
    name(.osm(tags: nil), "osm")
    name(.calculate, "calculate", "q calculate", "add calculate prompt")
    name(.hidden, "hidden")
    name(.start, "start", "start time", "get start time")
    name(.end, "end", "end time", "get end time")
    name(.today, "today", "get today")
    for property in ["deviceid", "username", "email", "phonenumber", "simserial", "subscriberid"] {
      name(.property(property), property)
      name(.property("uri:\(property)"), "uri:\(property)")
    }
    name(.property("deviceid"), "imei", "device id", "get device id")
    name(.property("subscriberid"), "subscriber id", "get subscriber id")
    name(.property("simserial"), "sim id", "get sim id")
    name(.property("phonenumber"), "get phone number")
    name(.audit, "audit")
    name(.backgroundAudio, "background-audio")
    name(.startGeopoint, "start-geopoint")
    name(.backgroundGeopoint, "background-geopoint")
    name(.csvExternal, "csv-external")
    name(.xmlExternal, "xml-external")
    return types
  }()

  /// The names a `type` cell may hold, for suggestions.
  static let names =
    plain.keys.filter { !$0.contains(" ") }.sorted() + [
      "select_one", "select_multiple", "select_one_from_file", "select_multiple_from_file", "rank",
      "begin_group", "end_group", "begin_repeat", "end_repeat",
    ]
}
