import Diagnostics
import Statistics
import ThaiText

/// One number that an item analysis prints: its name, how it is computed, and from whom.
struct ItemMeasure {
  private(set) var name: String
  private(set) var formula: LocalizedText
  let basis: ItemBasis
  var constants: [Finding.Constant] = []
  let value: Computed<Double>

  init(
    _ name: String, th: String, en: String, _ basis: ItemBasis,
    constants: [Finding.Constant] = [], _ value: Computed<Double>
  ) {
    self.name = name
    formula = LocalizedText(th: th, en: en)
    self.basis = basis
    self.constants = constants
    self.value = value
  }

  func named(_ name: String) -> ItemMeasure {
    var measure = self
    measure.name = name
    return measure
  }

  func with(_ formula: LocalizedText) -> ItemMeasure {
    var measure = self
    measure.formula = formula
    return measure
  }

  static func count(
    _ name: String, th: String, en: String, _ basis: ItemBasis, _ value: Int
  ) -> ItemMeasure {
    ItemMeasure(name, th: th, en: en, basis, .value(Double(value)))
  }
}

/// What every person contributes to a number of an item analysis. Items are positions in the test.
enum ItemBasis {
  /// Nothing: the number is one of the test.
  case nothing
  case total
  case item(Int)
  /// The points of an item, of those who answered it.
  case answered(Int)
  case itemAndTotal(Int)
  /// The points of an item and of all others together.
  case itemAndRest(Int)
  case everyItem
  case otherItems(than: Int)
  /// The items of an objective.
  case items([Int])
  /// Every item of everybody, also of those whose answers are incomplete.
  case everyItemOfEverybody
  /// 1 for those who chose an option, 0 for others, and the total.
  case option(item: Int, option: Int)
  /// 1 for those whose answer has that state, 0 for others, and the total.
  case state(item: Int, code: UInt8)
}

extension ItemAnalysis {
  func columns(of basis: ItemBasis) -> [String] {
    let names = test.items.map(\.name)
    switch basis {
    case .nothing: return []
    case .total: return ["total"]
    case .item(let item), .answered(let item): return [names[item]]
    case .itemAndTotal(let item): return [names[item], "total"]
    case .itemAndRest(let item): return [names[item], "rest"]
    case .everyItem, .everyItemOfEverybody: return names
    case .otherItems(let left): return names.indices.filter { $0 != left }.map { names[$0] }
    case .items(let items): return items.map { names[$0] }
    case .option, .state: return ["chosen", "total"]
    }
  }

  /// Everybody used, and everybody left out with the reason.
  func sample(of basis: ItemBasis) -> Sample {
    let forms = test.form.map { [$0] } ?? []
    if case .nothing = basis { return Sample(used: [], forms: forms) }
    var builder = SampleBuilder(forms: forms)
    var used = Set(usedPersons)
    if case .everyItemOfEverybody = basis {
      used.formUnion(incompletePersons)
    }
    for position in test.persons.indices {
      let person = test.persons[position]
      let contribution: Contribution =
        used.contains(position)
        ? self.contribution(of: position, to: basis) : .leftOut(reasonLeftOut(position))
      builder.add(person.subject.text, sources: [person.source], contribution)
    }
    builder.leave(test.leftOut)
    return builder.sample
  }

  private func contribution(of person: Int, to basis: ItemBasis) -> Contribution {
    let columns = test.responses.items
    func code(_ item: Int) -> UInt8 { columns[item].codes[person] }
    func points(_ item: Int) -> Double {
      let code = Int(code(item))
      return code < columns[item].answers.count ? columns[item].answers[code].points : 0
    }
    func sum(except left: Int? = nil) -> Double {
      columns.indices.reduce(0) { $1 == left ? $0 : $0 + points($1) }
    }
    switch basis {
    case .nothing: return .values([])
    case .total: return .values([sum()])
    case .item(let item): return .values([points(item)])
    case .answered(let item):
      switch code(item) {
      case AnswerCode.blank: return .leftOut(.notAnswered)
      case AnswerCode.invalid: return .leftOut(.invalidAnswer)
      default: return .values([points(item)])
      }
    case .itemAndTotal(let item): return .values([points(item), sum()])
    case .itemAndRest(let item): return .values([points(item), sum(except: item)])
    case .everyItem: return .values(columns.indices.map { points($0) })
    case .otherItems(let left):
      return .values(columns.indices.filter { $0 != left }.map { points($0) })
    case .items(let items): return .values(items.map { points($0) })
    case .everyItemOfEverybody:
      return .values(
        columns.indices.map { item in
          let isMissing = code(item) >= AnswerCode.notAdministered
          return isMissing && columns[item].blankRule == .leavesPersonOut ? nil : points(item)
        })
    case .option(let item, let option):
      let code = Int(code(item))
      let answers = columns[item].answers
      let isChosen = code < answers.count && answers[code].options.contains(option)
      return .values([isChosen ? 1 : 0, sum()])
    case .state(let item, let state): return .values([code(item) == state ? 1 : 0, sum()])
    }
  }

  /// The first item that keeps a person out says why.
  private func reasonLeftOut(_ person: Int) -> ExclusionReason {
    for item in test.responses.items {
      switch item.codes[person] {
      case AnswerCode.notAdministered: return .notAsked
      case AnswerCode.invalid where item.blankRule == .leavesPersonOut: return .invalidAnswer
      case AnswerCode.blank where item.blankRule == .leavesPersonOut: return .notAnswered
      default: continue
      }
    }
    return .notAnswered
  }
}
