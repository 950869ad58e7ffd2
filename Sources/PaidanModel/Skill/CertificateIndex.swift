/// Gives each certificate kind a small number, in the order in which kinds are first seen.
public struct CertificateIndex: Sendable {
  private var numbers: [Certificate: Int] = [:]
  /// The kinds by number.
  public private(set) var certificates: [Certificate] = []

  /// An index without any kind.
  public init() {}

  /// The number of kinds.
  public var count: Int { certificates.count }

  /// The number of `certificate`, new if it was not yet seen.
  public mutating func number(of certificate: Certificate) -> Int {
    if let number = numbers[certificate] { return number }
    numbers[certificate] = certificates.count
    certificates.append(certificate)
    return certificates.count - 1
  }

  /// The number of `certificate`, or nil if it was never seen.
  public func existingNumber(of certificate: Certificate) -> Int? { numbers[certificate] }
}
