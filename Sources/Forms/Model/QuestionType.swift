/// What kind of answer a question takes; names as in XLSForm.
public enum QuestionType: Sendable, Hashable {
  case text
  case integer
  case decimal
  case date
  case time
  case dateTime
  case note
  case selectOne(from: ChoiceSource)
  case selectMultiple(from: ChoiceSource)
  /// All choices, put in an order.
  case rank(from: ChoiceSource)
  case range
  case acknowledge
  case barcode
  case geopoint
  case geotrace
  case geoshape
  case image
  case audio
  case video
  case file
  /// A feature of OpenStreetMap; `tags` names a list on the sheet `osm`.
  case osm(tags: String?)
  case calculate
  case hidden
  /// When the filling was begun and ended, and the day it was begun: set by the engine.
  case start
  case end
  case today
  /// What the device knows: `deviceid`, `username`, …; set by the engine.
  case property(String)
  case audit
  case backgroundAudio
  case startGeopoint
  case backgroundGeopoint
  /// No question: a file of data that formulas read through `instance(name)`.
  case csvExternal
  case xmlExternal

  /// Whether a person is asked: the others are computed, set or only shown.
  public var isAsked: Bool {
    switch self {
    case .text, .integer, .decimal, .date, .time, .dateTime, .selectOne, .selectMultiple, .rank,
      .range, .acknowledge, .barcode, .geopoint, .geotrace, .geoshape, .image, .audio, .video,
      .file, .osm:
      true
    case .note, .calculate, .hidden, .start, .end, .today, .property, .audit, .backgroundAudio,
      .startGeopoint, .backgroundGeopoint, .csvExternal, .xmlExternal:
      false
    }
  }

  /// Whether the question is put on the screen at all, and so needs a label.
  public var isShown: Bool { isAsked || self == .note }

  /// Whether it only names a file of data and so has no answer.
  public var isData: Bool { self == .csvExternal || self == .xmlExternal }

  /// Where the choices come from.
  public var choices: ChoiceSource? {
    switch self {
    case .selectOne(let source), .selectMultiple(let source), .rank(let source): source
    default: nil
    }
  }

  /// The choice list of the form that the answer is taken from.
  public var list: String? {
    if case .list(let name) = choices { name } else { nil }
  }
}

/// Where the choices of a question come from.
public enum ChoiceSource: Sendable, Hashable {
  /// A list of the sheet `choices`.
  case list(String)
  /// An attached file, with its ending: `towns.csv`, `towns.xml`, `towns.geojson`.
  case file(String)
  /// The answers to a question of a repeat, as it was written: `${name}`.
  case answers(String)
  /// A list of the sheet `external_choices`, as old devices read it (`select_one_external`).
  case external(String)
}
