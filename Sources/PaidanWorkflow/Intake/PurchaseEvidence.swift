/// What proves a purchase: an order, an invoice or the number on the product's body (INT-05).
public enum PurchaseEvidence: Sendable, Hashable, Codable {
  /// 订单号.
  case orderNumber(String)
  /// 发票号.
  case invoiceNumber(String)
  /// 产品序列号.
  case serialNumber(String)
}
