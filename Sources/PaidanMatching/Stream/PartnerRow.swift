internal import PaidanModel
internal import PaidanText

/// External partners as rows of a day's JSON Lines file.
extension Partner {
  private static let keys = [
    "partner_id", "latitude", "longitude", "radius_kilometres", "certificates", "level",
    "cost_minutes", "capacity", "open_orders",
  ]
  /// The greatest radius and cost that are believed: all the Earth, and what a policy may name.
  private static let (kilometers, minutes) = (0.0...20_040, TravelMinutes.minutes(100_000))

  init(_ row: JSONObject) throws(JSONObjectError) {
    try row.allow(Self.keys)
    let radius = try row.number("radius_kilometres")
    guard Self.kilometers.contains(radius) else {
      throw row.wrong("radius_kilometres", "a number from 0 to 20040")
    }
    guard let cost = TravelMinutes(minutes: try row.number("cost_minutes")),
      (.minutes(0)...Self.minutes).contains(cost)
    else {
      throw row.wrong("cost_minutes", "minutes from 0 to 100000 with at most three decimals")
    }
    self.init(
      id: try row.identifier("partner_id"), place: try row.place(), radius: .kilometers(radius),
      certificates: try row.heldCertificates("certificates"), level: try row.choice("level"),
      costPerOrder: cost, capacity: row.isGiven("capacity") ? try row.count("capacity") : nil,
      openOrders: row.isGiven("open_orders") ? try row.count("open_orders") : 0)
  }
}

extension JSONWriter {
  /// A partner as a row, without what says nothing.
  mutating func value(_ partner: Partner) {
    object { json in
      json.field("partner_id", partner.id.text)
      json.place(partner.place)
      json.number("radius_kilometres", partner.radius.shortestKilometers)
      json.held(partner.certificates)
      json.field("level", partner.level.rawValue)
      json.field("cost_minutes") { $0.raw(partner.costPerOrder.description) }
      if let capacity = partner.capacity { json.field("capacity", capacity) }
      if partner.openOrders > 0 { json.field("open_orders", partner.openOrders) }
    }
  }
}
