import Forms

/// The numbers by which the sheet, the outline and people talk about questions: 1, 2, 3 … in the
/// author's order. The question that says whom the answers are about has none, nor has what is not
/// answered; a table of counts has one for all its cells.
struct QuestionNumbers {
  /// By path, because a name may stand in several groups.
  private var numbers: [String: Int] = [:]
  private var paths: [String: String] = [:]
  private var matrices: [String: Int] = [:]

  /// O(questions).
  init(_ form: Form) {
    add(form.elements, under: "", matrix: nil)
  }

  subscript(path path: String) -> Int? { numbers[path] }

  /// The number of the question, or of the table of counts, that `${name}` stands for.
  subscript(name name: String) -> Int? {
    paths[name].flatMap { numbers[$0] ?? matrices[$0] }
  }

  /// Whether `name` is a cell of a table of counts, which only the table has a number for.
  func isCell(_ name: String) -> Bool {
    paths[name].map { matrices[$0] != nil } ?? false
  }

  private mutating func add(_ elements: [Element], under path: String, matrix: Int?) {
    for element in elements {
      switch element {
      case .question(let question):
        let place = path + question.name
        if paths[question.name] == nil { paths[question.name] = place }
        if let matrix {
          matrices[place] = matrix
        } else if question.isNumbered {
          numbers[place] = numbers.count + 1
        }
      case .group(let group):
        let place = path + group.name
        var inner = matrix
        if group.matrix != nil {
          inner = numbers.count + 1
          numbers[place] = inner
        }
        add(group.elements, under: place + "/", matrix: inner)
      }
    }
  }
}

extension Question {
  /// Whether the question only prints its choices above those below it.
  var isGridHeading: Bool {
    type.choices != nil && Appearance(appearance).contains("label")
  }

  fileprivate var isNumbered: Bool {
    type.isAsked && role != .subject && !isGridHeading
  }
}
