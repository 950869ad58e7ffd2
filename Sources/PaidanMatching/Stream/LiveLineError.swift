internal import PaidanModel
internal import PaidanText

/// Why a line of a stream was refused; nothing changed then, not even the time.
public struct LiveLineError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The whole path of the key, such as `order.latitude`; empty for the line as a whole.
  public let field: String
  /// What stands there, as JSON, its end cut off where it is long; nil where nothing does.
  public let value: String?
  /// What is asked of it, so that "field rule" reads as a sentence.
  public let rule: String
  /// True where the line is in order, but says that something else was decided than was.
  public let isDisagreement: Bool

  /// One sentence that names field, value and rule.
  public var description: String {
    let what = field.isEmpty ? "the line" : "\"\(field)\""
    return value.map { "\(what) is \($0): it \(rule)" } ?? "\(what) \(rule)"
  }

  init(field: String, value: JSONValue? = nil, rule: String, isDisagreement: Bool = false) {
    self.field = field
    self.value = value.map(Self.shortened)
    self.rule = rule
    self.isDisagreement = isDisagreement
  }

  init(_ error: JSONObjectError) {
    // A line of a stream has no lines of its own.
    let line = " in line 1"
    let rule = error.rule
    self.init(
      field: error.key, value: error.value,
      rule: error.key.isEmpty && rule.hasSuffix(line) ? String(rule.dropLast(line.count)) : rule)
  }

  /// A matcher's objection, with the field of the line it is about.
  init(_ error: LiveError) {
    switch error {
    case .unknownOrder(let id):
      self.init(field: "order", value: .string(id.text), rule: "is not in play")
    case .unknownEngineer(let id):
      self.init(field: "engineer", value: .string(id.text), rule: "is not known")
    case .unknownPartner(let id):
      self.init(field: "partner", value: .string(id.text), rule: "is not known")
    case .repeatedPartner(let id):
      self.init(field: "partner", value: .string(id.text), rule: "is there twice")
    case .instantGoesBack(let from, let to):
      self.init(
        field: "at", value: .string("\(to)"), rule: "must not lie before \(from): no time goes back"
      )
    case .negativeLoad(_, let open):
      self.init(field: "open_orders", value: .number("\(open)"), rule: "must be 0 or more")
    case .shift(_, let until, let now):
      self.init(field: "shift_end", value: .string("\(until)"), rule: "must lie after \(now)")
    case .batch(let error):
      self.init(field: "", rule: "asks for what cannot be: \(error.description.printable)")
    }
  }

  private static let longest = 120

  /// A value as JSON, no longer than a message may be.
  static func shortened(_ value: JSONValue) -> String {
    var json = JSONWriter(compact: true)
    json.value(value)
    let text = json.text.printable
    return text.unicodeScalars.count <= longest
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest))) + "…"
  }
}
