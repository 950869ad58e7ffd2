public import PaidanModel

/// A failure foreseen from a device's telemetry (INT-36).
public struct DevicePrediction: Sendable, Hashable, Codable {
  /// The device's model.
  public let product: ProductID
  /// Its serial number.
  public let serialNumber: String
  /// Whose it is.
  public let customer: CustomerID
  /// What is seen: 压缩机性能下降.
  public let finding: String
  /// The name of the observation in its channel.
  public let reference: String

  /// A prediction.
  public init(
    product: ProductID, serialNumber: String, customer: CustomerID, finding: String,
    reference: String
  ) {
    self.product = product
    self.serialNumber = serialNumber
    self.customer = customer
    self.finding = finding
    self.reference = reference
  }

  /// The facts of an intake for preventive maintenance: a repair by type, maintenance by kind,
  /// predicted by origin, as nothing has failed yet.
  public func facts(number: FormNumber, receivedBy: StaffID) -> IntakeFacts {
    IntakeFacts(
      number: number, channels: [.deviceTelemetry], customer: customer, demand: .repair,
      productModel: product.text, serialNumber: serialNumber, problem: finding,
      urgency: .normal, emotion: .calm, receivedBy: receivedBy, serviceKind: .maintenance,
      channelRequest: reference, origin: .predicted)
  }
}
