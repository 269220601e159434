import Forms
import ThaiText

/// One question as the document knows it: its bind, its control and what it starts with.
struct QuestionOutline {
  private(set) var node: OutlineNode
  private let question: Question

  init(_ question: Question) {
    self.question = question
    node = OutlineNode(question.name, .question)
    node.label = question.label
    node.hint = question.hint
    node.guidance = question.guidance
    node.media = question.media
    node.constraintMessage = question.constraintMessage
    node.requiredMessage = question.requiredMessage
    node.noAppMessage = question.noAppMessage
    node.isComputed = question.calculation != nil || !question.triggers.isEmpty
    addControl()
    addBind()
    addStart()
    node.instanceAttributes = question.attributes.instance.map {
      .init(name: $0.name, value: $0.value)
    }
  }

  private var parameters: QuestionParameters { question.parameters }

  private mutating func control(_ tag: String, _ attributes: (String, String?)...) {
    node.control = tag
    for case (let name, let value?) in attributes {
      node.controlAttributes.append(.init(name: name, value: value))
    }
  }

  private mutating func addControl() {
    switch question.type {
    case .text: control("input", ("rows", parameters["rows"]))
    case .integer, .decimal, .date, .time, .dateTime, .note, .barcode: control("input")
    case .acknowledge, .backgroundGeopoint: control("trigger")
    case .geopoint:
      control(
        "input", ("accuracyThreshold", parameters["capture-accuracy"]),
        ("unacceptableAccuracyThreshold", parameters["warning-accuracy"]))
      addGeometries()
    case .geotrace, .geoshape:
      control("input", ("incremental", parameters["incremental"].map { _ in "true" }))
      addGeometries()
    case .image:
      let appearance = question.appearance
      let takesApp = appearance.isEmpty || appearance == "annotate"
      control(
        "upload", ("mediatype", "image/*"), ("intent", takesApp ? parameters["app"] : nil))
    case .audio: control("upload", ("mediatype", "audio/*"))
    case .video: control("upload", ("mediatype", "video/*"))
    case .file: control("upload", ("mediatype", "application/*"))
    case .osm(let tags):
      control("upload", ("mediatype", "osm/*"))
      node.tags = tags
    case .range: addRange()
    case .selectOne(let source): addSelect("select1", source)
    case .selectMultiple(let source): addSelect("select", source)
    case .rank(let source): addSelect("odk:rank", source)
    case .calculate, .hidden, .start, .end, .today, .property, .audit, .backgroundAudio,
      .startGeopoint, .csvExternal, .xmlExternal:
      break
    }
    if !question.appearance.isEmpty {
      node.controlAttributes.append(.init(name: "appearance", value: question.appearance))
    }
    for attribute in question.attributes.body {
      // What parameters say counts more; what comes with the type counts less.
      if attribute.name == "mediatype" || attribute.name == "appearance" {
        node.controlAttributes.removeAll { $0.name == attribute.name }
      } else if node.controlAttributes.contains(where: { $0.name == attribute.name }) {
        continue
      }
      node.controlAttributes.append(.init(name: attribute.name, value: attribute.value))
    }
    if question.appearance == "label", node.label.isEmpty {
      node.label = Translations([.init(language: "", text: " ")])
    }
  }

  private mutating func addSelect(_ tag: String, _ source: ChoiceSource) {
    if case .external = source { node.control = "input" } else { node.control = tag }
    node.items = OutlineItems(
      source: source, filter: question.choiceFilter?.source, parameters: parameters,
      isSearched: question.searches)
  }

  private mutating func addRange() {
    control(
      "range", ("start", parameters["start"] ?? "1"), ("end", parameters["end"] ?? "10"),
      ("step", parameters["step"] ?? "1"), ("odk:tick-interval", parameters["tick_interval"]),
      ("odk:placeholder", parameters["placeholder"]))
    if let list = parameters["tick_labelset"] {
      node.items = OutlineItems(source: .list(list), isPlain: true)
    }
  }

  private mutating func addGeometries() {
    guard let name = parameters["reference-geometry"] else { return }
    let source: ChoiceSource =
      name.contains("$")
      ? .answers(name)
      : ["csv", "xml", "geojson"].contains { name.hasSuffix("." + $0) } ? .file(name) : .list(name)
    node.items = OutlineItems(
      source: source, filter: question.choiceFilter?.source, isGeometry: true)
  }

