import PaidanModel
import PaidanWorkflow
import Testing

@Suite("Warranty")
struct WarrantyTests {
  private func product(months: Int) -> Product {
    Product(id: "KFR-35GW/ABC123", domain: .homeAppliance, warrantyMonths: months)
  }

  private func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

  @Test(
    "INT-06 the warranty ends so many months after the purchase as the model's catalogue says",
    arguments: [
      (12, "2024-08-14"), (24, "2025-08-14"), (36, "2026-08-14"), (9, "2024-05-14"),
    ])
  func end(_ months: Int, _ end: String) throws {
    let warranty = Warranty(purchased: try day("2023-08-15"), product: product(months: months))
    #expect(warranty.end?.description == end)
    let last = try day(end)
    #expect(warranty.status(on: last) == .inWarranty)
    #expect(warranty.status(on: try #require(last.adding(days: 1))) == .outOfWarranty)
  }

  @Test(
    "INT-06 plans of several tiers, registration and compensation lengthen it, each by its months")
  func extensions() throws {
    let warranty = Warranty(
      purchased: try day("2023-08-31"), product: product(months: 12),
      extensions: [
        .plan(tier: "gold", months: 24), .registration(months: 3), .compensation(months: 6),
      ])
    #expect(warranty.end == (try day("2027-05-30")))
    let six = Warranty(
      purchased: try day("2023-08-15"), product: product(months: 12),
      extensions: [.compensation(months: 6)])
    #expect(six.end == (try day("2025-02-14")))
    #expect(try StrictJSON.read(Warranty.self, from: StrictJSON.write(warranty)) == warranty)
  }

  @Test("INT-06 A-23 the example is out of warranty only by a short period or a person's word")
  func contradiction() throws {
    let visit = try day("2024-05-20")
    let purchased = try day("2023-08-15")
    #expect(
      Warranty(purchased: purchased, product: product(months: 12)).status(on: visit)
        == .inWarranty)
    #expect(
      Warranty(purchased: purchased, product: CatalogueForms.product).status(on: visit)
        == .outOfWarranty)
    let void = Warranty(
      purchased: purchased, product: product(months: 36), voidReason: "进水人为损坏")
    #expect(void.status(on: visit) == .outOfWarranty)
  }
}

@Suite("Verification")
struct VerificationTests {
  private struct Register: ProductVerifier {
    func verify(
      _ evidence: [PurchaseEvidence], of model: ProductID, at instant: Instant
    ) async throws -> ProductVerification {
      guard evidence.contains(.serialNumber("SN20230801")) else { return .unknown(at: instant) }
      return ProductVerification(
        warranty: .outOfWarranty, genuine: .yes, warrantyEnd: LocalDate("2024-05-14"),
        model: "KFR-35GW/ABC123", verifiedAt: instant)
    }
  }

  @Test("INT-05 the provider's two answers and the time of the check are kept")
  func provider() async throws {
    let at = Instant("2024-05-20T09:16:00+08:00")
    let found = try await Register().verify(
      [.orderNumber("D1"), .serialNumber("SN20230801")], of: "KFR-35GW/ABC123", at: at)
    #expect(found.warranty == .outOfWarranty && found.genuine == .yes && found.verifiedAt == at)
    let unknown = try await Register().verify([.invoiceNumber("F1")], of: "X", at: at)
    #expect(unknown == .unknown(at: at))
    #expect(WarrantyStatus.allCases.map(\.rawValue) == ["inWarranty", "outOfWarranty", "unknown"])
    #expect(GenuineChannel.allCases.map(\.rawValue) == ["yes", "no", "unknown"])

    var driver = CaseDriver()
    try driver.play(Scenario.golden.before(.verifyProduct))
    #expect(driver.state.intake?.warranty == .unknown && driver.state.intake?.verifiedAt == nil)
    try driver.give(
      .verifyProduct(warranty: found.warranty, genuine: found.genuine, warrantyEnd: nil),
      by: People.agent, at: "09:16")
    #expect(driver.state.intake?.warranty == .outOfWarranty)
    #expect(driver.state.intake?.genuine == .yes && driver.state.intake?.verifiedAt == at)
  }

  private let record = PersonalData(name: "张三", phone: "138 1234 5678")

  private func verify(
    _ name: String, _ phone: String, _ purchases: [PurchaseEvidence]
  ) -> IdentityVerification {
    IdentityVerification(
      said: PersonalData(name: name, phone: phone), purchases: purchases, record: record,
      recorded: [.orderNumber("D1"), .invoiceNumber("F1")])
  }

  @Test("INT-04 a caller is verified by name, contact and purchase against his record")
  func identity() {
    #expect(verify("张三", "13812345678", [.orderNumber("D1")]).outcome == .verified)
    #expect(verify("张三", "+86 138-1234-5678", [.invoiceNumber("F1")]).outcome == .verified)
    #expect(verify("张四", "13812345678", [.orderNumber("D1")]).differing == [.name])
    #expect(verify("张三", "13812345679", [.orderNumber("D1")]).differing == [.contact])
    #expect(verify("张三", "+1 13812345678", [.orderNumber("D1")]).outcome == .verified)
    #expect(verify("张三", "13812345678", [.orderNumber("D2")]).differing == [.purchase])
    #expect(verify("李四", "110", []).differing == [.name, .contact, .purchase])
    #expect(verify("李四", "110", []).outcome == .differs)
    let new = IdentityVerification(
      said: record, purchases: [.orderNumber("D1")], record: nil, recorded: [])
    #expect(new.outcome == .newCustomer && new.differing.isEmpty)
  }

  @Test("INT-04 a verification holds no value of anybody")
  func quiet() throws {
    let json = String(decoding: try StrictJSON.write(verify("李四", "110", [])), as: UTF8.self)
    #expect(!json.contains("李四") && !json.contains("张三") && !json.contains("138"))
  }
}
