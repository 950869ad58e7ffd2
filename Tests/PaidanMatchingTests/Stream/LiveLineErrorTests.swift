import PaidanModel
import PaidanText
import Testing

@testable import PaidanMatching

@Suite struct LiveLineErrorTests {
  /// A line's object as a list of fields, for tests to change.
  private static func fields(of line: LiveLine) throws -> [JSONValue.Field] {
    guard case .object(let fields) = try JSONValue(bytes: line.json) else { return [] }
    return fields
  }

  private static func bytes(_ value: JSONValue) -> [UInt8] {
    var json = JSONWriter(compact: true)
    json.value(value)
    return json.bytes
  }

  private static func field(_ key: String, _ value: JSONValue) throws -> JSONValue.Field {
    var json = JSONWriter(compact: true)
    json.object { $0.field(named: key, value) }
    guard case .object(let fields) = try JSONValue(bytes: json.bytes) else {
      preconditionFailure("an object was written")
    }
    return fields[0]
  }

  private func refusal(_ fields: [JSONValue.Field]) throws -> LiveLineError? {
    do throws(LiveLineError) {
      _ = try LiveLine(json: Self.bytes(.object(fields)))
      return nil
    } catch {
      return error
    }
  }

  /// Keys that a line may lack.
  private static let optional: Set<String> = [
    "id", "policy", "details", "earliest_start", "latest_start", "customer_id", "due_at",
    "minimum_level", "excluded_engineers", "orders_today", "offers", "positionStepMetres",
    "service", "distanceAppliesToRemote", "refusal", "position_at", "positionMaxAgeMinutes",
    "area", "crossArea", "proposals", "most", "capacity",
  ]

  @Test("OPT-05 a field too many is refused in every kind of line, by its whole path")
  func unknown() throws {
    for line in try SampleLines.all() {
      let fields = try Self.fields(of: line)
      let error = try #require(try refusal(fields + [Self.field("colour", .string("red"))]))
      #expect(error.field == "colour" && error.value == "\"red\"")
      for (place, field) in fields.enumerated() where field.key != "commit" {
        guard case .object(let inner) = field.value, field.key != "details" else { continue }
        var changed = fields
        changed[place] = try Self.field(
          field.key, .object(inner + [Self.field("colour", .number("1"))]))
        let error = try #require(try refusal(changed))
        #expect(error.field == "\(field.key).colour" && error.value == "1", "\(error)")
      }
    }
  }

  @Test("OPT-05 a field that is missing is named, in every kind of line")
  func missing() throws {
    var count = 0
    for line in try SampleLines.all() {
      let fields = try Self.fields(of: line)
      for place in fields.indices {
        let key = fields[place].key
        var changed = fields
        changed.remove(at: place)
        let error = try refusal(changed)
        let isSpare =
          Self.optional.contains(key) && line.name != "policyChanged"
          || line.name == "worth" && key == (fields.count > 3 ? "certificate" : "engineer")
        if isSpare || key == "at" && !line.content.needsInstant {
          #expect(error == nil, "\(line.name) without \(key)")
        } else if !key.hasPrefix("available") {
          #expect(error?.field == key && error?.value == nil, "\(line.name) without \(key)")
          count += 1
        }
        guard ["order", "engineer", "partner"].contains(key),
          case .object(let inner) = fields[place].value
        else { continue }
        for innerPlace in inner.indices {
          var shorter = inner
          let gone = shorter.remove(at: innerPlace).key
          changed = fields
          changed[place] = try Self.field(key, .object(shorter))
          let error = try refusal(changed)
          if Self.optional.contains(gone) || key == "partner" && gone == "open_orders" {
            #expect(error == nil)
          } else {
            #expect(error?.field == "\(key).\(gone)", "\(line.name) without \(key).\(gone)")
            count += 1
          }
        }
      }
    }
    #expect(count > 100)
  }

  @Test("OPT-05 a value of another kind is refused with field and value, in every kind of line")
  func wrongKind() throws {
    for line in try SampleLines.all() {
      let fields = try Self.fields(of: line)
      for place in fields.indices {
        for value in [JSONValue.array([.null]), .boolean(true), .number("1e3"), .object([])] {
          var changed = fields
          changed[place] = try Self.field(fields[place].key, value)
          // A number may be right, and a remark needs no details.
          guard let error = try refusal(changed) else { continue }
          #expect(error.field.hasPrefix(fields[place].key), "\(line.name): \(error)")
        }
        if case .string = fields[place].value, fields[place].key != "id" {
          var changed = fields
          changed[place] = try Self.field(fields[place].key, .boolean(true))
          let error = try #require(try refusal(changed))
          #expect(error.field == fields[place].key && error.value == "true")
        }
      }
    }
  }

