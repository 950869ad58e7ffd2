public import PaidanModel

/// FORM-X10, 工作报告: a technician's account of a job (RPT-01 to RPT-06).
public struct WorkReport: Document {
  /// Its kind.
  public static let kind = DocumentKind.workReport

  /// 工作日期.
  public var workDate: LocalDate
  /// The day in the title of the e-mail it goes out with.
  public var titleDate: LocalDate
  /// 经销店, by its full name in the register.
  public var dealership: DealershipID
  /// 联系人, masked.
  public var contactPerson: String
  /// 职务.
  public var position: String
  /// 办公电话, masked; one of the two phones is needed.
  public var officePhone: String?
  /// 手机, masked.
  public var mobilePhone: String?
  /// 服务类别.
  public var category: ServiceCategory
  /// One entry for each problem.
  public var entries: [Entry]
  /// True where the work is done; false where it goes on.
  public var isFinished: Bool

  /// A work report.
  public init(
    workDate: LocalDate, titleDate: LocalDate, dealership: DealershipID, contactPerson: String,
    position: String, officePhone: String? = nil, mobilePhone: String? = nil,
    category: ServiceCategory, entries: [Entry], isFinished: Bool
  ) {
    self.workDate = workDate
    self.titleDate = titleDate
    self.dealership = dealership
    self.contactPerson = contactPerson
    self.position = position
    self.officePhone = officePhone
    self.mobilePhone = mobilePhone
    self.category = category
    self.entries = entries
    self.isFinished = isFinished
  }

  /// What is wrong with it.
  public func violations(by lint: DescriptionLint) -> [DocumentViolation] {
    var check = DocumentCheck(Self.kind, lint)
    check.expect(titleDate == workDate, "titleDate", .notTheSource)
    check.text(dealership.text, "dealership")
    check.name(contactPerson, "contactPerson")
    check.text(position, "position")
    let phones = [officePhone, mobilePhone].compactMap { $0 }
    check.expect(!phones.isEmpty, "officePhone")
    check.expect(phones.allSatisfy(PhoneMask.isMasked), "officePhone", .notMasked)
    check.expect(!entries.isEmpty, "entries")
    for (index, entry) in entries.enumerated() {
      check.text(entry.description, "entries[\(index)].description", as: .faultPhenomenon)
      check.text(entry.cause, "entries[\(index)].cause", as: .faultCause)
      check.text(entry.solution, "entries[\(index)].solution", as: .solution)
    }
    return check.violations
  }
}

extension WorkReport {
  /// One problem of a job (RPT-02).
  public struct Entry: Sendable, Hashable, Codable {
    /// 故障描述.
    public var description: String
    /// 故障发生原因.
    public var cause: String
    /// 解决方法.
    public var solution: String

    /// An entry.
    public init(description: String, cause: String, solution: String) {
      self.description = description
      self.cause = cause
      self.solution = solution
    }
  }
}
