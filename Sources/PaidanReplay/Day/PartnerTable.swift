import PaidanMatching
import PaidanModel

/// The columns of `partners.csv` and keys of `partners.jsonl`.
enum PartnerColumn: Int, TableColumn {
  case id, latitude, longitude, radius, certificates, level, cost, capacity, openOrders

  static var records: String { "partners" }

  var name: String {
    switch self {
    case .id: "partner_id"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .radius: "radius_kilometres"
    case .certificates: "certificates"
    case .level: "level"
    case .cost: "cost_minutes"
    case .capacity: "capacity"
    case .openOrders: "open_orders"
    }
  }

  var need: ColumnNeed {
    switch self {
    case .id, .latitude, .longitude, .radius, .level, .cost: .value
    case .certificates: .column
    case .capacity, .openOrders: .nothing
    }
  }

  var shape: ColumnShape {
    switch self {
    case .latitude, .longitude, .radius, .cost, .capacity, .openOrders: .number
    case .certificates: .list
    case .id, .level: .text
    }
  }
}

extension CellReader<PartnerColumn> {
  /// The largest number of orders that is believed.
  private static var mostOrders: Int { 1_000_000 }

  /// The partner that `row` describes, and its identifier even where the rest is refused.
  mutating func partner(from row: Row) -> (id: PartnerID?, partner: Partner?) {
    let before = log.total
    let id = text(.id, of: row).map { PartnerID($0) }
    let place = place(latitude: .latitude, longitude: .longitude, of: row)
    let radius = number(.radius, of: row, in: 0...20_040, "must lie in 0...20040 km")
    let certificates = heldCertificates(.certificates, of: row)
    let level = choice(.level, of: row, as: CertificationLevel.self)
    let cost = cost(of: row)
    let capacity = whole(.capacity, of: row, upTo: Self.mostOrders)
    let openOrders = whole(.openOrders, of: row, upTo: Self.mostOrders)
    guard log.total == before, let id, let place, let radius, let level, let cost else {
      return (id, nil)
    }
    let partner = Partner(
      id: id, place: place, radius: .kilometers(radius), certificates: certificates, level: level,
      costPerOrder: cost, capacity: capacity, openOrders: openOrders ?? 0)
    return (id, partner)
  }

  private mutating func cost(of row: Row) -> TravelMinutes? {
    guard let minutes = number(.cost, of: row, in: 0...100_000, "must lie in 0...100000 minutes")
    else { return nil }
    if let cost = TravelMinutes(minutes: minutes) { return cost }
    log.add(
      line: row.line, column: PartnerColumn.cost.name, value: row.text(in: PartnerColumn.cost),
      rule: "must have at most three decimals")
    return nil
  }
}
