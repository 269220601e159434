import Diagnostics

extension FormIntegrity {
  /// Names that ODK adds must be free; repeats have names of their own.
  mutating func checkNames() {
    let root = form.settings.rootName
    if !root.isXMLName { report(.badRootName(root), at: .file(form.file)) }
    var repeats: Set<String> = []
    var siblings = Set(elements.map { Sibling(parent: $0.parent, name: $0.name) })
    for element in elements where !element.name.isEmpty {
      if case .group(let group) = element.content, group.isRepeat {
        if group.name == root || !repeats.insert(group.name).inserted {
          report(.repeatNameTwice(group.name), at: group.place)
        }
      }
      for name in addedNames(of: element) {
        if !siblings.insert(Sibling(parent: element.parent, name: name)).inserted {
          report(.generatedNameTaken(name, by: element.name), at: element.place)
        }
      }
    }
  }

  private struct Sibling: Hashable {
    let parent: Int?
    let name: String
  }

  /// The elements that a question or repeat brings along beside it.
  private func addedNames(of element: PlacedElement) -> [String] {
    switch element.content {
    case .question(let question): question.offersOther ? ["\(question.name)_other"] : []
    case .group(let group):
      group.repetition?.count.map { $0.isOneMention ? [] : ["\(group.name)_count"] } ?? []
    }
  }
}

extension Formula {
  /// Whether it is `${name}` and nothing more.
  var isOneMention: Bool { source.isOneMention }
}

extension String {
  var isOneMention: Bool {
    let mentions = QuestionMention.all(in: self)
    return mentions.count == 1 && mentions[0].span.count == unicodeScalars.count
  }
}
