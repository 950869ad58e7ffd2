/// A reminder to care for a product: how often, and what to do (FUP-18, NTF-07, SLA-68).
public struct CareTip: Sendable, Hashable, Codable {
  /// For products of this line.
  public let domain: ProductDomain
  /// Months between two reminders, 1 or more.
  public let everyMonths: Int
  /// What to do, or a tip for use.
  public let tip: LocalizedText

  /// A rule.
  public init(domain: ProductDomain, everyMonths: Int, tip: LocalizedText) {
    self.domain = domain
    self.everyMonths = everyMonths
    self.tip = tip
  }

  /// The catalogue's examples: clean the filter each three months, do not overcharge a phone.
  public static let standard = [
    CareTip(
      domain: .homeAppliance, everyMonths: 3,
      tip: LocalizedText("please clean the filter", "请清洗过滤网")),
    CareTip(
      domain: .consumerElectronics, everyMonths: 6,
      tip: LocalizedText("please avoid overcharging the battery", "请避免电池过度充电")),
  ]

  /// The days on which reminders fall.
  ///
  /// - Parameters:
  ///   - service: the day of the last service.
  ///   - first: the first day asked about.
  ///   - last: the last day asked about.
  /// - Returns: the days in order; empty where the period ends before it begins.
  /// - Complexity: O(*n*) in the reminders from the service to the last day.
  public func days(
    after service: LocalDate, from first: LocalDate, through last: LocalDate
  ) -> [LocalDate] {
    guard everyMonths >= 1 else { return [] }
    var days: [LocalDate] = []
    var count = 1
    while let day = service.adding(months: everyMonths * count), day <= last {
      if day >= first { days.append(day) }
      count += 1
    }
    return days
  }
}
