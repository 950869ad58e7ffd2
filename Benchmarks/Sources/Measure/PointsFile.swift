import Foundation
import Instances
import PaidanMatching
import PaidanModel

/// Points as arrays, magic `CITYPTS1`, little endian, without padding.
///
/// After the magic two UInt64 (orders *n*, engineers *m*); of the orders *n* Double latitudes, *n*
/// Double longitudes in degrees, *n* UInt16 certificate masks, *n* UInt8 urgencies 0 to 2; of the
/// engineers *m* latitudes, *m* longitudes, *m* masks, *m* UInt8 open orders.
struct PointsFile {
  private let bytes: Data
  private var position = 0

  init(_ path: String) throws {
    bytes = try Data(contentsOf: URL(fileURLWithPath: path))
  }

  func points() throws -> SyntheticDay.Points {
    var reader = self
    guard try reader.array(8, of: UInt8.self) == Array("CITYPTS1".utf8) else {
      throw MeasureError("these are no points: the file does not begin with CITYPTS1")
    }
    let counts = try reader.array(2, of: UInt64.self).map { Int(clamping: $0) }
    let orders = try reader.side(counts[0])
    let engineers = try reader.side(counts[1])
    let now = Instant(milliseconds: 1_716_166_800_000)
    let shift = try Shift(start: now, end: now.advanced(byMinutes: 600))
    let kinds = (0..<16).map { Certificate("kind-\($0)") }
    func held(_ mask: UInt16) -> [Certificate] {
      kinds.indices.filter { mask >> UInt16($0) & 1 == 1 }.map { kinds[$0] }
    }
    return SyntheticDay.Points(
      orders: try orders.indices.map { number in
        guard orders[number].digit < 3 else { throw MeasureError("an urgency is above 2") }
        return Order(
          id: OrderID(Self.name("W", number)), createdAt: now, place: orders[number].place,
          certificates: held(orders[number].mask),
          urgency: Urgency.allCases[Int(orders[number].digit)], serviceMinutes: 60,
          dueAt: now.advanced(byMinutes: 480))
      },
      engineers: engineers.indices.map { number in
        Engineer(
          id: EngineerID(Self.name("E", number)), position: engineers[number].place,
          certificates: held(engineers[number].mask).map { HeldCertificate($0) },
          openOrders: Int(engineers[number].digit), shift: shift)
      },
      now: now)
  }

  /// An identifier that stands where its number does, as those of day files do.
  private static func name(_ letter: String, _ number: Int) -> String {
    let digits = String(number)
    return letter + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  private mutating func side(
    _ count: Int
  ) throws -> [(place: Coordinate, mask: UInt16, digit: UInt8)] {
    let latitudes = try array(count, of: UInt64.self).map { Double(bitPattern: $0) }
    let longitudes = try array(count, of: UInt64.self).map { Double(bitPattern: $0) }
    let masks = try array(count, of: UInt16.self)
    let digits = try array(count, of: UInt8.self)
    return try (0..<count).map { number in
      (
        try Coordinate(latitude: latitudes[number], longitude: longitudes[number]),
        masks[number], digits[number]
      )
    }
  }

  private mutating func array<Number: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int, of type: Number.Type
  ) throws -> [Number] {
    let size = MemoryLayout<Number>.size
    guard count <= (bytes.count - position) / size else { throw MeasureError("the file is cut") }
    defer { position += count * size }
    return bytes.withUnsafeBytes { buffer in
      (0..<count).map { index in
        let offset = position + index * size
        return Number(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: type))
      }
    }
  }
}
