/// Functions that need more than values: nodes, the focus, lazy arguments.
@usableFromInline
enum StructuralFunction: Sendable {
  case ifElse, coalesce, once
  case position, last, current
  case count, countNonEmpty
  case instance, indexedRepeat, randomize, identified
  case name, localName, namespace, language
  case string, number, stringLength, normalizeSpace
  case choiceName, itext, depend

  static let all: [Function] = [
    Function("if", .exactly(3), .ifElse),
    Function("coalesce", .atLeast(2), .coalesce),
    Function("once", .exactly(1), .once),
    Function("position", .from(0, to: 1), .position),
    Function("last", .exactly(0), .last),
    Function("current", .exactly(0), .current),
    Function("count", .exactly(1), .count),
    Function("count-non-empty", .exactly(1), .countNonEmpty),
    Function("instance", .exactly(1), .instance),
    Function("indexed-repeat", .atLeast(3, inGroupsOf: 2, atMost: 7), .indexedRepeat),
    Function("randomize", .from(1, to: 2), .randomize),
    Function("id", .exactly(1), .identified),
    Function("name", .from(0, to: 1), .name),
    Function("local-name", .from(0, to: 1), .localName),
    Function("namespace-uri", .from(0, to: 1), .namespace),
    Function("lang", .exactly(1), .language),
    Function("string", .from(0, to: 1), .string),
    Function("number", .from(0, to: 1), .number),
    Function("string-length", .from(0, to: 1), .stringLength),
    Function("normalize-space", .from(0, to: 1), .normalizeSpace),
    Function("jr:choice-name", .exactly(2), .choiceName),
    Function("jr:itext", .exactly(1), .itext),
    Function("depend", .atLeast(1), .depend),
  ]
}
