/// What follows when an engineer declines an order he was offered (requirement A-05).
///
/// At any rate the offer ends, the ground is kept (DSP-24), and the order is matched again at once.
/// The supervisor may lift what follows, and an edit of the order that takes the ground away does.
public enum RefusalPolicy: Sendable, Hashable {
  /// He is not asked for this order again.
  case excludeForOrder
  /// He is not asked for this order before so many minutes have passed, 1...10080.
  case excludeFor(minutes: Int)
  /// He may be asked again, and each refusal of his makes him dearer for this order by so much.
  case penalise(TravelMinutes)

  /// How many minutes an exclusion may last: a week.
  static let minutes = 1...10_080

  /// The rule's name, as JSON has it.
  var key: String {
    switch self {
    case .excludeForOrder: "excludeForOrder"
    case .excludeFor: "excludeForMinutes"
    case .penalise: "penaliseMinutes"
    }
  }
}
