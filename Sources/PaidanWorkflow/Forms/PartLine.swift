/// A replaced part (更换配件信息, PRT-04).
public struct PartLine: Sendable, Hashable, Codable {
  /// 配件名称.
  public var name: String
  /// 型号.
  public var model: String
  /// 数量.
  public var quantity: Int
  /// 单价, in yuan.
  public var unitPrice: Money
  /// 总价, in yuan: nothing where the part is free.
  public var total: Money
  /// 免费 in warranty, else 收费.
  public var label: ChargeLabel

  /// A line whose total has been worked out already.
  public init(
    name: String, model: String, quantity: Int, unitPrice: Money, total: Money,
    label: ChargeLabel
  ) {
    self.name = name
    self.model = model
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.total = total
    self.label = label
  }

  /// A line whose total follows from the rest.
  ///
  /// - Throws: ``MoneyError/overflow`` where the total does not fit.
  public init(
    name: String, model: String, quantity: Int, unitPrice: Money, label: ChargeLabel
  ) throws(MoneyError) {
    let total = label == .free ? .zero : try unitPrice.multiplied(by: quantity)
    self.init(
      name: name, model: model, quantity: quantity, unitPrice: unitPrice, total: total,
      label: label)
  }

  static func check(
    _ parts: [PartLine], _ field: FormField, with check: inout FormCheck, at path: String
  ) {
    for (index, part) in parts.enumerated() {
      let path = "\(path)[\(index)]"
      _ = check.plain(field, part.name, at: "\(path).name")
      _ = check.plain(field, part.model, at: "\(path).model")
      if part.quantity < 1 {
        check.add(field, .outOfRange, value: "\(part.quantity)", at: "\(path).quantity")
      }
      if part.unitPrice < .zero {
        check.add(
          field, .outOfRange, value: part.unitPrice.description, at: "\(path).unitPrice")
      }
      let expected =
        part.label == .free ? .zero : try? part.unitPrice.multiplied(by: part.quantity)
      if part.total != expected {
        check.add(
          field, .wrongSum, value: part.total.description, detail: expected?.description,
          at: "\(path).total")
      }
    }
  }

  var line: String {
    let charge = "\(label.label.chinese) \(label.label.english)"
    return
      "\(name)；\(model)；\(quantity)；\(unitPrice.plain) 元；\(total.plain) 元（\(charge)）"
  }
}
