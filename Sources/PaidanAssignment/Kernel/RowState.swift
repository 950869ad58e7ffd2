/// What a kernel knows of a row, side by side: whoever looks at one mostly looks at the other.
struct RowState<Cost: KernelCost>: BitwiseCopyable {
  /// Its column, or -1.
  var column: Int32
  /// What it is worth, from the moment it is inserted.
  var value: Cost
}
