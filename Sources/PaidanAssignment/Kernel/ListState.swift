/// What is known of one end of edges, a row or a column, besides the edges themselves.
protocol ListState: BitwiseCopyable {
  associatedtype Cost: KernelCost

  /// Where its edges lie.
  var edges: EdgeRun { get set }

  /// Nothing is known yet: no edges, no slots.
  init()
}
