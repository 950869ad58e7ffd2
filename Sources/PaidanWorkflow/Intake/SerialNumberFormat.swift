/// What the serial numbers of a product look like (D-03): letters in front, then Latin letters and
/// digits.
public struct SerialNumberFormat: Sendable, Hashable, Codable {
  /// What it begins with, such as `SN`.
  public let prefix: String
  /// The fewest characters after the prefix.
  public let shortest: Int
  /// The most.
  public let longest: Int

  /// A format.
  public init(prefix: String, shortest: Int, longest: Int) {
    self.prefix = prefix
    self.shortest = shortest
    self.longest = longest
  }

  /// True for the prefix and so many Latin letters and digits.
  public func matches(_ text: String) -> Bool {
    guard text.hasPrefix(prefix) else { return false }
    let rest = text.dropFirst(prefix.count)
    return (shortest...max(shortest, longest)).contains(rest.count)
      && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
