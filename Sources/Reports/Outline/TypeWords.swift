import Forms

extension QuestionType {
  /// The type as XLSForm spells it, without where its choices come from.
  var word: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .time: "time"
    case .dateTime: "dateTime"
    case .note: "note"
    case .selectOne(let source): source.isFile ? "select_one_from_file" : "select_one"
    case .selectMultiple(let source):
      source.isFile ? "select_multiple_from_file" : "select_multiple"
    case .rank: "rank"
    case .range: "range"
    case .acknowledge: "acknowledge"
    case .calculate: "calculate"
    case .hidden: "hidden"
    default: attachmentWord ?? preloadWord ?? ""
    }
  }

  private var attachmentWord: String? {
    switch self {
    case .barcode: "barcode"
    case .geopoint: "geopoint"
    case .geotrace: "geotrace"
    case .geoshape: "geoshape"
    case .image: "image"
    case .audio: "audio"
    case .video: "video"
    case .file: "file"
    case .osm: "osm"
    case .csvExternal: "csv-external"
    case .xmlExternal: "xml-external"
    default: nil
    }
  }

  private var preloadWord: String? {
    switch self {
    case .start: "start"
    case .end: "end"
    case .today: "today"
    case .property(let name): name
    case .audit: "audit"
    case .backgroundAudio: "background-audio"
    case .startGeopoint: "start-geopoint"
    case .backgroundGeopoint: "background-geopoint"
    default: nil
    }
  }
}

extension ChoiceSource {
  /// The list, the file, or the question whose answers are the choices.
  var word: String {
    switch self {
    case .list(let name), .file(let name), .answers(let name), .external(let name): name
    }
  }

  fileprivate var isFile: Bool {
    if case .file = self { true } else { false }
  }
}
