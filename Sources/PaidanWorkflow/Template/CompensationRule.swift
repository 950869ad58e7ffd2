/// What may be offered to a customer by the kind of event (CMP-05, CMP-13).
public struct CompensationRule: Sendable, Hashable, Codable {
  /// Its stable key.
  public var key: String
  /// For which kind of event.
  public var event: LocalizedText
  /// What is offered.
  public var offer: LocalizedText
  /// A voucher's worth; nil where it is none.
  public var voucher: Money?
  /// A warranty extension; nil where it is none.
  public var warrantyMonths: Int?
  /// The role that may grant it alone.
  public var approvedBy: Role

  /// A rule.
  public init(
    _ key: String, event: LocalizedText, offer: LocalizedText, voucher: Money? = nil,
    warrantyMonths: Int? = nil, approvedBy: Role
  ) {
    self.key = key
    self.event = event
    self.offer = offer
    self.voucher = voucher
    self.warrantyMonths = warrantyMonths
    self.approvedBy = approvedBy
  }

  /// The examples of the seeds.
  public static let standard = [
    CompensationRule(
      "voucher50", event: LocalizedText("service failure", "服务失误"),
      offer: LocalizedText("voucher of 50 yuan", "50元代金券"), voucher: Money(fen: 5000),
      approvedBy: .afterSalesSupervisor),
    CompensationRule(
      "freeReinspection", event: LocalizedText("dissatisfied with a repair", "对维修结果不满"),
      offer: LocalizedText("free re-inspection visit", "免费上门复检"),
      approvedBy: .afterSalesSupervisor),
    CompensationRule(
      "warranty6Months", event: LocalizedText("incident", "应急事件"),
      offer: LocalizedText("warranty longer by 6 months", "延长保修6个月"), warrantyMonths: 6,
      approvedBy: .afterSalesManager),
  ]
}

/// A part of the pay, as a share (KPI-P1).
public struct PayShare: Sendable, Hashable, Codable {
  /// Its name.
  public var label: LocalizedText
  /// Its share in thousandths; all shares together are 1000.
  public var perMille: Int

  /// A share.
  public init(label: LocalizedText, perMille: Int) {
    self.label = label
    self.perMille = perMille
  }

  /// The split of seed 2.
  public static let standard = [
    PayShare(label: LocalizedText("base", "基本工资"), perMille: 300),
    PayShare(label: LocalizedText("performance bonus", "绩效奖金"), perMille: 400),
    PayShare(label: LocalizedText("skill allowance", "技能津贴"), perMille: 200),
    PayShare(label: LocalizedText("special award", "特别奖励"), perMille: 100),
  ]
}
