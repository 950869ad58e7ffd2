/// A customer as forms show him: both fields masked (FORM-G4).
public struct CustomerOnForm: Sendable, Hashable, Codable {
  /// 张*.
  public var name: String
  /// 138****5678.
  public var contact: String

  /// A masked name and a masked phone.
  public init(name: String, contact: String) {
    self.name = name
    self.contact = contact
  }
}
