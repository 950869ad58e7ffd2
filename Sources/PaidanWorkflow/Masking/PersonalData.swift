/// What a request says about a person, unmasked: it belongs into the encrypted store, never into an
/// event, a form or an error.
///
/// It prints only as its masked form.
public struct PersonalData: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The whole name.
  public var name: String
  /// Where to call.
  public var phone: String
  /// Down to the door number; nil while unknown.
  public var address: String?
  /// Where the invoice goes; nil while unknown.
  public var email: String?

  /// A person's data.
  public init(name: String, phone: String, address: String? = nil, email: String? = nil) {
    self.name = name
    self.phone = phone
    self.address = address
    self.email = email
  }

  /// Name and phone as forms show them (FORM-G4).
  public func masked(by names: NameMask = .standard) -> CustomerOnForm {
    CustomerOnForm(name: names.mask(name), contact: PhoneMask.mask(phone))
  }

  /// The masked name and phone.
  public var description: String {
    let masked = masked()
    return "\(masked.name), \(masked.contact)"
  }
}

extension PersonalData: CustomReflectable {
  /// Nothing: a dump of a case must not show a name.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
