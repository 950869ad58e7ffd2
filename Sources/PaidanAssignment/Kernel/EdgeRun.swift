/// Where the edges of a row or a column lie, or the slots of a column.
struct EdgeRun: BitwiseCopyable {
  var start: Int
  private var storedCount: Int32
  /// How many there is room for, of lists that are live; nothing else looks at it.
  var room: Int32

  @inline(always)
  init(start: Int, end: Int, room: Int32 = 0) {
    self.start = start
    storedCount = Int32(truncatingIfNeeded: end &- start)
    self.room = room
  }

  /// One past the last.
  var end: Int {
    @inline(always) get { start &+ Int(storedCount) }
    @inline(always) set { storedCount = Int32(truncatingIfNeeded: newValue &- start) }
  }

  @inline(always) var count: Int { Int(storedCount) }

  @inline(always) var range: Range<Int> { unsafe Range(uncheckedBounds: (start, end)) }
}
