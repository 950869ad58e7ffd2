internal import PaidanMatching
internal import PaidanText

/// Replays as they are written: the JSON layout is a contract (docs/formats/replay.md).
public struct ReplayDocument: Sendable {
  /// The version of the JSON layout.
  public static let formatVersion = 1
  /// The results, in the order they are written.
  public let results: [DayResult]

  /// A document of `results`.
  public init(_ results: [DayResult]) { self.results = results }

  /// The document as UTF-8 JSON, ended by a line break.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("formatVersion", Self.formatVersion)
      json.arrayField("days", results) { $0.write($1) }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ result: DayResult) {
    let figures = result.figures
    object { json in
      json.field("day", result.day)
      json.field("policy", result.policy)
      json.field("strategy", result.strategy.rawValue)
      json.field("orders", result.orders)
      json.field("dispatched", result.dispatched)
      json.field("manual", result.manual)
      json.objectField("manualByCause") { json in
        // It came later than the others: days without areas are written as they always were.
        for count in result.manualByCause where count.cause != .otherArea || count.orders > 0 {
          json.field(named: count.cause.rawValue, count.orders)
        }
      }
      json.field("kilometres", figures.kilometers)
      json.field("onTimeShare", figures.onTimeShare)
      json.objectField("minutesLate") { json in
        json.field("mean", figures.meanMinutesLate)
        json.field("p95", figures.minutesLate95)
      }
      json.field("loadSpread", figures.loadSpread)
      json.field("cost", result.cost)
      json.objectField("minutesToDispatch") { json in
        json.field("median", figures.medianMinutesToDispatch)
        json.field("p95", figures.minutesToDispatch95)
      }
      json.field("batches", result.batches)
      json.field("batchesProvenOptimal", result.batchesProvenOptimal)
      json.objectField("decisionMilliseconds") { json in
        json.field("p50", figures.decisionMilliseconds50)
        json.field("p99", figures.decisionMilliseconds99)
      }
    }
  }
}
