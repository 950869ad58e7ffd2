import PaidanTestSupport
import Testing

@testable import PaidanAssignment

/// The pass that compares entries as they lie in memory, against plain comparisons one by one.
@Suite("Selecting entries of a dense matrix") struct DenseSelectingTests {
  @Test("Bits of eight integers say what comparing each says, at the ends of Int32 too")
  func integers() {
    expectBits([Int32.min, .min + 1, -1, 0, 1, 7, .max - 1, .max]) { _ in false }
  }

  @Test("Bits of eight Floats say what comparing each says, and name NaN")
  func floats() {
    expectBits([-Float.infinity, -3e38, -0.5, 0, 0x1p-149, 3e38, .infinity, .nan]) { $0.isNaN }
  }

  @Test("Bits of eight Doubles say what comparing each says, and name what is beyond the bound")
  func doubles() {
    expectBits([-Double.infinity, -1, 0, 0x1p-1074, 0x1p999, 0x1p1000, .infinity, .nan]) {
      !($0 < 0x1p1000)
    }
  }

  private func expectBits<Entry: DenseEntry>(
    _ choices: [Entry], isSuspect: (Entry) -> Bool
  ) {
    var random = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(2_000, full: 20_000) {
      let entries = SIMD8((0..<8).map { _ in choices[Int(random.next() % 8)] })
      let least = SIMD8((0..<8).map { _ in choices[Int(random.next() % 8)] })
      let cut = choices[Int(random.next() % 7)]
      let bits = Entry.promising(entries, upTo: cut, below: least)
      for lane in 0..<8 {
        let isHit = entries[lane] <= cut || entries[lane] < least[lane] || isSuspect(entries[lane])
        #expect((bits >> lane & 1 == 1) == isHit, "\(entries) up to \(cut), below \(least)")
      }
      #expect(bits >> 8 == 0)
    }
  }

  @Test("A bound becomes the greatest cost up to it, which is never one that forbids")
  func bounds() {
    #expect(Int32.cost(upTo: 7) == 7)
    #expect(Int32.cost(upTo: -0.5) == -1)
    #expect(Int32.cost(upTo: Int32.costCeiling.nextDown) == Int32.max - 1)
    #expect(Int32.cost(upTo: .infinity) == Int32.max - 1)
    #expect(Int32.cost(upTo: -.infinity) == .min)
    #expect(Float.cost(upTo: 0.5) == 0.5)
    #expect(Double(Float.cost(upTo: 0.1)) <= 0.1 && Double(Float.cost(upTo: 0.1).nextUp) > 0.1)
    #expect(Float.cost(upTo: Float.costCeiling.nextDown) == .greatestFiniteMagnitude)
    #expect(Float.cost(upTo: -.infinity) == -.infinity)
    #expect(Double.cost(upTo: 0.1) == 0.1)
    #expect(Double.cost(upTo: .infinity) == Double.costCeiling.nextDown)
    #expect(Double.cost(upTo: -.infinity) == -.infinity)
    #expect(Int32.lowest == .min && Float.lowest == -.infinity && Double.lowest == -.infinity)
  }

  @Test("A refused entry is found wherever it stands in a row, among forbidden ones too")
  func places() throws {
    let columns = 139
    for place in 0..<columns {
      try expectRefusal(Int32.min, .negativeInfinity, place, columns)
      try expectRefusal(Float.nan, .notANumber, place, columns)
      try expectRefusal(-Float.infinity, .negativeInfinity, place, columns)
      try expectRefusal(Double.nan, .notANumber, place, columns)
      try expectRefusal(0x1p1000, .beyondBound, place, columns)
    }
  }

  private func expectRefusal<Entry: DenseEntry & ExpressibleByIntegerLiteral>(
    _ refused: Entry, _ refusal: DenseMatrixError.Refusal, _ place: Int, _ columns: Int
  ) throws {
    let rows = 5
    let row = place % rows
    var entries = [Entry](repeating: 3, count: rows * columns)
    for index in entries.indices {
      if index % 3 == 0 { entries[index] = .forbidden }
      if index % 7 == 0 { entries[index] = 1 }
    }
    let solver = DenseSolver(method: .core)
    #expect(
      try solver.solve(entries, rowCount: rows, columnCount: columns).status == .optimal)
    entries[row * columns + place] = refused
    #expect(throws: DenseMatrixError.refused(refusal, row: row, column: place)) {
      try solver.solve(entries, rowCount: rows, columnCount: columns)
    }
  }
}
