internal import PaidanAssignment
internal import PaidanMatching
internal import PaidanModel

/// The exact strategy's dispatcher: a live matcher that is told what the simulated day tells, and
/// asked when a batch is due.
struct LiveDispatch: ~Copyable {
  private var matcher: LiveMatcher
  /// By number: where the matcher believes an engineer to be, and the whole record it has of him.
  private var known: [Engineer]
  private var vectors: [UnitVector]
  private let numbers: [EngineerID: Int]
  private let orderNumbers: [OrderID: Int]
  private let tell: (LiveStep) -> Void

  /// A dispatcher who knows the day's engineers and none of its orders.
  init(
    _ day: Day, policy: DispatchPolicy, travel: any TravelModel, at instant: Instant,
    tell: @escaping (LiveStep) -> Void
  ) throws(BatchError) {
    do throws(LiveError) {
      matcher = try LiveMatcher(
        engineers: day.engineers, at: instant, policy: policy, travel: travel, threads: 1)
    } catch {
      throw error.ofBatch
    }
    known = day.engineers
    vectors = day.engineers.map { UnitVector($0.position) }
    numbers = Dictionary(
      uniqueKeysWithValues: day.engineers.enumerated().map { ($1.id, $0) })
    orderNumbers = Dictionary(uniqueKeysWithValues: day.orders.enumerated().map { ($1.id, $0) })
    self.tell = tell
    tell(.start(policy, at: instant))
  }

  /// Takes an event in at an instant.
  mutating func apply(_ event: LiveEvent, at instant: Instant) throws(BatchError) {
    do throws(LiveError) {
      try matcher.advance(to: instant)
      try matcher.apply(event)
    } catch {
      throw error.ofBatch
    }
    tell(.event(event, at: instant))
  }

  /// Whether the matcher believes an engineer to be within a squared chord of a place.
  func believes(_ number: Int, near vector: UnitVector, within squaredChord: Double) -> Bool {
    vectors[number].squaredChord(to: vector) <= squaredChord
  }

  /// Tells the matcher how an engineer is, if that is news.
  mutating func update(
    _ number: Int, to engineer: Engineer, reference: UnitVector, at instant: Instant
  ) throws(BatchError) {
    var engineer = engineer
    // Free already is free already: how long is no news.
    if let availability = engineer.availability, availability.instant <= instant {
      engineer.availability?.instant = min(instant, engineer.shift.start)
    }
    vectors[number] = reference
    if engineer == known[number] { return }
    try apply(.engineerUpdated(engineer), at: instant)
    known[number] = engineer
  }

  /// Decides what is due.
  ///
  /// - Parameter instant: when.
  /// - Returns: what is to be carried out, and whether the independent checker accepts the plan.
  /// - Throws: nothing in a day whose instants ascend.
  mutating func commit(at instant: Instant) throws(BatchError) -> (LiveCommit, isProven: Bool) {
    do throws(LiveError) { try matcher.advance(to: instant) } catch { throw error.ofBatch }
    let commit = matcher.commit()
    tell(.commit(commit))
    return (commit, matcher.isProven)
  }

  /// Takes over that an engineer has accepted what he was offered.
  mutating func accept(_ offer: LiveOffer, at instant: Instant) throws(BatchError) {
    try apply(.offerAccepted(offer.order, by: offer.engineer), at: instant)
    // The matcher counts the order itself from here on.
    let number = number(of: offer.engineer)
    known[number].openOrders += 1
    known[number].ordersToday += 1
    known[number].availability = nil
  }

  func number(of engineer: EngineerID) -> Int {
    guard let number = numbers[engineer] else {
      preconditionFailure("offers name the day's people")
    }
    return number
  }

  func number(of order: OrderID) -> Int {
    guard let number = orderNumbers[order] else { preconditionFailure("offers name its orders") }
    return number
  }

  /// Whether somebody is planned for an order.
  func isPlanned(_ order: OrderID) -> Bool {
    guard case .tentative(let planned) = matcher.state(of: order) else { return false }
    return planned != nil
  }
}

extension LiveError {
  /// The error of a day's data; what a replay tells the matcher cannot fail otherwise.
  fileprivate var ofBatch: BatchError {
    guard case .batch(let error) = self else { preconditionFailure("\(self)") }
    return error
  }
}
