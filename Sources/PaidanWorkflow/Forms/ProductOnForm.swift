public import PaidanModel

/// A product as forms show it: model and serial number.
public struct ProductOnForm: Sendable, Hashable, Codable {
  /// KFR-35GW/ABC123.
  public var model: ProductID
  /// The unique code on the body; nil where the product has none (C-44).
  public var serialNumber: String?

  /// A product.
  public init(model: ProductID, serialNumber: String?) {
    self.model = model
    self.serialNumber = serialNumber
  }

  var text: String { ([model.text] + [serialNumber].compactMap { $0 }).joined(separator: "，") }
}
