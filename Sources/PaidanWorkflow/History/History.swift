internal import Foundation
public import PaidanModel
internal import PaidanText

/// The history of one case: every event, in the order it was recorded (WO-17).
///
/// As text it is a line of JSON for each event, with the version of the format in every line.
public struct History: Sendable, Hashable {
  /// The version of the format written here.
  public static let formatVersion = 1

  /// The events, sequence 1 first.
  public private(set) var events: [WorkflowEvent]

  /// A history of nothing.
  public init() { events = [] }

  /// A history of these events.
  ///
  /// - Throws: ``HistoryError`` where they do not follow one another.
  public init(_ events: [WorkflowEvent]) throws(HistoryError) {
    for (index, event) in events.enumerated() {
      let expected = Int32(clamping: index + 1)
      guard event.sequence == expected else {
        throw .outOfSequence(line: index + 1, expected: expected, found: event.sequence)
      }
      guard index == 0 || events[index - 1].stamp.recordedAt <= event.stamp.recordedAt else {
        throw .outOfOrder(line: index + 1)
      }
    }
    self.events = events
  }

  /// The template the case was begun under, which replaying it needs; nil for no events (CFG-04).
  public var template: TemplateVersion? {
    guard case .intakeRecorded(_, _, let template) = events.first?.body else { return nil }
    return template
  }

  /// The case as its first events left it.
  ///
  /// - Parameters:
  ///   - version: how many events.
  ///   - template: the template it was begun under.
  /// - Returns: the case.
  /// - Complexity: O(*n*) in the events.
  public func state(version: Int, _ template: ProcessTemplate) -> Case {
    var state = Case(template)
    for event in events.prefix(version) { evolve(&state, event) }
    return state
  }

  /// The case as it was known at an instant: by what was recorded until then.
  ///
  /// - Complexity: O(*n*) in the events.
  public func state(at instant: Instant, _ template: ProcessTemplate) -> Case {
    let version = events.firstIndex { $0.stamp.recordedAt > instant } ?? events.count
    return state(version: version, template)
  }

  /// The case as it is now.
  ///
  /// - Complexity: O(*n*) in the events.
  public func state(_ template: ProcessTemplate) -> Case {
    state(version: events.count, template)
  }
}
