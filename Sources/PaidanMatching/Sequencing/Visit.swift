package import PaidanModel

/// A stop an engineer still has to make.
package struct Visit: Sendable, Hashable {
  /// Where.
  package let place: Coordinate
  /// When work may start there; the latest start is nil where nobody need be in time any more.
  package let window: TimeWindow
  /// Time on site in milliseconds.
  package let service: Int64
  /// True where nobody goes there: the work is done from where he is (DSP-26).
  package let isRemote: Bool

  /// A stop at `place`.
  package init(place: Coordinate, window: TimeWindow, service: Int64, isRemote: Bool = false) {
    self.place = place
    self.window = window
    self.service = service
    self.isRemote = isRemote
  }

  /// The stop that `order` asks for, its latest start only while it can still be kept at `instant`.
  ///
  /// - Parameters:
  ///   - order: any order.
  ///   - instant: when the question is asked.
  ///   - policy: says whether distance applies to it.
  package init(_ order: Order, at instant: Instant, under policy: DispatchPolicy) {
    let latest = order.window.latestStart.flatMap { instant <= $0 ? $0 : nil }
    // A part of a valid window is valid.
    let window = try? TimeWindow(earliestStart: order.window.earliestStart, latestStart: latest)
    self.init(
      place: order.place, window: window ?? .anytime, service: order.serviceMilliseconds,
      isRemote: policy.ignoresDistance(of: order))
  }
}
