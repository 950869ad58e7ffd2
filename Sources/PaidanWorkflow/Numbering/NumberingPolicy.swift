/// How numbers are given: a section of the process template (A-21, C-15).
public struct NumberingPolicy: Sendable, Hashable, Codable {
  /// Which day stands in a survey's number.
  public enum DateRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// The day of the order's own number, as the catalogue's survey has it.
    case order
    /// The day on which the form itself was made.
    case own
  }

  /// Whether a work order's number is printed with its letters.
  public let printsPrefixOfWorkOrders: Bool
  /// Which day stands in a survey's number.
  public let surveyDate: DateRule

  /// The numbers of the forms.
  public static let standard = NumberingPolicy(
    printsPrefixOfWorkOrders: true, surveyDate: .order)

  /// A policy.
  public init(printsPrefixOfWorkOrders: Bool, surveyDate: DateRule) {
    self.printsPrefixOfWorkOrders = printsPrefixOfWorkOrders
    self.surveyDate = surveyDate
  }

  /// The day that goes into a form's number.
  ///
  /// - Parameters:
  ///   - kind: of the number.
  ///   - today: the day on which the form is made.
  ///   - orderDate: the day in the order's number; nil before there is an order.
  /// - Returns: the order's day for a survey under ``DateRule/order``, else today.
  public func date(
    for kind: NumberKind, today: LocalDate, orderDate: LocalDate?
  ) -> LocalDate {
    kind == .survey && surveyDate == .order ? orderDate ?? today : today
  }

  /// The number as this policy prints it.
  public func text(of number: FormNumber) -> String {
    number.kind == .workOrder && !printsPrefixOfWorkOrders
      ? number.withoutPrefix : number.description
  }
}
