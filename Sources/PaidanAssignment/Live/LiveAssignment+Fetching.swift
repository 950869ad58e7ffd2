/// Having memory fetched for a change that is about to come, while the host works at something else.
///
/// None of these waits for anything or changes anything. What they are asked for lies behind what was
/// asked for before: where a list is, then the list, then the lists it leads to.
extension LiveAssignment {
  /// What giving a row an edge to a column looks at first.
  package func fetch(column: Int32) {
    kernel.graph.columns.states.fetch(column)
  }

  /// What taking a row out of the plan looks at first.
  package func fetch(row: Int32) {
    kernel.graph.rows.states.fetch(row)
  }

  /// A row's edges.
  package func fetchEdges(ofRow row: Int32) {
    kernel.graph.rows.fetch(checked(row: row))
    let run = kernel.graph.edges(ofRow: row)
    for index in stride(from: run.lowerBound, to: run.upperBound, by: 16) {
      kernel.graph.rows.places.fetch(index)
    }
  }

  /// Where the lists of the columns of a row's edges are.
  package func fetchColumns(ofRow row: Int32) {
    for index in kernel.graph.edges(ofRow: checked(row: row)) {
      kernel.graph.columns.states.fetch(kernel.graph.rows[index].target)
    }
  }

  /// Where the columns of a row's edges have them.
  func fetchColumnEdges(ofRow row: Int32) {
    for index in kernel.graph.edges(ofRow: checked(row: row)) {
      kernel.graph.fetchColumnEdge(at: index)
    }
  }
}
