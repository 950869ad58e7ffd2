public import PaidanModel

/// The subject of a ``ClockID``.
public enum ClockSubject: Sendable {}

/// Names a clock of a template by its number in the catalogue: `SLA-13`.
public typealias ClockID = Identifier<ClockSubject>
