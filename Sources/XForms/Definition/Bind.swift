import XML

/// What the form says about a node beside where it is.
public struct Bind: Sendable {
  /// The type that `typeName` is known as.
  public var type: ValueType = .string
  /// As written; types nobody knows are kept and count as text.
  public var typeName: String?
  /// Whether the node is relevant; absent: it is.
  public var relevant: Property = .absent
  /// Whether it must have a value; absent: it need not.
  public var required: Property = .absent
  /// Whether people may not change it; absent: they may.
  public var readOnly: Property = .absent
  /// What a value that is not blank has to fulfil.
  public var constraint: Property = .absent
  /// What the value is computed from.
  public var calculate: Property = .absent
  /// Said where the constraint does not hold (`jr:constraintMsg`).
  public var constraintMessage: FormText?
  /// Said where a value is missing (`jr:requiredMsg`).
  public var requiredMessage: FormText?
  /// What the engine sets: `uid`, `timestamp`, `date`, `property` (`jr:preload`).
  public var preload: String?
  /// Which of them: `start`, `end`, `today`, `deviceid` (`jr:preloadParams`).
  public var preloadParameters: String?
  /// Every attribute of the bind, for those who know more of them (`entities:saveto`, `odk:…`).
  public var attributes: [XMLAttribute] {
    sources.flatMap { $0.attributes.filter { $0.name.local != "nodeset" } }
  }

  /// The elements that say all this.
  var sources: [XMLRecord] = []

  /// A rule of a node.
  public enum Property: Sendable {
    case absent
    /// Written as `true()` or `false()`.
    case constant(Bool)
    /// A number into `DependencyGraph.expressions`.
    case expression(Int)

    var isAbsent: Bool { if case .absent = self { true } else { false } }
  }
}

/// How the texts of a node are to be understood.
public enum ValueType: Sendable, Hashable {
  case string, boolean, integer, decimal, date, time, dateTime
  case geopoint, geotrace, geoshape
  case binary, barcode, intent, uri
  case selectOne, selectMultiple, rank

  init?(typeName: String) {
    let isPrefixed = typeName.utf8.contains(UInt8(ascii: ":"))
    let local = isPrefixed ? typeName.split(separator: ":").last.map(String.init) ?? "" : typeName
    switch local {
    case "string", "text": self = .string
    case "boolean": self = .boolean
    case "int", "integer", "long", "short", "byte": self = .integer
    case "decimal", "double", "float": self = .decimal
    case "date": self = .date
    case "time": self = .time
    case "dateTime": self = .dateTime
    case "geopoint": self = .geopoint
    case "geotrace": self = .geotrace
    case "geoshape": self = .geoshape
    case "binary", "base64Binary": self = .binary
    case "barcode": self = .barcode
    case "intent": self = .intent
    case "anyURI": self = .uri
    case "select1": self = .selectOne
    case "select": self = .selectMultiple
    case "rank": self = .rank
    default: return nil
    }
  }
}
