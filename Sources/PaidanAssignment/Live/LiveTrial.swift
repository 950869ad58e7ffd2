/// What brings a ``LiveAssignment`` back to where it was before a question.
struct LiveTrial {
  /// The problem before each change, newest last.
  enum Saved {
    case row(Int32, edges: [LiveEdge], penalty: Int32)
    case column(Int32, edges: [LiveEdge], slots: EdgeRun, slotCosts: [Int32], room: Int32)
  }

  var saved: [Saved] = []
  /// How long the journal was when it began.
  let journalStart: Int
  let slotEnd: Int
  let rowEnd: Int
  let columnEnd: Int
  let unusedRows: [Int32]
  let unusedColumns: [Int32]
}

extension LiveAssignment {
  /// Changes anything, looks at what comes of it, and takes it all back: plan, prices, numbers.
  ///
  /// ```swift
  /// let saved = live.trial { live in
  ///   let before = live.proof.primalObjective
  ///   live.removeRow(17)
  ///   return before - live.proof.primalObjective
  /// }
  /// ```
  ///
  /// A trial may begin others: each takes back what happened since it began.
  ///
  /// - Parameter body: is handed this assignment.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws, after everything was taken back.
  /// - Complexity: that of the changes, twice.
  public mutating func trial<Result, Failure>(
    _ body: (inout LiveAssignment) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Within the trial, the objective is then a look at what the trial touched.
    settleSums()
    trials.append(
      LiveTrial(
        journalStart: kernel.journal.entries.count, slotEnd: slotEnd, rowEnd: rowEnd,
        columnEnd: columnEnd, unusedRows: unusedRows, unusedColumns: unusedColumns))
    defer { endTrial() }
    return try body(&self)
  }

  /// The moves the innermost trial has made so far: whoever is elsewhere than before it, by row.
  ///
  /// - Returns: rows with where they were and where they are, -1 for unassigned; rows that came or
  ///   went in the trial are left out.
  /// - Precondition: within ``trial(_:)``.
  /// - Complexity: O(changes made).
  public func movesInTrial() -> [LiveMove] {
    guard let trial = trials.last else { preconditionFailure("There is no trial.") }
    var before: [Int32: Int32] = [:]
    for case .row(let row, let column, _) in kernel.journal.entries[trial.journalStart...]
    where before[row] == nil {
      before[row] = column
    }
    let gone = Set(unusedRows)
    let new = Set(trial.unusedRows)
    return before.compactMap { row, column in
      let isOld = row < Int32(trial.rowEnd) && !new.contains(row) && !gone.contains(row)
      guard isOld, kernel.graph.rows.states[row].column != column else { return nil }
      return LiveMove(row: row, from: column, to: kernel.graph.rows.states[row].column)
    }.sorted { $0.row < $1.row }
  }

  private mutating func endTrial() {
    guard let trial = trials.popLast() else { return }
    let entries = Array(kernel.journal.entries[trial.journalStart...])
    for saved in trial.saved.reversed() {
      switch saved {
      case .row(let row, let edges, let penalty):
        kernel.graph.removeEdges(ofRow: row)
        kernel.graph.rows.states[row].penalty = penalty
        for edge in edges {
          kernel.graph.addEdge(row: row, column: edge.target, cost: edge.cost)
        }
      case .column(let column, let edges, let slots, let slotCosts, let room):
        kernel.graph.removeEdges(ofColumn: column)
        kernel.graph.columns.states[column].slots = slots
        for (place, cost) in slotCosts.enumerated() {
          kernel.graph.slotCosts[slots.start + place] = cost
        }
        slotRooms[column] = room
        for edge in edges {
          kernel.graph.addEdge(row: edge.target, column: column, cost: edge.cost)
        }
      }
    }
    kernel.rollBack(to: trial.journalStart)
    // The sums alone: nobody is told of changes that were none.
    for entry in entries {
      switch entry {
      case .row(let row, _, _): touch(row: row, for: .sums)
      case .column(let column, _, _, _): touch(column: column, for: .sums)
      case .slot: break
      }
    }
    (rowEnd, columnEnd, slotEnd) = (trial.rowEnd, trial.columnEnd, trial.slotEnd)
    (unusedRows, unusedColumns) = (trial.unusedRows, trial.unusedColumns)
    gatheredEntries = trial.journalStart
  }

  /// Remembers a row's edges, where a trial is to undo their change.
  mutating func save(row: Int32) {
    if trials.isEmpty { return }
    let old = LiveTrial.Saved.row(
      row, edges: edges(ofRow: row), penalty: kernel.graph.rows.states[row].penalty)
    trials[trials.count - 1].saved.append(old)
  }

  /// Remembers a column's edges and slots, where a trial is to undo their change.
  mutating func save(column: Int32) {
    if trials.isEmpty { return }
    let old = LiveTrial.Saved.column(
      column, edges: edges(ofColumn: column), slots: kernel.graph.columns.states[column].slots,
      slotCosts: slotCosts(of: column), room: slotRooms[column])
    trials[trials.count - 1].saved.append(old)
  }
}
