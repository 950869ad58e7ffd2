import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite struct LiveQuestionTests {
  @Test(
    "OPT-12 what forcing a row onto a column, leaving it out or serving it costs, is what solving that problem anew costs",
    arguments: [Int32(4), 30, 100_000])
  func alternativesAreExact(costRange: Int32) throws {
    try forEachState(costRange: costRange) { live, label in
      let before = live.batch()
      for (place, row) in before.rows.enumerated() {
        for column in before.columns.indices where before.hasSlots(column) {
          let number = before.columns[column]
          let cost = live.cost(of: row, on: number) ?? costRange / 2
          let forced = live.forcing(row, onto: number, cost: cost)
          let expected = before.optimum(forcing: place, onto: column, cost: cost)
          try #require(forced.excess == expected - before.result.objective, "\(label)")
        }
        let leftOut = live.leavingOut(row)
        try #require(
          leftOut.excess == before.optimum(without: place) + before.penalty(of: place)
            - before.result.objective, "\(label)")
        let served = before.columns.indices.filter { before.hasSlots($0) }.compactMap { column in
          live.cost(of: row, on: before.columns[column]).map {
            before.optimum(forcing: place, onto: column, cost: $0)
          }
        }.min()
        let serving = live.serving(row)
        try #require(
          serving?.excess == served.map { $0 - before.optimum(without: place) }, "\(label)")
      }
      // Questions move nothing.
      try #require(live.batch() == before, "\(label)")
    }
  }

  @Test("OPT-12 the moves of an alternative lead from the plan to one of that cost")
  func movesAreThePlansDifference() throws {
    try forEachState(costRange: 30) { live, label in
      let before = live.batch()
      for row in before.rows {
        for edge in live.edges(ofRow: row) where !live.slotCosts(of: edge.target).isEmpty {
          let forced = live.forcing(row, onto: edge.target)
          var places = Dictionary(
            uniqueKeysWithValues: before.rows.map { ($0, live.column(of: $0)) })
          for move in forced.moves {
            #expect(places[move.row] == move.from)
            places[move.row] = move.to
          }
          try #require(places[row] == edge.target, "\(label)")
          var held: [Int32: Int] = [:]
          var cost: Int64 = 0
          for (row, column) in places {
            if column < 0 {
              cost += Int64(live.penalty(of: row))
              continue
            }
            let edge = live.cost(of: row, on: column)
            cost += Int64(try #require(edge))
            held[column, default: 0] += 1
          }
          for (column, count) in held {
            let slots = live.slotCosts(of: column)
            try #require(count <= slots.count)
            cost += slots.prefix(count).reduce(0) { $0 + Int64($1) }
          }
          try #require(cost == before.result.objective + forced.excess, "\(label)")
        }
      }
    }
  }

  @Test(
    "the price interval is what one slot more saves and one unit less costs, and holds the price",
    arguments: [Int32(4), 30, 100_000])
  func priceIntervalsAreExact(costRange: Int32) throws {
    try forEachState(costRange: costRange) { live, label in
      let before = live.batch()
      for column in before.columns.indices {
        let number = before.columns[column]
        let interval = live.priceInterval(of: number)
        guard before.hasSlots(column) else {
          #expect(interval == nil)
          continue
        }
        let slots = live.slotCosts(of: number)
        let more = before.optimum(slots: [0] + slots, of: column)
        try #require(
          interval.map { Int64($0.lowerBound) } == before.result.objective - more, "\(label)")
        let less = before.optimumWithPhantom(on: column)
        try #require(
          interval.map { Int64($0.upperBound) } == less - before.result.objective, "\(label)")
        try #require(interval?.contains(live.price(of: number)) == true, "\(label)")
      }
      try #require(live.batch() == before, "\(label)")
    }
  }

  @Test("DSP-06 who competes in vain: k rows that may take k - 1 slots and nothing else")
  func competitionIsAWitness() throws {
    var (witnesses, escapes) = (0, 0)
    try forEachState(costRange: 30) { live, label in
      for row in live.batch().rows where live.column(of: row) < 0 {
        guard let (rows, columns) = live.competition(for: row) else {
          escapes += 1
          continue
        }
        witnesses += 1
        let slots = columns.reduce(0) { $0 + live.slotCosts(of: $1).count }
        try #require(rows.count == slots + 1, "\(label)")
        for other in rows {
          let open = live.edges(ofRow: other).map(\.target).filter {
            !live.slotCosts(of: $0).isEmpty
          }
          try #require(open.allSatisfy { columns.contains($0) }, "\(label)")
        }
      }
    }
    #expect(witnesses > 100 && escapes > 100)
  }

  /// Calls `body` at some moments of random lives.
  private func forEachState(
    costRange: Int32, _ body: (inout LiveAssignment, String) throws -> Void
  ) throws {
    for seed in 0..<TestScale.count(40, full: 2_000) {
      var model = LiveModel(
        seed: TestScale.seed &+ UInt64(seed), costRange: costRange, rows: 7, columns: 4)
      var live = LiveAssignment()
      for step in 0..<60 {
        model.step(&live)
        if step % 6 == 5 { try body(&live, "seed \(seed), step \(step)") }
      }
    }
  }
}

