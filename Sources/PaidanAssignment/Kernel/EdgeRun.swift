/// Where the edges of a row or a column lie: first and one past the last.
struct EdgeRun: BitwiseCopyable {
  var start: Int
  var end: Int

  @inline(always) var range: Range<Int> { unsafe Range(uncheckedBounds: (start, end)) }
}
