/// One occasion of collection: a form, whom it is to come from, and when.
public struct Round: Sendable, Hashable {
  /// Names the round in commands and reports, for example `pre`.
  public let name: String
  public let form: FormReference
  /// The roster of those expected to report; nil where anyone may.
  public let roster: String?
  /// Nothing is accepted before this moment.
  public let opens: Moment?
  /// What comes later is late, but accepted.
  public let due: Moment?
  /// Nothing is accepted after this moment, unless the round was reopened since.
  public let closes: Moment?
  /// What else is said about the round, for example `semester` = `2/2569`.
  public let labels: [Attribute]

  public init(
    name: String, form: FormReference, roster: String? = nil, opens: Moment? = nil,
    due: Moment? = nil, closes: Moment? = nil, labels: [Attribute] = []
  ) {
    self.name = name
    self.form = form
    self.roster = roster
    self.opens = opens
    self.due = due
    self.closes = closes
    self.labels = labels
  }
}

/// Someone closed or reopened a round.
public struct RoundEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case closed
    case reopened
  }

  public let kind: Kind
  public let reason: String
  public let at: Moment
  public let actor: String
}

/// A round with what happened to it.
public struct RoundStatus: Sendable, Hashable {
  public enum Phase: Sendable, Hashable {
    /// Its opening is still to come.
    case notYetOpen
    case open
    case closed
  }

  public let round: Round
  public let openedAt: Moment
  public let openedBy: String
  /// Oldest first.
  public let events: [RoundEvent]

  /// What someone decided last outweighs the calendar: a round reopened after its closing date is
  /// open, one closed ahead of it is closed.
  public func phase(at moment: Moment) -> Phase {
    let last = events.last
    if last?.kind == .closed { return .closed }
    if let closes = round.closes, closes.isBefore(moment) {
      let isReopenedSince = last.map { !$0.at.isBefore(closes) } ?? false
      return isReopenedSince ? .open : .closed
    }
    if let opens = round.opens, moment.isBefore(opens) { return .notYetOpen }
    return .open
  }
}
