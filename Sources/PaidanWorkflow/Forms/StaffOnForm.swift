public import PaidanModel

/// A member of staff as forms show him: masked name, staff number, masked phone (WO-11).
public struct StaffOnForm: Sendable, Hashable, Codable {
  /// 李*.
  public var name: String
  /// GY2024001.
  public var id: StaffID
  /// 139****5678; nil where the form has none.
  public var phone: String?

  /// A member of staff.
  public init(name: String, id: StaffID, phone: String? = nil) {
    self.name = name
    self.id = id
    self.phone = phone
  }

  var text: String { ([name, id.text] + [phone].compactMap { $0 }).joined(separator: "，") }
}
