import Foundation
import PaidanModel
import Testing

@Suite("Orders and engineers")
struct OrderTests {
  private func order(minutes: Double) throws -> Order {
    Order(
      id: "o1", createdAt: Instant(milliseconds: 0),
      place: try Coordinate(latitude: 0, longitude: 0), serviceMinutes: minutes)
  }

  @Test("service is kept to the millisecond and is never nothing")
  func service() throws {
    #expect(try order(minutes: 45).serviceMilliseconds == 2_700_000)
    #expect(try order(minutes: 0.1).serviceMilliseconds == 6_000)
    #expect(try order(minutes: 1e-9).serviceMilliseconds == 1)
  }

  @Test("an order without service is a mistake", arguments: [0, -1, Double.nan, .infinity])
  func noService(_ minutes: Double) async {
    await #expect(processExitsWith: .failure) { [bits = minutes.bitPattern as UInt64] in
      let place = try Coordinate(latitude: 0, longitude: 0)
      _ = Order(
        id: "o1", createdAt: Instant(milliseconds: 0), place: place,
        serviceMinutes: Double(bitPattern: bits))
    }
  }

  @Test("an engineer cannot hold fewer than no orders")
  func openOrders() async {
    await #expect(processExitsWith: .failure) {
      let place = try Coordinate(latitude: 0, longitude: 0)
      let shift = try Shift(start: Instant(milliseconds: 0), end: Instant(milliseconds: 1))
      _ = Engineer(id: "e1", position: place, openOrders: -1, shift: shift)
    }
  }

  @Test("levels and urgencies are ordered as trained and as pressing, and named as in the files")
  func ranks() {
    #expect(
      CertificationLevel.allCases.sorted() == [.basic, .professional, .advanced, .instructor])
    #expect(CertificationLevel.allCases.map(\.rank) == [0, 1, 2, 3])
    #expect(
      CertificationLevel.allCases.map(\.rawValue)
        == ["basic", "professional", "advanced", "instructor"])
    #expect(Urgency.allCases.reversed().sorted() == [.normal, .urgent, .extraUrgent])
    #expect(Urgency.allCases.map(\.rank) == [0, 1, 2])
    #expect(Urgency.allCases.map(\.rawValue) == ["normal", "urgent", "extraUrgent"])
  }
}
