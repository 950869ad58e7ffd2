import PaidanAssignment
import PaidanTestSupport
import Testing

@Suite struct LiveAssignmentTests {
  @Test(
    "OPT-05 after every event the plan is the optimum of the problem from scratch",
    arguments: [Int32(4), 30, 100_000])
  func staysOptimal(costRange: Int32) throws {
    for seed in 0..<TestScale.count(60, full: 3_000) {
      var model = LiveModel(
        seed: TestScale.seed &+ UInt64(seed), costRange: costRange, rows: 8, columns: 5)
      var live = LiveAssignment()
      for step in 0..<100 {
        model.step(&live)
        let batch = live.batch()
        let expected = try model.graph()
        try #require(batch.graph == expected, "seed \(seed), step \(step)")
        let proof = try OptimalityProof.check(
          columnOfRow: batch.result.columnOfRow, prices: batch.result.prices, on: expected)
        try #require(live.proof == proof, "seed \(seed), step \(step)")
      }
    }
  }

  @Test(
    "OPT-05 OPT-06 the canonical plan is that of a batch, whatever events led to it",
    arguments: [Int32(3), 10])
  func isCanonical(costRange: Int32) throws {
    for seed in 0..<TestScale.count(60, full: 3_000) {
      var model = LiveModel(
        seed: TestScale.seed &+ UInt64(seed), costRange: costRange, rows: 8, columns: 5)
      var live = LiveAssignment()
      for step in 0..<100 {
        model.step(&live)
        // Not after every event: what several touched must be found too.
        if step % 3 != 0 { continue }
        let isUnique = live.makeCanonical(rowPrecedes: <, columnPrecedes: <)
        let batch = live.batch()
        let expected = CanonicalOptimum(of: BatchSolver().solve(batch.graph), on: batch.graph)
        try #require(
          batch.result.columnOfRow == expected.result.columnOfRow, "seed \(seed), step \(step)")
        try #require(isUnique == expected.isUnique, "seed \(seed), step \(step)")
        try #require(
          live.proof.primalObjective == expected.result.objective, "seed \(seed), step \(step)")
        try #require(live.proof.dualObjective == live.proof.primalObjective)
      }
    }
  }

  @Test("OPT-12 a trial leaves no trace: plan, prices, edges and numbers are as before")
  func trialsLeaveNoTrace() throws {
    var changes = 0
    for seed in 0..<TestScale.count(60, full: 3_000) {
      var model = LiveModel(
        seed: TestScale.seed &+ UInt64(seed), costRange: 20, rows: 8, columns: 5)
      var live = LiveAssignment()
      for step in 0..<60 {
        model.step(&live)
        let before = live.batch()
        let proof = live.proof
        let changed = live.trial { live in
          var other = model
          for _ in 0..<4 { other.step(&live) }
          return live.batch()
        }
        try #require(live.batch() == before, "seed \(seed), step \(step)")
        try #require(live.proof == proof)
        if changed != before { changes += 1 }
      }
    }
    // By chance a few trials end where they began; most do not.
    #expect(changes > TestScale.count(60, full: 3_000) * 60 / 2)
  }

  @Test("OPT-12 a trial within a trial takes back what is its own and no more")
  func trialsNest() throws {
    for seed in 0..<TestScale.count(60, full: 3_000) {
      var model = LiveModel(
        seed: TestScale.seed &+ 500 &+ UInt64(seed), costRange: 20, rows: 8, columns: 5)
      var live = LiveAssignment()
      for step in 0..<40 {
        model.step(&live)
        let before = live.batch()
        try live.trial { live in
          var other = model
          for _ in 0..<3 {
            other.step(&live)
            let (batch, proof) = (live.batch(), live.proof)
            let moves = Set(live.movesInTrial())
            live.trial { live in
              var third = other
              for _ in 0..<3 { third.step(&live) }
            }
            try #require(live.batch() == batch, "seed \(seed), step \(step)")
            try #require(live.proof == proof)
            try #require(Set(live.movesInTrial()) == moves)
            for row in batch.rows { _ = live.leavingOut(row) }
            try #require(live.batch() == batch, "seed \(seed), step \(step)")
          }
        }
        try #require(live.batch() == before, "seed \(seed), step \(step)")
      }
    }
  }
}
