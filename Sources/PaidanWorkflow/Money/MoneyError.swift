/// Why an amount of money cannot be had.
public enum MoneyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The amount does not fit into 64 bits of fen.
  case overflow
  /// The text is not yuan with at most two decimals.
  case notAnAmount(String)

  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .overflow: "the amount is beyond what whole fen in 64 bits can hold"
    case .notAnAmount(let text):
      "\"\(text.prefix(24))\" is no amount in yuan with at most two decimals, such as 45.20"
    }
  }
}
