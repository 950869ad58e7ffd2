/// What the test after the repair showed (功能测试结果): measured values, or named tests where the
/// function has no quantity (SVC-08, C-45).
public struct FunctionTest: Sendable, Hashable, Codable {
  /// A measured value: outlet, 16, °C.
  public struct Measure: Sendable, Hashable, Codable {
    /// What was measured.
    public var name: String
    /// The value in decimal digits, a minus in front where it is below zero.
    public var value: String
    /// Its unit.
    public var unit: String

    /// A value with its unit.
    public init(name: String, value: String, unit: String) {
      self.name = name
      self.value = value
      self.unit = unit
    }
  }

  /// A test without a quantity: power on, passed.
  public struct NamedTest: Sendable, Hashable, Codable {
    /// What was tested.
    public var name: String
    /// Whether it passed.
    public var passed: Bool

    /// A test and its result.
    public init(name: String, passed: Bool) {
      self.name = name
      self.passed = passed
    }
  }

  /// The result in words.
  public var text: String
  /// The measured values.
  public var measures: [Measure]
  /// The tests without a quantity.
  public var tests: [NamedTest]

  /// A result.
  public init(text: String, measures: [Measure] = [], tests: [NamedTest] = []) {
    self.text = text
    self.measures = measures
    self.tests = tests
  }

  func check(_ field: FormField, with check: inout FormCheck, at path: String) {
    let hasTest = tests.contains { !$0.name.allSatisfy(\.isWhitespace) }
    check.text(
      field, text, as: .functionTest, isMeasured: !measures.isEmpty || hasTest,
      at: "\(path).text")
    for (index, measure) in measures.enumerated() {
      let path = "\(path).measures[\(index)]"
      _ = check.plain(field, measure.name, at: "\(path).name")
      if !Self.isDecimal(measure.value) {
        check.add(
          field, .malformed, value: FormCheck.length(of: measure.value), at: "\(path).value")
      }
      if !check.context.lint.policy.units.contains(measure.unit) {
        check.add(field, .undeclared, value: measure.unit, at: "\(path).unit")
      }
    }
  }

  private static func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }

  var line: String {
    ([text] + measures.map { "\($0.name) \($0.value) \($0.unit)" }
      + tests.map { "\($0.name) \($0.passed ? "通过 passed" : "未通过 failed")" })
      .joined(separator: "；")
  }
}
