/// What a bid has to know of a column, in one place: a row looks at many columns' prices and then
/// needs the slots of one.
struct AuctionColumn<Cost: KernelCost>: BitwiseCopyable {
  /// The price of the cheapest slot.
  var price: Cost
  /// Where its slots begin; they end where those of the next column begin.
  let firstSlot: UInt32
}
