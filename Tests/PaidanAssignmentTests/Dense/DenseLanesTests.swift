import PaidanTestSupport
import Testing

@testable import PaidanAssignment

/// The loops over eight lanes against the plain ones, bit for bit.
@Suite("Dense lanes") struct DenseLanesTests {
  @Test("A rank among 64 numbers is that of the sorted list, ties and infinities included")
  func ranks() {
    var random = SplitMix64(seed: TestScale.seed)
    for number in 0..<TestScale.count(300, full: 3_000) {
      let numbers = (0..<64).map { _ in
        switch number % 3 {
        case 0: Double.random(in: -1...1, using: &random)
        case 1: Double(Int.random(in: 0...3, using: &random))
        default: [0, 1, Double.infinity][Int(random.next() % 3)]
        }
      }
      let lanes = LaneArray(repeating: 0, count: 64)
      for (index, number) in numbers.enumerated() { lanes[index] = number }
      let sorted = numbers.sorted()
      for rank in [1, 2, 8, 24, 40, 63, 64] { #expect(lanes.ranked(rank) == sorted[rank - 1]) }
    }
  }

  @Test("Least and greatest lane, and the bytes of a mask")
  func lanes() {
    var random = SplitMix64(seed: TestScale.seed)
    for _ in 0..<TestScale.count(300, full: 3_000) {
      let numbers = (0..<8).map { _ in Double(Int.random(in: -3...3, using: &random)) }
      let lanes = Lanes(numbers)
      #expect(lanes.least == numbers.min())
      #expect(lanes.greatest == numbers.max())
      var bytes = (lanes .< 0).bytes
      var found: [Int] = []
      while let lane = bytes.popFirstByte() { found.append(lane) }
      #expect(found == numbers.indices.filter { numbers[$0] < 0 })
    }
  }

  @Test("A row's collection holds every entry up to the cut, whatever the length")
  func collection() {
    var random = SplitMix64(seed: TestScale.seed)
    for count in 1...90 {
      let isTied = count % 2 == 0
      let entries = (0..<count).map { index -> Int32 in
        if index % 11 == 10 { return .max }
        return .random(in: 0...(isTied ? 2 : 1_000_000), using: &random)
      }
      unsafe entries.withUnsafeBufferPointer { buffer in
        let view = unsafe DenseView(buffer, rowCount: 1, columnCount: count, stride: count)
        expectCollection(of: view.row(0), entries)
      }
    }
  }

  private func expectCollection(of row: DenseRow<Int32>, _ entries: [Int32]) {
    var scan = SelectionScan<Int32>(columnCount: entries.count, wanted: 8, wantsColumns: true)
    let cut = scan.cut(of: row)
    let costs = entries.filter { $0 != .max }.map(Double.init)
    #expect(costs.count { $0 <= cut } >= min(costs.count, scan.wanted))
    scan.collect(row, upTo: cut, row: 0)
    let found = (0..<scan.count).map { scan.found[$0] }
    #expect(Set(found.map(\.column)).count == found.count)
    for edge in found {
      #expect(edge.cost == Double(entries[Int(edge.column)]) && edge.cost <= cut)
    }
    // Only entries at the cut may be missing, and only when there are many.
    if !scan.hasMissed { #expect(found.count { $0.cost < cut } == costs.count { $0 < cut }) }
    if found.count < 32 { #expect(found.count == costs.count { $0 <= cut }) }
    for (column, entry) in entries.enumerated() {
      #expect(scan.rowOfLeast[column] == (entry == .max ? -1 : 0))
      #expect(scan.least[column] == entry)
    }
    expectBest(of: row, entries, &scan)
  }

  /// The collection at prices, against the plain sums.
  private func expectBest(
    of row: DenseRow<Int32>, _ entries: [Int32], _ scan: inout SelectionScan<Int32>
  ) {
    let price = LaneArray(repeating: 0, count: entries.count)
    for column in entries.indices { price[column] = Double(column % 5) / 3 }
    let sums = entries.enumerated().filter { $1 != .max }.map { Double($1) + price[$0] }
    scan.group(row, price)
    let best = scan.ranked(1)
    #expect(best == sums.min() ?? .infinity)
    let cut = scan.ranked(20)
    scan.keepLeast(row, price, upTo: cut, row: 3)
    let found = (0..<scan.count).map { scan.found[$0].cost + price[scan.found[$0].column] }
    #expect(found.filter { $0 < cut }.sorted() == sums.filter { $0 < cut }.sorted())
    #expect(found.allSatisfy { $0 <= cut })
  }
}
