/// Why an order went to manual dispatch: the first filter that nobody passed, in this order.
public enum ManualCause: String, Sendable, Hashable, CaseIterable {
  /// Nobody of the day holds the certificates and the level.
  case noSkill
  /// Who holds them is farther than the radius.
  case outOfRadius
  /// Those within it belong to another area.
  case otherArea
  /// Those within it are excluded for this order.
  case excludedByRefusal
  /// Those left are not on shift, or would be off it before they could start: a night without
  /// crews, not bad matching.
  case unavailable
  /// Those left have no free slot.
  case overLoad
  /// Those left could not keep the appointment.
  case appointmentInfeasible
  /// Somebody qualifies, but his time was worth more elsewhere.
  case outbid
}

extension ManualCause {
  /// The first filter that no engineer passes.
  ///
  /// - Parameter failed: of each engineer the rules he fails.
  package init(failed: [RuleSet]) {
    let filters: [(ManualCause, RuleSet)] = [
      (.noSkill, .noSkill), (.outOfRadius, .outOfRadius), (.otherArea, .otherArea),
      (.excludedByRefusal, .excludedByRefusal), (.unavailable, .unavailable),
      (.overLoad, .overLoad), (.appointmentInfeasible, .appointmentInfeasible),
    ]
    var left = failed
    for (cause, rule) in filters {
      left.removeAll { !$0.isDisjoint(with: rule) }
      if left.isEmpty {
        self = cause
        return
      }
    }
    self = .outbid
  }
}
