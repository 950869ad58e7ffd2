import PaidanModel
import PaidanTestSupport
import Testing

@Suite("Certificate sets")
struct CertificateSetTests {
  private func set(_ kinds: some Sequence<Int>) -> CertificateSet {
    var set = CertificateSet()
    for kind in kinds { set.insert(kind) }
    return set
  }

  @Test(
    "agree with sets of numbers, whatever the number of kinds", arguments: [3, 64, 65, 128, 300])
  func agrees(_ kinds: Int) {
    var generator = SplitMix64(seed: TestScale.seed &+ UInt64(kinds))
    for _ in 0..<TestScale.count(300, full: 10_000) {
      let size = Int.random(in: 0...min(kinds, 12), using: &generator)
      let large = Set((0..<size).map { _ in Int.random(in: 0..<kinds, using: &generator) })
      let other = Set((0..<3).map { _ in Int.random(in: 0..<kinds, using: &generator) })
      let part = large.sorted().filter { _ in Bool.random(using: &generator) }
      let bits = set(large)
      #expect(bits.count == large.count && bits.isEmpty == large.isEmpty)
      #expect((0..<kinds + 70).allSatisfy { bits.contains($0) == large.contains($0) })
      #expect(bits.isSuperset(of: set(part)) && bits.isSuperset(of: CertificateSet()))
      #expect(bits.isSuperset(of: set(other)) == large.isSuperset(of: other))
      #expect(set(other).isSuperset(of: bits) == other.isSuperset(of: large))
      // Equal whatever the order of insertion, and however often.
      let again = set(large.sorted().reversed() + large.sorted())
      #expect(again == bits && again.hashValue == bits.hashValue)
      #expect((bits == set(other)) == (large == other))
    }
  }

  @Test("tell kinds on both sides of a word's border apart")
  func borders() {
    for kind in [0, 63, 64, 127, 128, 191, 192] {
      let one = set([kind])
      #expect(one.contains(kind) && !one.contains(kind + 1) && !one.contains(kind - 1))
      #expect(one.count == 1 && !one.isSuperset(of: set([kind + 1])))
    }
    #expect(set([63]).firstWord == 1 << 63 && set([64]).firstWord == 0)
    #expect(!CertificateSet().contains(-1))
  }

  @Test("refuse a negative kind")
  func negative() async {
    await #expect(processExitsWith: .failure) {
      var set = CertificateSet()
      set.insert(-1)
    }
  }
}

@Suite("Certificates")
struct CertificateTests {
  @Test("are told apart and ordered by UTF-8 bytes")
  func bytes() {
    let (composed, decomposed): (Certificate, Certificate) = ("\u{E9}", "e\u{301}")
    #expect(composed != decomposed && Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed && Certificate("gas") < "refrigeration")
    #expect("\(Certificate("制冷"))" == "制冷")
  }

  @Test("are numbered as they are first seen")
  func index() {
    var index = CertificateIndex()
    #expect(["b", "a", "b", "c"].map { index.number(of: $0) } == [0, 1, 0, 2])
    #expect(index.count == 3 && index.certificates == ["b", "a", "c"])
    #expect(index.existingNumber(of: "c") == 2 && index.existingNumber(of: "d") == nil)
  }

  @Test("hold up to the instant of their expiry, not at it")
  func expiry() {
    let expiry = Instant(milliseconds: 5_000)
    let held = HeldCertificate("gas", validUntil: expiry)
    #expect(held.isValid(at: Instant(milliseconds: 4_999)) && !held.isValid(at: expiry))
    #expect(HeldCertificate("gas").isValid(at: Instant(milliseconds: .max)))
    #expect(HeldCertificate("gas") == "gas" && held != "gas")
  }
}
