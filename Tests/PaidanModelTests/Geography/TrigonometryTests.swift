import Foundation
import PaidanTestSupport
import Testing

@testable import PaidanModel

@Suite("Our own trigonometry")
struct TrigonometryTests {
  @Test("sine and cosine are the C library's to 4e-16")
  func sineAndCosine() {
    var generator = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(30_000, full: 1_000_000) {
      let degrees = Double.random(in: -360...360, using: &generator)
      let (sine, cosine) = Trigonometry.sineAndCosine(degrees: degrees)
      // Reduced in degrees, where it is exact; radians of large angles are not.
      let reduced = degrees.remainder(dividingBy: 90) * .pi / 180
      let turn = Int((degrees / 90).rounded(.toNearestOrEven)) & 3
      let (s, c) = (sin(reduced), cos(reduced))
      let expected = [(s, c), (c, -s), (-s, -c), (-c, s)][turn]
      #expect(abs(sine - expected.0) < 4e-16 && abs(cosine - expected.1) < 4e-16)
    }
  }

  @Test("right angles are exact")
  func rightAngles() {
    for (degrees, sine, cosine) in [
      (0.0, 0.0, 1.0), (90, 1, 0), (180, 0, -1), (270, -1, 0), (-90, -1, 0), (-180, 0, -1),
    ] {
      let found = Trigonometry.sineAndCosine(degrees: degrees)
      #expect(found.sine == sine && found.cosine == cosine)
    }
  }

  @Test("arcsine is the C library's to 2e-15, small ones to 4e-16 of themselves")
  func arcsine() {
    var generator = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(30_000, full: 1_000_000) {
      let x = Double.random(in: 0...1, using: &generator)
      #expect(abs(Trigonometry.arcsine(x) - asin(x)) < 2e-15)
      let small = x * x * x * 1e-3
      #expect(abs(Trigonometry.arcsine(small) - asin(small)) <= 4e-16 * small)
    }
    #expect(Trigonometry.arcsine(0) == 0 && Trigonometry.arcsine(1) == .pi / 2)
    #expect(Trigonometry.arcsine(1.000_000_1) == .pi / 2)
  }
}
