public import PaidanModel

/// Something people may want to do by hand, priced before it is done (requirement OPT-12).
public enum ManualChange: Sendable, Hashable {
  /// The order goes to this engineer, whatever rules he fails, in a slot beyond his load if need be.
  case assign(OrderID, to: EngineerID)
  /// The order is left out.
  case leaveOut(OrderID)
  /// The pair is kept apart.
  case exclude(OrderID, from: EngineerID)
  /// The order is as urgent as this.
  case setUrgency(OrderID, Urgency)
  /// Somebody new is there.
  case addEngineer(Engineer)
  /// An engineer is another than he was: certificates, place, shift, load.
  case alterEngineer(Engineer)
  /// An engineer is not there.
  case removeEngineer(EngineerID)
}
