internal import PaidanModel

extension OrderRow {
  /// Prepares `order` for a batch at `instant`.
  ///
  /// - Parameters:
  ///   - order: the order.
  ///   - number: its number by identifier.
  ///   - kinds: knows every certificate the batch's orders require.
  ///   - area: the number of its area, 0 for none.
  ///   - isRemote: whether distance does not apply to it.
  ///   - instant: when the batch runs.
  init(
    _ order: borrowing Order, number: Int, kinds: CertificateIndex, area: Int32, isRemote: Bool,
    at instant: Instant
  ) {
    self.number = Int32(number)
    place = order.place
    vector = UnitVector(order.place)
    var certificates = CertificateSet()
    var skill = SkillSignature(level: order.minimumLevel)
    for certificate in order.certificates {
      guard let kind = kinds.existingNumber(of: certificate) else {
        preconditionFailure("every required kind is numbered before rows are made")
      }
      certificates.insert(kind)
      skill.insert(kind)
    }
    self.skill = skill
    certificateCount = certificates.count
    level = order.minimumLevel.rank
    service = order.serviceMilliseconds
    earliest = order.window.earliestStart?.milliseconds ?? .min
    latest = order.window.latestStart?.milliseconds
    // Once the latest start has gone by, the rule could not tell one engineer from another.
    keptLatest = latest.flatMap { instant.milliseconds <= $0 ? $0 : nil } ?? .max
    due = order.dueAt?.milliseconds
    hasExclusions = !order.excludedEngineers.isEmpty
    self.isRemote = isRemote
    // Cross-area is a matter of place, as distance is.
    self.area = isRemote ? 0 : area
    unavoidableLateness = Self.lateness(
      startingAt: max(instant.milliseconds, earliest), service: service, latest: latest, due: due)
  }
  /// Whole minutes by which a start at `start` misses the latest start, and the end of the work the
  /// due instant, added up.
  func lateness(startingAt start: Int64) -> Int64 {
    Self.lateness(startingAt: start, service: service, latest: latest, due: due)
  }

  private static func lateness(
    startingAt start: Int64, service: Int64, latest: Int64?, due: Int64?
  ) -> Int64 {
    var minutes: Int64 = 0
    if let latest { minutes += max(0, start - latest) / 60_000 }
    if let due { minutes += max(0, start + service - due) / 60_000 }
    return minutes
  }
}
