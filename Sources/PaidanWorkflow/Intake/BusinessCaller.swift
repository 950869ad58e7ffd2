public import PaidanModel

/// Who calls for a business customer (INT-27): kept with the personal data, not in events.
public struct BusinessCaller: Sendable, Hashable, Codable {
  /// His full name.
  public var fullName: String
  /// His dealership.
  public var dealership: DealershipID
  /// His position.
  public var position: String
  /// 办公电话; one of the two phones is needed.
  public var officePhone: String?
  /// 手机.
  public var mobilePhone: String?

  /// A caller.
  public init(
    fullName: String, dealership: DealershipID, position: String, officePhone: String? = nil,
    mobilePhone: String? = nil
  ) {
    self.fullName = fullName
    self.dealership = dealership
    self.position = position
    self.officePhone = officePhone
    self.mobilePhone = mobilePhone
  }

  /// What is wrong with it: all at once, nothing unmasked.
  public func violations(in context: FormContext) -> [FormViolation] {
    var check = FormCheck(.intake, in: context)
    _ = check.plain(Field.name, fullName)
    _ = check.plain(Field.dealership, dealership.text)
    _ = check.plain(Field.position, position)
    let phones = [(Field.officePhone, officePhone), (Field.mobilePhone, mobilePhone)]
    if phones.allSatisfy({ $0.1?.isEmpty ?? true }) { check.add(Field.officePhone, .required) }
    for (field, phone) in phones {
      if let phone, !phone.isEmpty { IntakeEntry.check(phone, field, with: &check) }
    }
    return check.violations
  }

  private enum Field {
    static let name = FormField(nil, "caller.fullName", "Caller's full name", "来电人全名")
    static let dealership = FormField(nil, "caller.dealership", "Dealership", "经销店")
    static let position = FormField(nil, "caller.position", "Position", "职务")
    static let officePhone = FormField(nil, "caller.officePhone", "Office phone", "办公电话")
    static let mobilePhone = FormField(nil, "caller.mobilePhone", "Mobile phone", "手机")
  }
}
