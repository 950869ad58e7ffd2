internal import PaidanModel

/// The engineers of one batch, by identifier, laid out by field for the hot path.
struct EngineerTable {
  let ids: [EngineerID]
  let references: [Coordinate]
  let vectors: [UnitVector]
  let signatures: [UInt64]
  let certificates: [CertificateSet]
  /// Certificates held and not expired when the batch runs.
  let certificateCounts: [Int32]
  /// Whether a certificate runs out later, so that the start decides.
  let expires: [Bool]
  let levels: [Int8]
  let openOrders: [Int]
  let slots: [Int]
  let isOnShift: [Bool]
  let shiftEnds: [Int64]
  let readyAt: [Int64]
  /// Where he is once free, if that is not the reference point.
  let freePlaces: [Coordinate?]
  let ordersToday: [Int64]

  /// - Parameter engineers: sorted by identifier.
  init(
    _ engineers: [Engineer], kinds: CertificateIndex, policy: DispatchPolicy, at instant: Instant,
    scope: BatchScope
  ) {
    var ids: [EngineerID] = []
    var references: [Coordinate] = []
    var vectors: [UnitVector] = []
    var signatures: [UInt64] = []
    var certificates: [CertificateSet] = []
    var certificateCounts: [Int32] = []
    var expires: [Bool] = []
    var levels: [Int8] = []
    var openOrders: [Int] = []
    var slots: [Int] = []
    var isOnShift: [Bool] = []
    var shiftEnds: [Int64] = []
    var readyAt: [Int64] = []
    var freePlaces: [Coordinate?] = []
    var ordersToday: [Int64] = []
    for engineer in engineers {
      let free = engineer.availability?.place
      let reference =
        policy.referencePoint == .nextFreePlace ? free ?? engineer.position : engineer.position
      ids.append(engineer.id)
      references.append(reference)
      vectors.append(UnitVector(reference))
      var held = CertificateSet()
      var numbers: [Int] = []
      var names = Set<Certificate>()
      var runsOut = false
      for certificate in engineer.certificates where certificate.isValid(at: instant) {
        names.insert(certificate.certificate)
        if certificate.validUntil != nil { runsOut = true }
        if let number = kinds.existingNumber(of: certificate.certificate) {
          held.insert(number)
          numbers.append(number)
        }
      }
      signatures.append(SkillSignature(certificates: numbers, level: engineer.level).bits)
      certificates.append(held)
      certificateCounts.append(Int32(names.count))
      expires.append(runsOut)
      levels.append(Int8(engineer.level.rank))
      openOrders.append(engineer.openOrders)
      slots.append(policy.load.slots(openOrders: engineer.openOrders))
      isOnShift.append(scope == .wholeDay || engineer.shift.contains(instant))
      shiftEnds.append(scope == .wholeDay ? .max : engineer.shift.end.milliseconds)
      // An engineer not yet on shift is judged from its start, for the counts of 'why nobody'.
      let from =
        scope == .wholeDay ? instant : max(instant, engineer.shift.start)
      if let availability = engineer.availability {
        readyAt.append(max(from, availability.instant).milliseconds)
      } else {
        // Nobody with so many open orders has a slot; the bound only keeps the product small.
        let held = Int64(min(engineer.openOrders, 10_000))
        readyAt.append(from.milliseconds + held * Int64(policy.openOrderMinutes) * 60_000)
      }
      freePlaces.append(free == reference ? nil : free)
      // So many make any weight but 0 too dear for the solver; the bound only keeps the product small.
      ordersToday.append(Int64(min(engineer.ordersToday, 1 << 31)))
    }
    self.ids = ids
    self.references = references
    self.vectors = vectors
    self.signatures = signatures
    self.certificates = certificates
    self.certificateCounts = certificateCounts
    self.expires = expires
    self.levels = levels
    self.openOrders = openOrders
    self.slots = slots
    self.isOnShift = isOnShift
    self.shiftEnds = shiftEnds
    self.readyAt = readyAt
    self.freePlaces = freePlaces
    self.ordersToday = ordersToday
  }
}
