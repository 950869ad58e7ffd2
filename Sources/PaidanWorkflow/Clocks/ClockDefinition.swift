/// What a clock is: data of a template (SLA-E01, SLA-E02).
public struct ClockDefinition: Sendable, Hashable, Codable {
  /// The number in the catalogue: `SLA-13`.
  public var id: ClockID
  /// The name of what is measured; clocks that share it are one limit in several grades (C-01).
  public var name: String
  /// The name in both languages.
  public var title: LocalizedText
  /// False where the template has the clock but does not run it.
  public var isEnabled: Bool
  /// What kind of clock it is.
  public var kind: ClockKind
  /// What starts it.
  public var starts: [ClockTrigger]
  /// What stops it.
  public var stops: [ClockTrigger]
  /// What ends it without a verdict.
  public var cancels: [ClockSignalKind]
  /// What lets it stand still; nothing by default.
  public var pauses: [PauseReason]
  /// The limits, the first that fits holds; where none fits, the clock does not run.
  public var limits: [ClockLimit]
  /// The calendar in which limits are counted, by its name in the template.
  public var calendar: String
  /// The points before a breach.
  public var warnings: [WarnPoint]
  /// The ladder after a breach.
  public var escalations: [EscalationRung]
  /// The share of runs that should be met, in thousandths; nil where none is stated.
  public var targetPerMille: Int?
  /// What several starts mean.
  public var repetition: ClockRepetition
  /// True when each part of the subject has runs of its own.
  public var isPerPart: Bool
  /// True where the limit is an example or a proposal of the catalogue and no rule of a seed.
  public var isExample: Bool

  /// A definition of these parts.
  public init(
    id: ClockID, name: String, title: LocalizedText, isEnabled: Bool = true, kind: ClockKind,
    starts: [ClockTrigger], stops: [ClockTrigger], cancels: [ClockSignalKind] = [],
    pauses: [PauseReason] = [], limits: [ClockLimit], calendar: String = Self.always,
    warnings: [WarnPoint] = WarnPoint.standard, escalations: [EscalationRung] = [],
    targetPerMille: Int? = nil, repetition: ClockRepetition = .once, isPerPart: Bool = false,
    isExample: Bool = false
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.isEnabled = isEnabled
    self.kind = kind
    self.starts = starts
    self.stops = stops
    self.cancels = cancels
    self.pauses = pauses
    self.limits = limits
    self.calendar = calendar
    self.warnings = warnings
    self.escalations = escalations
    self.targetPerMille = targetPerMille
    self.repetition = repetition
    self.isPerPart = isPerPart
    self.isExample = isExample
  }

  /// The name of the calendar that counts every hour.
  public static let always = "always"
}
