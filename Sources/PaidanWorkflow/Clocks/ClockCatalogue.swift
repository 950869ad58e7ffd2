internal import PaidanModel

/// The clocks of the catalogue (2.19.2): every time limit of every seed, as data.
///
/// Templates take from here what their profile names; the figures stand here once.
public struct ClockCatalogue: Sendable {
  /// The clock, switched on.
  public let definition: ClockDefinition
  /// The profiles that run it.
  public let runsIn: [ClockProfile]
  /// The profiles that have it switched off: options and examples.
  public let offeredIn: [ClockProfile]

  /// All clocks in the order of the catalogue.
  public static let all: [ClockCatalogue] =
    intake + dispatch + appointment + equipment + service + followUp + incidents + rhythm
    + keeping + examples

  /// The clocks of a profile, those it only offers switched off.
  public static func definitions(of profiles: Set<ClockProfile>) -> [ClockDefinition] {
    all.compactMap { entry in
      var definition = entry.definition
      definition.isEnabled = entry.runsIn.contains(where: profiles.contains)
      let isThere = definition.isEnabled || entry.offeredIn.contains(where: profiles.contains)
      return isThere ? definition : nil
    }
  }

  /// The lengths named where no seed gives a figure.
  public static let lengths: [String: ClockDuration] = [
    // SLA-14 'at once': what leaves the leader five minutes inside the ten of SLA-12.
    "leaderInformedAtOnce": .minutes(1),
    "leaderDecision": .minutes(5),
    // SLA-45 'at once': as the emergency process of an extra-urgent order (SLA-08).
    "incidentStartAtOnce": .minutes(10),
    "progressUpdate": .hours(24),
    "catchUpAtOnce": .hours(24),
    "manualDispatch": .minutes(15),
  ]
}

/// The letters by which the catalogue says in which profile a limit holds.
public enum ClockProfile: String, Sendable, Hashable, Codable, CaseIterable {
  /// C, seed 0.
  case standardConsumer
  /// D, seed 1.
  case dealerServiceDesk
  /// T, seed 2.
  case tieredEquipment
  /// I, seed 3.
  case incidentGuide
  /// E, seed 2.
  case trainingEmergency

  /// The profiles of orders, where a limit of 'any' profile holds.
  static let ofOrders: [ClockProfile] = [.standardConsumer, .dealerServiceDesk, .tieredEquipment]
}

extension ClockCatalogue {
  /// One line of the table; what is left out is as most clocks have it.
  init(
    _ id: ClockID, _ name: String, _ title: LocalizedText, _ kind: ClockKind = .deadline,
    from starts: [ClockTrigger], to stops: [ClockTrigger],
    cancels: [ClockSignalKind] = [.caseCancelled], _ limits: [ClockLimit],
    target: Int? = nil, to ladder: [EscalationRung], in runsIn: [ClockProfile],
    offered offeredIn: [ClockProfile] = [], warnings: [WarnPoint]? = nil,
    repetition: ClockRepetition = .once, isPerPart: Bool = false, isExample: Bool = false
  ) {
    definition = ClockDefinition(
      id: id, name: name, title: title, isEnabled: true, kind: kind, starts: starts,
      stops: stops, cancels: cancels, pauses: [], limits: limits, calendar: ClockDefinition.always,
      warnings: warnings ?? (kind == .deadline ? WarnPoint.standard : []), escalations: ladder,
      targetPerMille: target, repetition: repetition, isPerPart: isPerPart, isExample: isExample)
    self.runsIn = runsIn
    self.offeredIn = offeredIn
  }
}

extension ClockLimit {
  static func after(_ duration: ClockDuration) -> [ClockLimit] { [ClockLimit(.duration(duration))] }
  static func after(_ duration: ClockDuration, _ urgency: Urgency) -> [ClockLimit] {
    [ClockLimit(.duration(duration), urgencies: [urgency])]
  }
  static func after(_ duration: ClockDuration, _ tier: ResponseTier) -> [ClockLimit] {
    [ClockLimit(.duration(duration), tiers: [tier])]
  }
  static func after(_ duration: ClockDuration, _ level: IncidentLevel) -> [ClockLimit] {
    [ClockLimit(.duration(duration), levels: [level])]
  }
}

extension EscalationRung {
  /// A rung that the catalogue proposes, "(p)" in its table.
  static func proposed(_ role: Role) -> [EscalationRung] {
    [EscalationRung(role, isProposed: true)]
  }
  /// A rung that a seed names.
  static func named(_ role: Role) -> [EscalationRung] { [EscalationRung(role)] }
}

extension [ClockTrigger] {
  static func on(_ kinds: ClockSignalKind...) -> [ClockTrigger] { kinds.map { ClockTrigger($0) } }
  /// A follow-up's step of a plan was done, by whatever way.
  static func followUp(step: Int32) -> [ClockTrigger] {
    [.followUpReached, .followUpMessageSent, .surveyDone].map { ClockTrigger($0, part: step) }
  }
}
