import Diagnostics

/// A name stands for one question in the whole form; ODK compares without regard to case.
enum DuplicateNames: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    var first: [String: Place] = [:]
    return form.names.compactMap { name, place in
      guard !name.isEmpty else { return nil }
      if let earlier = first[name.lowercased()] {
        return Diagnostic(.error, .duplicateName(name, first: earlier), at: place)
      }
      first[name.lowercased()] = place
      return nil
    }
  }
}

extension Form {
  /// The names of all groups and questions with their places, in the author's order.
  var names: [(name: String, place: Place)] {
    func collect(_ elements: [Element]) -> [(name: String, place: Place)] {
      elements.flatMap { element in
        switch element {
        case .question(let question): [(question.name, question.place)]
        case .group(let group): [(group.name, group.place)] + collect(group.elements)
        }
      }
    }
    return collect(elements)
  }
}
