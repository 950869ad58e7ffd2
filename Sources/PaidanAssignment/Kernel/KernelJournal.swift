/// What the state of a kernel was before each change, newest last.
///
/// A question changes the plan and takes the change back; whoever waits for changes reads what was
/// touched. A batch keeps no journal and pays one predictable branch for that.
struct KernelJournal<Cost: KernelCost> {
  /// The old state of one row, column or slot.
  enum Entry: BitwiseCopyable {
    case row(Int32, column: Int32, value: Cost)
    case column(Int32, price: Cost, used: Int32, nextSlotCost: Cost)
    case slot(Int, row: Int32)
  }

  /// Whether changes are noted.
  var isKept = false
  private(set) var entries: [Entry] = []

  mutating func note(_ entry: Entry) { entries.append(entry) }

  mutating func popLast() -> Entry? { entries.popLast() }

  /// Forgets what was noted, and keeps the memory.
  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }
}

extension AssignmentKernel {
  @inline(never)
  mutating func note(row: Int32) {
    let known = graph.rows.states[row]
    journal.note(.row(row, column: known.column, value: known.value))
  }

  @inline(never)
  mutating func note(column: Int32) {
    let known = graph.columns.states[column]
    journal.note(
      .column(
        column, price: known.price, used: known.used, nextSlotCost: known.nextSlotCost))
  }

  /// Notes all that a change of who is on a column writes.
  @inline(never)
  mutating func note(column: Int32, slot: Int, row: Int32) {
    note(column: column)
    journal.note(.slot(slot, row: heldRow[slot]))
    note(row: row)
  }

  /// Notes all that a change of a price writes.
  @inline(never)
  mutating func noteHolders(of column: Int32) {
    note(column: column)
    for slot in graph.columns.states[column].heldSlots { note(row: heldRow[slot]) }
  }

  /// Takes changes back until so many are left.
  mutating func rollBack(to count: Int) {
    while journal.entries.count > count, let entry = journal.popLast() {
      switch entry {
      case .row(let row, let column, let worth):
        graph.rows.states[row].column = column
        graph.rows.states[row].value = worth
      case .column(let column, let asked, let held, let next):
        graph.columns.states[column].price = asked
        graph.columns.states[column].used = held
        graph.columns.states[column].nextSlotCost = next
      case .slot(let slot, let row): heldRow[slot] = row
      }
    }
  }
}
