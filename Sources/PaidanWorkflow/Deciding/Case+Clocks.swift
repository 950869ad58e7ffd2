extension Case {
  /// What clocks have to say up to the recording of a command comes before what it brings about, so
  /// that firings depend on the history alone (SLA-E05).
  func raiseClocks(_ out: inout Emitter) {
    let now = out.stamp.recordedAt
    guard clocks.hasPending(at: now) else { return }
    for firing in clocks.pending(at: now, in: book.clocks) {
      out.emit(.clockRaised(firing: firing), happenedAt: min(firing.at, now))
    }
  }
}