  @Test(
    "OPT-05 a value that breaks a rule is refused with field, value and rule",
    arguments: [
      (#"{"event": "explode", "at": "2024-05-20T01:00:00Z"}"#, "event", "\"explode\""),
      (#"{"event": "advance", "at": "2024-05-20T01:00:00"}"#, "at", "\"2024-05-20T01:00:00\""),
      (#"{"event": "advance", "at": null}"#, "at", "null"),
      (
        #"{"event": "start", "formatVersion": 2, "at": "2024-05-20T01:00:00Z"}"#, "formatVersion",
        "2"
      ),
      (
        #"{"event": "orderCancelled", "at": "2024-05-20T01:00:00Z", "order": ""}"#, "order", "\"\""
      ),
      (
        #"{"event": "engineerMoved", "at": "2024-05-20T01:00:00Z", "engineer": "e", "latitude": 121, "longitude": 31}"#,
        "latitude", "121"
      ),
      (
        #"{"event": "loadChanged", "at": "2024-05-20T01:00:00Z", "engineer": "e", "open_orders": -1}"#,
        "open_orders", "-1"
      ),
      (
        #"{"event": "loadChanged", "at": "2024-05-20T01:00:00Z", "engineer": "e", "open_orders": 1.5}"#,
        "open_orders", "1.5"
      ),
      (
        #"{"event": "offerRefused", "at": "2024-05-20T01:00:00Z", "engineer": "e", "order": "o", "reason": ""}"#,
        "reason", "\"\""
      ),
      (
        #"{"event": "availabilityChanged", "at": "2024-05-20T01:00:00Z", "engineer": "e", "available_latitude": 1}"#,
        "available_at", nil
      ),
      (
        #"{"event": "certificatesChanged", "at": "2024-05-20T01:00:00Z", "engineer": "e", "level": "basic", "certificates": ["gas", "gas@2024-05-20T01:00:00Z"]}"#,
        "certificates", #"["gas", "gas@2024-05-20T01:00:00Z"]"#
      ),
      (
        #"{"event": "certificatesChanged", "at": "2024-05-20T01:00:00Z", "engineer": "e", "level": "expert", "certificates": []}"#,
        "level", "\"expert\""
      ),
      (
        #"{"event": "orderCreated", "at": "2024-05-20T01:00:00Z", "order": {"order_id": "o", "created_at": "2024-05-20T01:00:00Z", "latitude": 1, "longitude": 1, "certificates": ["a@b"], "urgency": "normal", "service_minutes": 1}}"#,
        "order.certificates", "[\"a@b\"]"
      ),
      (
        #"{"event": "orderCreated", "at": "2024-05-20T01:00:00Z", "order": {"order_id": "o", "created_at": "2024-05-20T01:00:00Z", "latitude": 1, "longitude": 1, "certificates": [], "urgency": "normal", "service_minutes": 0}}"#,
        "order.service_minutes", "0"
      ),
      (
        #"{"event": "note", "name": "x", "details": {"y": 0.5}}"#, "details.y", "0.5"
      ),
      (#"{"event": "commit", "event": "commit"}"#, "", nil),
      (#"["commit"]"#, "", "[\"commit\"]"),
      ("", "", nil), ("\u{FEFF}", "", nil), ("{", "", nil),
    ] as [(String, String, String?)])
  func rules(line: String, field: String, value: String?) throws {
    do throws(LiveLineError) {
      _ = try LiveLine(json: Array(line.utf8))
      Issue.record("it was read")
    } catch {
      #expect(error.field == field)
      #expect(error.value == value)
      #expect(!error.rule.isEmpty && !error.description.contains("\n"))
    }
  }

  @Test("OPT-05 a policy out of range is refused by its key within the line")
  func policy() throws {
    var policy = DispatchPolicy.standard
    policy.weights.loadStep = .minutes(100_001)
    do throws(LiveLineError) {
      _ = try LiveLine(json: LiveLine(.event(.policyChanged(policy)), at: Sample.now).json)
      Issue.record("it was read")
    } catch {
      #expect(error.field == "policy.weights.loadStep" && error.value == "100001")
    }
  }

  @Test("OPT-05 what is quoted of a line is short and holds no control characters")
  func shortValue() throws {
    let long = String(repeating: "\u{202E}x", count: 10_000)
    do throws(LiveLineError) {
      _ = try LiveLine(
        json: LiveLine(.event(.orderCancelled("o")), at: Sample.now, id: long).json + [0x7D])
      Issue.record("it was read")
    } catch {
      #expect(error.value == nil)
    }
    var json = JSONWriter(compact: true)
    json.object { $0.field("event", long) }
    do throws(LiveLineError) {
      _ = try LiveLine(json: json.bytes)
      Issue.record("it was read")
    } catch {
      #expect(try #require(error.value).utf8.count < 200)
      #expect(!error.description.unicodeScalars.contains("\u{202E}"))
    }
  }
}
