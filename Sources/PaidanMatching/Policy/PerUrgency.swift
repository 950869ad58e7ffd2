public import PaidanModel

/// One value for each urgency.
public struct PerUrgency<Value: Sendable & Hashable>: Sendable, Hashable {
  /// For 普通 orders.
  public var normal: Value
  /// For 紧急 orders.
  public var urgent: Value
  /// For 特急 orders.
  public var extraUrgent: Value

  /// The three values.
  public init(normal: Value, urgent: Value, extraUrgent: Value) {
    self.normal = normal
    self.urgent = urgent
    self.extraUrgent = extraUrgent
  }

  /// The value for `urgency`.
  public subscript(urgency: Urgency) -> Value {
    switch urgency {
    case .normal: normal
    case .urgent: urgent
    case .extraUrgent: extraUrgent
    }
  }
}