  private mutating func addBind() {
    var bind = defaultBind
    func set(_ name: String, _ value: String?) {
      guard let value else { return }
      bind.removeAll { $0.name == name }
      bind.append(.init(name: name, value: value))
    }
    set("readonly", question.readOnly?.source)
    set("required", question.required?.source)
    set("relevant", question.relevant?.source)
    set("constraint", question.constraint?.source)
    set("calculate", question.calculation?.source)
    set("entities:saveto", question.saveTo?.property)
    let isLocation = [.geopoint, .geotrace, .geoshape].contains(question.type)
    if isLocation { set("odk:allow-mock-accuracy", parameters["allow-mock-accuracy"]) }
    switch question.type {
    case .image: set("orx:max-pixels", parameters["max-pixels"])
    case .audio: set("odk:quality", parameters["quality"])
    case .audit:
      for name in [
        "track-changes", "track-changes-reasons", "identify-user", "location-max-age",
        "location-min-interval", "location-priority",
      ] { set("odk:\(name)", parameters[name]) }
    default: break
    }
    for attribute in question.attributes.bind { set(attribute.name, attribute.value) }
    if !question.triggers.isEmpty { bind.removeAll { $0.name == "calculate" } }
    node.bind = bind
  }

  private var defaultBind: [OutlineNode.Attribute] {
    func preload(_ type: String, _ kind: String, _ parameter: String) -> [OutlineNode.Attribute] {
      [
        .init(name: "type", value: type), .init(name: "jr:preload", value: kind),
        .init(name: "jr:preloadParams", value: parameter),
      ]
    }
    func type(_ name: String) -> [OutlineNode.Attribute] { [.init(name: "type", value: name)] }
    switch question.type {
    case .integer: return type("int")
    case .decimal: return type("decimal")
    case .date: return type("date")
    case .time: return type("time")
    case .dateTime: return type("dateTime")
    case .note: return type("string") + [.init(name: "readonly", value: "true()")]
    case .barcode: return type("barcode")
    case .geopoint, .startGeopoint, .backgroundGeopoint: return type("geopoint")
    case .geotrace: return type("geotrace")
    case .geoshape: return type("geoshape")
    case .image, .audio, .video, .file, .osm, .audit, .backgroundAudio: return type("binary")
    case .range: return type(rangeType)
    case .rank: return type("odk:rank")
    case .start: return preload("dateTime", "timestamp", "start")
    case .end: return preload("dateTime", "timestamp", "end")
    case .today: return preload("date", "date", "today")
    case .property(let name): return preload("string", "property", name)
    case .text, .acknowledge, .selectOne, .selectMultiple, .calculate, .hidden, .csvExternal,
      .xmlExternal:
      return type("string")
    }
  }

  /// Whole numbers, where all of the range's are.
  private var rangeType: String {
    let numbers = ["start", "end", "step", "tick_interval", "placeholder"].compactMap {
      parameters[$0].flatMap(Double.init)
    }
    return numbers.allSatisfy { $0 == $0.rounded() } ? "int" : "decimal"
  }

  private mutating func addStart() {
    switch question.type {
    case .startGeopoint:
      node.actions.append(.init(name: "odk:setgeopoint", event: OutlineEvent.firstLoad))
    case .backgroundAudio:
      let quality = parameters["quality"].map {
        OutlineNode.Attribute(name: "odk:quality", value: $0)
      }
      node.actions.append(
        .init(
          name: "odk:recordaudio", event: OutlineEvent.load,
          attributes: [quality].compactMap { $0 }))
    default: break
    }
    switch question.initialValue {
    case .formula(let formula):
      node.actions.append(
        .init(name: "setvalue", event: OutlineEvent.firstLoad, value: formula.source))
    case .text(let text):
      let prefix = "jr://images/"
      let isBare = question.type == .image && text.firstRange(of: prefix) == nil
      node.value = isBare ? prefix + text : question.type.stored(text)
    case nil: break
    }
  }
}

extension QuestionType {
  /// A default as answers are stored: Thai digits and years, which no other engine reads, in ISO.
  fileprivate func stored(_ text: String) -> String {
    switch self {
    case .integer: Int(typed: text).map(String.init) ?? text
    case .decimal: text.withArabicDigits
    case .date: CalendarDate(typed: text)?.iso8601 ?? text
    default: text
    }
  }
}
