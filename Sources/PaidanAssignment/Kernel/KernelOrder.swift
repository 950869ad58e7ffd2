/// In which order a kernel has the rows and columns of the problem it solves.
protocol KernelOrder: ~Copyable {
  /// Whether rows and columns bear the problem's numbers.
  static var isSame: Bool { get }
  /// The problem's number of a row of the kernel.
  func problemRow(_ row: Int32) -> Int32
  /// The kernel's number of a row of the problem.
  func kernelRow(_ row: Int32) -> Int32
  /// The problem's number of a column of the kernel.
  func problemColumn(_ column: Int32) -> Int32
  /// The kernel's number of a column of the problem.
  func kernelColumn(_ column: Int32) -> Int32
}

/// The problem's own order.
struct SameOrder: KernelOrder {
  static var isSame: Bool { true }
  @inline(always) func problemRow(_ row: Int32) -> Int32 { row }
  @inline(always) func kernelRow(_ row: Int32) -> Int32 { row }
  @inline(always) func problemColumn(_ column: Int32) -> Int32 { column }
  @inline(always) func kernelColumn(_ column: Int32) -> Int32 { column }
}
