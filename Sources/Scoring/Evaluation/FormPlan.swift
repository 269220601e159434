import Diagnostics
import Forms
import Statistics
import ThaiText

extension EvaluationPlan {
  /// The plan that a form holds in its columns `score` and its sheets `scoring` and `bands`.
  public init(_ form: Form) {
    let scoring = form.scoring
    let places = Dictionary(
      scoring.dimensions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let scale = scoring.scale?.pointScale
    self.init(
      items: form.ratings.compactMap { question in
        question.rating.map { rating in
          Item(
            name: question.name, label: question.label.words(of: form, or: question.name),
            dimension: rating.dimension.flatMap { places[$0] }, weight: rating.weight,
            isReversed: rating.isReversed, groups: Set(rating.groups))
        }
      },
      dimensions: scoring.dimensions.map {
        Dimension(name: $0.name, label: $0.label.words(of: form, or: $0.name), weight: $0.weight)
      },
      groups: form.evaluatorGroups, scale: scale, bands: form.bandSet(scoring.ratingBands),
      smallestGroup: scoring.smallestGroup ?? Self.usualSmallestGroup, needs: form.needs,
      steps: form.steps, experts: form.experts,
      comments: form.comments.map {
        Comment(name: $0.name, label: $0.label.words(of: form, or: $0.name))
      })
  }
}

extension EvaluationPlan {
  /// Groups by another question, or column, than the form's own: its choices are the groups, in
  /// words; the weights of the form's groups, and what those are asked, say nothing of them.
  public mutating func regroup(by name: String, in form: Form) {
    guard form.question(.group)?.name != name else { return }
    let question = form.questions.first { $0.name == name }
    groups = question.map(form.groups(by:)) ?? []
    groupedBy = question?.label.words(of: form, or: name) ?? .verbatim(name)
    for index in items.indices { items[index].groups = [] }
  }
}

extension RatingScale {
  /// Nil where the ends are not whole.
  fileprivate var pointScale: PointScale? {
    guard let lowest = Int(exactly: lowest), let highest = Int(exactly: highest) else { return nil }
    return try? PointScale(lowest: lowest, highest: highest)
  }
}

extension Form {
  /// What the sheet says of groups, then the other choices of the question that names them.
  fileprivate var evaluatorGroups: [EvaluationPlan.Group] {
    var groups = scoring.groups.map {
      EvaluationPlan.Group(
        name: $0.name, label: $0.label.words(of: self, or: $0.name), weight: $0.weight)
    }
    for group in question(.group).map(groups(by:)) ?? []
    where !groups.contains(where: { $0.name == group.name }) {
      groups.append(group)
    }
    return groups
  }

  /// The choices of a question as groups; none where it is no choice of one.
  fileprivate func groups(by question: Question) -> [EvaluationPlan.Group] {
    guard case .selectOne(from: .list(let name)) = question.type, let list = choiceLists[name]
    else { return [] }
    return list.choices.map {
      EvaluationPlan.Group(name: $0.name, label: $0.label.words(of: self, or: $0.name))
    }
  }

  /// The rows of the sheet `bands` that bear a name; nil where there are none.
  public func bandSet(_ name: String?) -> EvaluationPlan.BandSet? {
    guard let name else { return nil }
    let rows = bands.filter { $0.name == name }.sorted { $0.from < $1.from }
    let set = try? InterpretationBands(
      rows.map {
        InterpretationBands.Band(name: $0.label.words(of: self, or: "").english, from: $0.from)
      })
    return set.map { bands in
      EvaluationPlan.BandSet(
        name: name, bands: bands, labels: rows.map { $0.label.words(of: self, or: $0.name) })
    }
  }

  fileprivate var needs: [EvaluationPlan.Need] {
    var order: [String] = []
    var sides: [String: [NeedScore.Side: Question]] = [:]
    for question in questions {
      guard let need = question.need else { continue }
      if sides[need.name] == nil { order.append(need.name) }
      sides[need.name, default: [:]][need.side] = question
    }
    return order.compactMap { name in
      guard let present = sides[name]?[.present], let desired = sides[name]?[.desired] else {
        return nil
      }
      return EvaluationPlan.Need(
        name: name,
        label: present.label.words(of: self, or: name)
          .shared(with: desired.label.words(of: self, or: name)) ?? .init(th: name, en: name),
        present: present.name, desired: desired.name)
    }
  }

  fileprivate var steps: EvaluationPlan.Steps? {
    guard let rule = stepRule.flatMap({ EvaluationPlan.Steps.Rule(rawValue: $0.rawValue) }) else {
      return nil
    }
    let ladder = questions.filter { $0.step != nil }.sorted { ($0.step ?? 0) < ($1.step ?? 0) }
    return EvaluationPlan.Steps(
      rule: rule,
      steps: ladder.map {
        EvaluationPlan.Item(
          name: $0.name, label: $0.label.words(of: self, or: $0.name),
          weight: $0.rating?.weight ?? 1)
      }, bands: bandSet("step_level"))
  }

  fileprivate var experts: EvaluationPlan.Experts? {
    scoring.agreement.flatMap { EvaluationPlan.Experts.Index(rawValue: $0.rawValue) }.map {
      EvaluationPlan.Experts(index: $0, acceptance: scoring.acceptance ?? 0.5)
    }
  }
}

extension Translations {
  /// In both languages; a label that is missing is the name.
  fileprivate func words(of form: Form, or name: String) -> LocalizedText {
    let fallback = form.defaultLanguage
    let thai = text(in: "th", fallback: fallback) ?? name
    return LocalizedText(th: thai, en: text(in: "en", fallback: fallback) ?? thai)
  }
}

extension LocalizedText {
  /// What two labels begin with, without the punctuation that parts it from the rest; nil where
  /// that is nothing in some language.
  fileprivate func shared(with other: LocalizedText) -> LocalizedText? {
    guard let thai = thai.sharedStart(with: other.thai),
      let english = english.sharedStart(with: other.english)
    else { return nil }
    return LocalizedText(th: thai, en: english)
  }
}

extension String {
  fileprivate func sharedStart(with other: String) -> String? {
    guard self != other else { return self }
    // Two texts may share half a word; only a mark of punctuation ends what they share.
    let common = zip(unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.map(\.0)
    guard let end = common.lastIndex(where: { ":(–—-".unicodeScalars.contains($0) }) else {
      return nil
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: common[..<end])
    let trimmed = String(text).trimmed
    return trimmed.isEmpty ? nil : trimmed
  }
}
