internal import PaidanModel
internal import PaidanText

/// Orders and engineers as rows of a day's JSON Lines files, with what a live matcher knows besides.

extension Order {
  private static let keys = [
    "order_id", "created_at", "latitude", "longitude", "certificates", "urgency",
    "service_minutes", "earliest_start", "latest_start", "customer_id", "due_at",
    "minimum_level", "excluded_engineers", "service", "area",
  ]
  /// The longest time on site that is believed: a year.
  private static let mostServiceMinutes = 525_600.0

  init(_ row: JSONObject) throws(JSONObjectError) {
    try row.allow(Self.keys)
    let minutes = try row.number("service_minutes")
    guard minutes > 0, minutes <= Self.mostServiceMinutes else {
      throw row.wrong("service_minutes", "more than 0 and at most 525600 minutes (a year)")
    }
    let earliest = row.isGiven("earliest_start") ? try row.instant("earliest_start") : nil
    let latest = row.isGiven("latest_start") ? try row.instant("latest_start") : nil
    let window: TimeWindow
    do throws(TimeWindowError) {
      window = try TimeWindow(earliestStart: earliest, latestStart: latest)
    } catch {
      throw row.wrong("latest_start", "no earlier than earliest_start, \(error.earliestStart)")
    }
    self.init(
      id: try row.identifier("order_id"), createdAt: try row.instant("created_at"),
      place: try row.place(), certificates: try row.certificates("certificates"),
      minimumLevel: row.isGiven("minimum_level") ? try row.choice("minimum_level") : .basic,
      urgency: try row.choice("urgency"), serviceMinutes: minutes, window: window,
      dueAt: row.isGiven("due_at") ? try row.instant("due_at") : nil,
      customer: row.isGiven("customer_id") ? try row.identifier("customer_id") : nil,
      excludedEngineers: row.isGiven("excluded_engineers")
        ? try row.identifiers("excluded_engineers") : [],
      service: row.isGiven("service") ? try row.choice("service") : .onSite,
      area: row.isGiven("area") ? try row.identifier("area") : nil)
  }
}

extension Engineer {
  private static let keys = [
    "engineer_id", "latitude", "longitude", "certificates", "level", "open_orders", "shift_start",
    "shift_end", "available_at", "available_latitude", "available_longitude", "orders_today",
    "position_at", "base_latitude", "base_longitude", "area",
  ]

  init(_ row: JSONObject) throws(JSONObjectError) {
    try row.allow(Self.keys)
    let shift: Shift
    let (start, end) = (try row.instant("shift_start"), try row.instant("shift_end"))
    do throws(ShiftError) {
      shift = try Shift(start: start, end: end)
    } catch {
      throw row.wrong("shift_end", "later than shift_start, \(start)")
    }
    self.init(
      id: try row.identifier("engineer_id"), position: try row.place(),
      certificates: try row.heldCertificates("certificates"), level: try row.choice("level"),
      openOrders: try row.count("open_orders"), shift: shift,
      availability: try row.availability(),
      ordersToday: row.isGiven("orders_today") ? try row.count("orders_today") : 0,
      positionAt: row.isGiven("position_at") ? try row.instant("position_at") : nil,
      base: try row.base(), area: row.isGiven("area") ? try row.identifier("area") : nil)
  }
}

extension JSONWriter {
  /// An order as a row, without what says nothing.
  mutating func value(_ order: Order) {
    object { json in
      json.field("order_id", order.id.text)
      json.field("created_at", order.createdAt.description)
      json.place(order.place)
      json.texts("certificates", order.certificates.map(\.name))
      json.field("urgency", order.urgency.rawValue)
      json.number("service_minutes", Double(order.serviceMilliseconds) / 60_000)
      if let earliest = order.window.earliestStart {
        json.field("earliest_start", earliest.description)
      }
      if let latest = order.window.latestStart { json.field("latest_start", latest.description) }
      if let customer = order.customer { json.field("customer_id", customer.text) }
      if let due = order.dueAt { json.field("due_at", due.description) }
      if order.minimumLevel != .basic { json.field("minimum_level", order.minimumLevel.rawValue) }
      if !order.excludedEngineers.isEmpty {
        json.texts("excluded_engineers", order.excludedEngineers.map(\.text))
      }
      if order.service != .onSite { json.field("service", order.service.rawValue) }
      if let area = order.area { json.field("area", area.text) }
    }
  }

  /// An engineer as a row, without what says nothing.
  mutating func value(_ engineer: Engineer) {
    object { json in
      json.field("engineer_id", engineer.id.text)
      json.place(engineer.position)
      json.held(engineer.certificates)
      json.field("level", engineer.level.rawValue)
      json.field("open_orders", engineer.openOrders)
      json.field("shift_start", engineer.shift.start.description)
      json.field("shift_end", engineer.shift.end.description)
      if let availability = engineer.availability { json.fields(of: availability) }
      if engineer.ordersToday > 0 { json.field("orders_today", engineer.ordersToday) }
      if let seen = engineer.positionAt { json.field("position_at", seen.description) }
      if let base = engineer.base {
        json.number("base_latitude", base.latitude)
        json.number("base_longitude", base.longitude)
      }
      if let area = engineer.area { json.field("area", area.text) }
    }
  }

  mutating func place(_ place: Coordinate) {
    number("latitude", place.latitude)
    number("longitude", place.longitude)
  }

  mutating func held(_ certificates: [HeldCertificate]) {
    texts(
      "certificates",
      certificates.map { held in
        held.validUntil.map { "\(held.certificate.name)@\($0)" } ?? held.certificate.name
      })
  }

  mutating func fields(of availability: Engineer.Availability) {
    field("available_at", availability.instant.description)
    number("available_latitude", availability.place.latitude)
    number("available_longitude", availability.place.longitude)
  }

  /// A decimal, shortest form that reads back to the same number; 5, not 5.0.
  mutating func number(_ key: StaticString, _ value: Double) {
    let text = value.description
    field(key) { $0.raw(text.hasSuffix(".0") ? String(text.dropLast(2)) : text) }
  }

  mutating func texts(_ key: StaticString, _ texts: [String]) {
    arrayField(key, texts) { $0.string($1) }
  }
}
