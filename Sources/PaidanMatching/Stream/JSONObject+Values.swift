internal import PaidanModel
internal import PaidanText

/// Values of the model in JSON objects, under the names and rules of a day's columns.
extension JSONObject {
  func instant(_ key: String) throws(JSONObjectError) -> Instant {
    let text = try string(key)
    do throws(InstantError) {
      return try Instant(iso8601: text)
    } catch {
      throw wrong(key, "an instant such as 2024-05-20T01:15:00Z")
    }
  }

  /// Whether the key is there, and not null.
  func isGiven(_ key: String) -> Bool { has(key) && !isNull(key) }

  /// A text with something in it.
  func words(_ key: String) throws(JSONObjectError) -> String {
    let text = try string(key)
    guard !text.isEmpty else { throw wrong(key, "a text that is not empty") }
    return text
  }

  func identifier<Subject>(_ key: String) throws(JSONObjectError) -> Identifier<Subject> {
    Identifier(try words(key))
  }

  func identifiers<Subject>(_ key: String) throws(JSONObjectError) -> [Identifier<Subject>] {
    let list = try strings(key).map { Identifier<Subject>($0) }
    guard list.allSatisfy({ !$0.text.isEmpty }), Set(list).count == list.count else {
      throw wrong(key, "an array of texts, none of them empty or twice")
    }
    return list
  }

  /// A number of orders that is believed.
  func count(_ key: String) throws(JSONObjectError) -> Int {
    let count = try integer(key)
    guard (0...1_000_000).contains(count) else {
      throw wrong(key, "a whole number from 0 to 1000000")
    }
    return count
  }

  /// How many proposals are asked for; nil where nothing is said.
  func numberOfProposals(_ key: String) throws(JSONObjectError) -> Int? {
    guard isGiven(key) else { return nil }
    let number = try integer(key)
    let numbers = ProposalPolicy.numbers
    guard numbers.contains(number) else {
      throw wrong(key, "a whole number from \(numbers.lowerBound) to \(numbers.upperBound)")
    }
    return number
  }

  /// The place whose keys begin with `prefix`.
  func place(_ prefix: String = "") throws(JSONObjectError) -> Coordinate {
    let north = try number(prefix + "latitude")
    let east = try number(prefix + "longitude")
    do throws(CoordinateError) {
      return try Coordinate(latitude: north, longitude: east)
    } catch {
      switch error {
      case .latitudeOutOfRange:
        throw wrong(
          prefix + "latitude",
          "in -90...90 degrees; maybe latitude and longitude are swapped")
      case .longitudeOutOfRange: throw wrong(prefix + "longitude", "in -180...180 degrees")
      }
    }
  }

  /// When and where an engineer will be free: all three keys, or none.
  func availability() throws(JSONObjectError) -> Engineer.Availability? {
    let keys = ["available_at", "available_latitude", "available_longitude"]
    guard keys.contains(where: isGiven) else { return nil }
    return .init(instant: try instant(keys[0]), place: try place("available_"))
  }

  /// From where an engineer starts: both keys, or none.
  func base() throws(JSONObjectError) -> Coordinate? {
    isGiven("base_latitude") || isGiven("base_longitude") ? try place("base_") : nil
  }

  func certificates(_ key: String) throws(JSONObjectError) -> [Certificate] {
    let names = try strings(key)
    guard names.allSatisfy({ !$0.isEmpty && !$0.utf8.contains { Self.isMark($0) } }) else {
      throw wrong(
        key, "an array of names, none of them empty or with @ or ;: only what is held has an expiry"
      )
    }
    let list = names.map { Certificate($0) }
    guard Set(list).count == list.count else { throw wrong(key, "an array of names, none twice") }
    return list
  }

  /// What an engineer holds, each with its expiry behind an @ where it has one.
  func heldCertificates(_ key: String) throws(JSONObjectError) -> [HeldCertificate] {
    var list: [HeldCertificate] = []
    for text in try strings(key) {
      let parts = text.utf8.split(
        separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false
      ).map { String(Substring($0)) }
      var expiry: Instant?
      if parts.count > 1 {
        do throws(InstantError) {
          expiry = try Instant(iso8601: parts[1])
        } catch {
          throw wrong(key, "an array of texts such as gas or gas@2026-04-01T00:00:00+08:00")
        }
      }
      guard !parts[0].isEmpty, !parts[0].utf8.contains(UInt8(ascii: ";")) else {
        throw wrong(key, "an array of names, none of them empty or with ;")
      }
      list.append(HeldCertificate(Certificate(parts[0]), validUntil: expiry))
    }
    guard Set(list.map(\.certificate)).count == list.count else {
      throw wrong(key, "an array of names, none twice")
    }
    return list
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: ";")
  }
}
