internal import PaidanModel

/// Where every order stands that is known by name: in play, accepted, or closed not long ago.
struct OrderBook: ~Copyable, Sendable {
  enum Standing {
    case unknown
    /// In this row.
    case inPlay(Int32)
    case accepted
    case closed

    var isUnknown: Bool { if case .unknown = self { true } else { false } }
  }

  enum Kind: Int8 { case inPlay, accepted, closed }

  struct Mark: BitwiseCopyable {
    let kind: Kind
    /// Its row, its place among the accepted, or its place in the ring of the closed.
    let number: Int32
  }

  /// So many closed orders are remembered, that a late repeat of an event about one is known for what
  /// it is: as many as fit a day of a large city, not all there ever were.
  static let rememberedCount = 65_536

  private var names: NameTable<Order, Mark>
  private var taken: [AcceptedOrder?] = []
  private var unusedPlaces: [Int32] = []
  /// The records of names by the turn in which their orders were closed; one that was reopened since
  /// has another mark.
  private var ring: [Int32] = []
  private var nextInRing = 0
  /// How many are in play.
  private(set) var rowCount = 0
  /// How many are accepted.
  private(set) var acceptedCount = 0

  /// A book with room for so many orders in play.
  init(room: Int = 0) { names = NameTable(room: room + room / 4 + Self.rememberedCount) }

  func standing(of id: OrderID) -> Standing {
    guard let mark = names[id] else { return .unknown }
    switch mark.kind {
    case .inPlay: return .inPlay(mark.number)
    case .accepted: return .accepted
    case .closed: return .closed
    }
  }

  /// The row of an order in play.
  func row(of id: OrderID) -> Int32? {
    if case .inPlay(let row) = standing(of: id) { row } else { nil }
  }

  /// What is known of an accepted order.
  func accepted(_ id: OrderID) -> AcceptedOrder? {
    guard let mark = names[id], mark.kind == .accepted else { return nil }
    return taken[Int(mark.number)]
  }

  /// Whose an accepted order is.
  func columnOfAccepted(_ id: OrderID) -> Int32? {
    guard let mark = names[id], mark.kind == .accepted else { return nil }
    return taken[Int(mark.number)]?.column
  }

  /// Every order that is accepted, in no particular order.
  var everyAccepted: [AcceptedOrder] { taken.compactMap(\.self) }

  /// Every closed order that is remembered, first closed first.
  var closed: [OrderID] {
    let turns = Array(nextInRing..<ring.count) + Array(0..<nextInRing)
    return turns.filter {
      let mark = names[record: Int(ring[$0])]
      return mark.kind == .closed && Int(mark.number) == $0
    }.map { names.name(ofRecord: Int(ring[$0])) }
  }

  /// An order is in play from here on.
  mutating func play(_ id: OrderID, row: Int32) {
    leave(id)
    names.set(Mark(kind: .inPlay, number: row), of: id)
    rowCount += 1
  }

  /// An order is an engineer's from here on.
  mutating func accept(_ id: OrderID, _ order: AcceptedOrder) {
    leave(id)
    let place = unusedPlaces.popLast() ?? Int32(taken.count)
    if Int(place) == taken.count { taken.append(order) } else { taken[Int(place)] = order }
    names.set(Mark(kind: .accepted, number: place), of: id)
    acceptedCount += 1
  }

  /// An order is neither in play nor anybody's from here on.
  mutating func close(_ id: OrderID) {
    if case .closed = standing(of: id) { return }
    leave(id)
    let isFull = ring.count == Self.rememberedCount
    if isFull {
      let last = Int(ring[nextInRing])
      let mark = names[record: last]
      if mark.kind == .closed, Int(mark.number) == nextInRing { names.remove(record: last) }
    }
    let turn = isFull ? nextInRing : ring.count
    let record = Int32(names.set(Mark(kind: .closed, number: Int32(turn)), of: id))
    if isFull { ring[turn] = record } else { ring.append(record) }
    if isFull { nextInRing = (nextInRing + 1) % Self.rememberedCount }
  }

  /// An order is no longer where it was.
  private mutating func leave(_ id: OrderID) {
    guard let mark = names[id] else { return }
    switch mark.kind {
    case .inPlay: rowCount -= 1
    case .accepted:
      taken[Int(mark.number)] = nil
      unusedPlaces.append(mark.number)
      acceptedCount -= 1
    case .closed: break
    }
  }
}