extension LiveBatch {
  func hasSlots(_ column: Int) -> Bool { graph.slotOffsets[column] < graph.slotOffsets[column + 1] }

  func penalty(of row: Int) -> Int64 { Int64(graph.penalties[row]) }

  /// The optimum with a row on a column: its edge alone, at no way out.
  func optimum(forcing row: Int, onto column: Int, cost: Int32) -> Int64 {
    changed(edges: { $0 == row ? [(Int32(column), cost)] : nil }) { $0 == row ? .max : nil }
  }

  func optimum(without row: Int) -> Int64 {
    changed(edges: { $0 == row ? [] : nil }) { $0 == row ? 0 : nil }
  }

  func optimum(slots: [Int32], of column: Int) -> Int64 { changed(slots: (column, slots)) }

  func optimumWithPhantom(on column: Int) -> Int64 { changed(phantom: column) }

  /// The optimum of this problem with some of it replaced.
  private func changed(
    edges: (Int) -> [(Int32, Int32)]? = { _ in nil }, penalties: (Int) -> Int32? = { _ in nil },
    slots: (column: Int, costs: [Int32])? = nil, phantom: Int? = nil
  ) -> Int64 {
    // Above any sum of these small costs, so that it is never paid.
    let wall = CandidateGraph.costLimit - 1
    var (offsets, columns, costs, leftOut) = ([0], [Int32](), [Int32](), [Int32]())
    for row in 0..<graph.rowCount {
      let own = (graph.rowOffsets[row]..<graph.rowOffsets[row + 1]).map {
        (graph.columns[$0], graph.costs[$0])
      }
      for (column, cost) in edges(row) ?? own {
        columns.append(column)
        costs.append(cost)
      }
      offsets.append(columns.count)
      leftOut.append(min(penalties(row) ?? graph.penalties[row], wall))
    }
    if let phantom {
      columns.append(Int32(phantom))
      costs.append(0)
      offsets.append(columns.count)
      leftOut.append(wall)
    }
    var (slotOffsets, slotCosts) = ([0], [Int32]())
    for column in 0..<graph.columnCount {
      let own = graph.slotCosts[graph.slotOffsets[column]..<graph.slotOffsets[column + 1]]
      slotCosts += slots?.column == column ? slots?.costs ?? [] : Array(own)
      slotOffsets.append(slotCosts.count)
    }
    guard
      let graph = try? CandidateGraph(
        rowOffsets: offsets, columns: columns, costs: costs, penalties: leftOut,
        slotOffsets: slotOffsets, slotCosts: slotCosts)
    else { preconditionFailure("a change of a good problem is one") }
    return BatchSolver().solve(graph).objective
  }
}
