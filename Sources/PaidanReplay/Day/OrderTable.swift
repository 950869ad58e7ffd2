import PaidanModel

/// The columns of `orders.csv` and keys of `orders.jsonl`.
enum OrderColumn: Int, TableColumn {
  case id, createdAt, latitude, longitude, certificates, urgency, serviceMinutes, earliestStart
  case latestStart, customer, dueAt, minimumLevel, excludedEngineers, service, area

  static var records: String { "orders" }

  var name: String {
    switch self {
    case .id: "order_id"
    case .createdAt: "created_at"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .certificates: "certificates"
    case .urgency: "urgency"
    case .serviceMinutes: "service_minutes"
    case .earliestStart: "earliest_start"
    case .latestStart: "latest_start"
    case .customer: "customer_id"
    case .dueAt: "due_at"
    case .minimumLevel: "minimum_level"
    case .excludedEngineers: "excluded_engineers"
    case .service: "service"
    case .area: "area"
    }
  }

  var need: ColumnNeed {
    switch self {
    case .id, .createdAt, .latitude, .longitude, .urgency, .serviceMinutes: .value
    case .certificates: .column
    case .earliestStart, .latestStart, .customer, .dueAt, .minimumLevel, .excludedEngineers,
      .service, .area:
      .nothing
    }
  }

  var shape: ColumnShape {
    switch self {
    case .latitude, .longitude, .serviceMinutes: .number
    case .certificates, .excludedEngineers: .list
    default: .text
    }
  }
}

extension CellReader<OrderColumn> {
  /// The longest time on site that is believed: a year.
  private static var mostServiceMinutes: Double { 525_600 }

  /// The order that `row` describes, and its identifier even where the rest is refused.
  mutating func order(from row: Row) -> (id: OrderID?, order: Order?) {
    let before = log.total
    let id = text(.id, of: row).map { OrderID($0) }
    let createdAt = instant(.createdAt, of: row)
    let place = place(latitude: .latitude, longitude: .longitude, of: row)
    let certificates = certificates(.certificates, of: row)
    let urgency = choice(.urgency, of: row, as: Urgency.self)
    let minutes = number(
      .serviceMinutes, of: row, in: Double.leastNonzeroMagnitude...Self.mostServiceMinutes,
      "must be more than 0 and at most 525600 minutes (a year)")
    let window = window(of: row)
    let customer = text(.customer, of: row).map { CustomerID($0) }
    let dueAt = instant(.dueAt, of: row)
    let level = choice(.minimumLevel, of: row, as: CertificationLevel.self)
    let excluded = identifiers(.excludedEngineers, of: row, as: EngineerID.self)
    let service = choice(.service, of: row, as: ServiceKind.self)
    let area = text(.area, of: row).map { AreaID($0) }
    guard log.total == before, let id, let createdAt, let place, let urgency, let minutes,
      let window
    else { return (id, nil) }
    let order = Order(
      id: id, createdAt: createdAt, place: place, certificates: certificates,
      minimumLevel: level ?? .basic, urgency: urgency, serviceMinutes: minutes, window: window,
      dueAt: dueAt, customer: customer, excludedEngineers: excluded, service: service ?? .onSite,
      area: area)
    return (id, order)
  }

  private mutating func window(of row: Row) -> TimeWindow? {
    let earliest = instant(.earliestStart, of: row)
    let latest = instant(.latestStart, of: row)
    do throws(TimeWindowError) {
      return try TimeWindow(earliestStart: earliest, latestStart: latest)
    } catch {
      log.add(
        line: row.line, column: OrderColumn.latestStart.name,
        value: row.text(in: OrderColumn.latestStart),
        rule: "must not lie before earliest_start \"\(row.text(in: OrderColumn.earliestStart))\"")
      return nil
    }
  }
}
