import Foundation
import PaidanModel

@testable import PaidanReplay

/// Days whose files lie in memory, for tests that change them.
enum DayText {
  static let orderHeader =
    "order_id,created_at,latitude,longitude,certificates,urgency,service_minutes"
  static let order = "o1,2024-05-20T09:00:00+08:00,31.23,121.47,refrigeration,normal,60"
  static let engineerHeader =
    "engineer_id,latitude,longitude,certificates,level,open_orders,shift_start,shift_end"
  static let engineer =
    "e1,31.23,121.47,boiler@2025-01-01T00:00:00Z;gas,basic,0,2024-05-20T08:00:00+08:00,2024-05-20T18:00:00+08:00"

  /// The day in these files.
  static func read(files: [String: [UInt8]]) throws(DayError) -> Day {
    try Day(name: "memory", files: DayFiles(contents: files))
  }

  /// The day of these texts, by file name; the files that are not named hold one plain row.
  static func read(_ texts: [String: String]) throws(DayError) -> Day {
    var files = texts.mapValues { Array($0.utf8) }
    if files["orders.csv"] == nil && files["orders.jsonl"] == nil {
      files["orders.csv"] = Array("\(orderHeader)\n\(order)\n".utf8)
    }
    if files["engineers.csv"] == nil && files["engineers.jsonl"] == nil {
      files["engineers.csv"] = Array("\(engineerHeader)\n\(engineer)\n".utf8)
    }
    return try read(files: files)
  }

  /// The text of the error that these texts give, or nil where the day loads.
  static func error(_ texts: [String: String]) -> String? {
    do throws(DayError) {
      _ = try read(texts)
      return nil
    } catch {
      return error.description
    }
  }

  /// The files of a fixture day.
  static func files(of folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in ["orders.csv", "engineers.csv", "history.csv"] {
      let url = folder.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: url.path) else { continue }
      files[name] = Array(try Data(contentsOf: url))
    }
    return files
  }

  /// `day` as JSON Lines, written from the loaded values by Foundation.
  static func jsonLines(of day: Day) throws -> [String: [UInt8]] {
    let orders = day.orders.map { order in
      var object: [String: Any] = [
        "order_id": order.id.text, "created_at": order.createdAt.description,
        "latitude": order.place.latitude, "longitude": order.place.longitude,
        "certificates": order.certificates.map(\.name), "urgency": order.urgency.rawValue,
        "service_minutes": Double(order.serviceMilliseconds) / 60_000,
      ]
      object["earliest_start"] = order.window.earliestStart?.description
      object["latest_start"] = order.window.latestStart?.description
      object["customer_id"] = order.customer?.text
      object["due_at"] = order.dueAt?.description
      object["minimum_level"] = order.minimumLevel.rawValue
      object["excluded_engineers"] = order.excludedEngineers.map(\.text)
      object["service"] = order.service.rawValue
      object["area"] = order.area?.text
      return object
    }
    let engineers = day.engineers.map { engineer -> [String: Any] in
      var object: [String: Any] = [
        "engineer_id": engineer.id.text, "latitude": engineer.position.latitude,
        "longitude": "\(engineer.position.longitude)", "level": engineer.level.rawValue,
        "certificates": engineer.certificates.map { held in
          held.certificate.name + (held.validUntil.map { "@\($0)" } ?? "")
        },
        "open_orders": engineer.openOrders, "shift_start": engineer.shift.start.description,
        "shift_end": engineer.shift.end.description,
      ]
      object["area"] = engineer.area?.text
      return object
    }
    let history = day.history.map { entry in
      var object: [String: Any] = ["order_id": entry.order.text, "dispatched_at": NSNull()]
      object["engineer_id"] = entry.engineer?.text
      if let instant = entry.dispatchedAt { object["dispatched_at"] = instant.description }
      object["completed_at"] = entry.completedAt?.description
      object["outcome"] = entry.outcome
      return object
    }
    return [
      "orders.jsonl": try lines(orders), "engineers.jsonl": try lines(engineers),
      "history.jsonl": try lines(history),
    ]
  }

  private static func lines(_ objects: [[String: Any]]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for object in objects {
      bytes += try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      bytes.append(0x0A)
    }
    return bytes
  }
}
