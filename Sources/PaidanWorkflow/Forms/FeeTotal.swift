/// What the customer pays (服务费用合计): parts and call-out, free or charged (CNF-03).
public struct FeeTotal: Sendable, Hashable, Codable {
  /// 配件费, in yuan.
  public var parts: Money
  /// 上门费, in yuan; zero where there is none.
  public var callOut: Money
  /// 合计, in yuan.
  public var total: Money
  /// 免费 or 收费.
  public var label: ChargeLabel

  /// A fee whose total has been worked out already.
  public init(parts: Money, callOut: Money, total: Money, label: ChargeLabel) {
    self.parts = parts
    self.callOut = callOut
    self.total = total
    self.label = label
  }

  /// The fee for these parts and this call-out.
  ///
  /// - Throws: ``MoneyError/overflow`` where a sum does not fit.
  public init(for parts: [PartLine], callOut: Money) throws(MoneyError) {
    var sum = Money.zero
    for part in parts { sum = try sum.adding(part.total) }
    let total = try sum.adding(callOut)
    self.init(
      parts: sum, callOut: callOut, total: total, label: total == .zero ? .free : .charged)
  }

  func check(
    _ field: FormField, parts lines: [PartLine], with check: inout FormCheck, at path: String
  ) {
    guard let expected = try? FeeTotal(for: lines, callOut: callOut) else {
      check.add(field, .outOfRange, at: path)
      return
    }
    if callOut < .zero {
      check.add(field, .outOfRange, value: callOut.description, at: "\(path).callOut")
    }
    if parts != expected.parts {
      check.add(
        field, .wrongSum, value: parts.description, detail: expected.parts.description,
        at: "\(path).parts")
    }
    if total != expected.total {
      check.add(
        field, .wrongSum, value: total.description, detail: expected.total.description,
        at: "\(path).total")
    }
    if (label == .free) != (total == .zero) {
      check.add(field, .wrongLabel, value: label.rawValue, at: "\(path).label")
    }
  }

  var line: String {
    let charge = "\(label.label.chinese) \(label.label.english)"
    return "\(parts.plain) + \(callOut.plain) = \(total.plain) 元（\(charge)）"
  }
}
