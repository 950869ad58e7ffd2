internal import PaidanAssignment

/// A problem whose costs are linear in one weight, with the plan in force.
struct WeightedProblem {
  /// The problem at the weight in force, with the plan.
  let batch: LiveBatch
  /// The weight in force.
  let value: Int64
  /// How often the weight counts in each edge, slot and penalty.
  let edges: [Int64]
  let slots: [Int64]
  let penalties: [Int64]
  let threads: Int

  /// A plan's objective as a function of the weight.
  struct Line {
    let atZero: Int64
    let slope: Int64

    func cost(at weight: Int64) -> Int64 { atZero + slope * weight }
  }

  /// The weights the solver admits, as far as a policy may name them.
  func range(upTo most: Int64) -> ClosedRange<Int64> {
    let graph = batch.graph
    var greatest = most
    func limit(_ costs: [Int32], _ amounts: [Int64]) {
      for (cost, amount) in zip(costs, amounts) where amount > 0 {
        let rest = Int64(CandidateGraph.costLimit) - 1 - Int64(cost)
        greatest = min(greatest, value + rest / amount)
      }
    }
    limit(graph.costs, edges)
    limit(graph.slotCosts, slots)
    limit(graph.penalties, penalties)
    return min(0, value)...max(greatest, value)
  }

  /// The stretch of weights round that in force for which the plan is optimal (Newton's method on the
  /// lower envelope of the plans' lines: each step goes to where a better plan's line meets ours,
  /// rounded towards ours).
  func stableInterval(within range: ClosedRange<Int64>) -> ClosedRange<Int64> {
    let ours = line(of: batch.result)
    func end(from far: Int64) -> Int64 {
      var weight = far
      while weight != value {
        let best = BatchSolver(threads: threads).solve(graph(at: weight))
        let theirs = line(of: best)
        if theirs.cost(at: weight) == ours.cost(at: weight) { break }
        // Where the lines meet, on our side of the far weight: a whole number, or between two.
        let sign: Int64 = weight > value ? 1 : -1
        let rise = sign * (theirs.atZero - ours.atZero)
        let run = sign * (ours.slope - theirs.slope)
        let remainder = (rise % run + run) % run
        let down = (rise - remainder) / run
        weight = weight > value || remainder == 0 ? down : down + 1
      }
      return weight
    }
    return end(from: range.lowerBound)...end(from: range.upperBound)
  }

  private func graph(at weight: Int64) -> CandidateGraph {
    let graph = batch.graph
    func shifted(_ costs: [Int32], _ amounts: [Int64]) -> [Int32] {
      zip(costs, amounts).map { Int32(Int64($0) + $1 * (weight - value)) }
    }
    return CandidateGraph.made(
      rowOffsets: graph.rowOffsets, columns: graph.columns, costs: shifted(graph.costs, edges),
      penalties: shifted(graph.penalties, penalties), slotOffsets: graph.slotOffsets,
      slotCosts: shifted(graph.slotCosts, slots))
  }

  private func line(of result: AssignmentResult) -> Line {
    let graph = batch.graph
    var (cost, slope): (Int64, Int64) = (0, 0)
    var used = [Int](repeating: 0, count: graph.columnCount)
    for (row, column) in result.columnOfRow.enumerated() {
      guard column >= 0, let edge = graph.edge(row, column) else {
        cost += Int64(graph.penalties[row])
        slope += penalties[row]
        continue
      }
      cost += Int64(graph.costs[edge])
      slope += edges[edge]
      let slot = graph.slotOffsets[Int(column)] + used[Int(column)]
      cost += Int64(graph.slotCosts[slot])
      slope += slots[slot]
      used[Int(column)] += 1
    }
    return Line(atZero: cost - slope * value, slope: slope)
  }
}
