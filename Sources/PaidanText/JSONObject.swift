/// A JSON object as it was read, with typed access; every error names the whole path of its key.
package struct JSONObject {
  private let fields: [JSONValue.Field]
  private let path: String

  /// The object that `bytes` hold.
  package init(bytes: [UInt8]) throws(JSONObjectError) {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONValue(bytes: bytes)
    } catch {
      throw JSONObjectError(key: "", rule: "is not JSON: \(error.rule)")
    }
    try self.init(value, path: "")
  }

  private init(_ value: JSONValue, path: String) throws(JSONObjectError) {
    guard case .object(let fields) = value else {
      throw JSONObjectError(key: path, value: value, rule: "must be an object")
    }
    self.fields = fields
    self.path = path
  }

  /// The object's keys in the order of the text.
  package var keys: [String] { fields.map(\.key) }

  /// Refuses every key that is not among `known`; its name may be anything, and is spelled out.
  package func allow(_ known: [String]) throws(JSONObjectError) {
    for field in fields where !known.contains(field.key) {
      throw JSONObjectError(
        key: full(field.key.printable), value: field.value,
        rule: "is unknown; maybe it is misspelt")
    }
  }

  /// True when the object has the key, be it null.
  package func has(_ key: String) -> Bool { fields.contains { $0.key == key } }

  /// True when the key's value is null.
  package func isNull(_ key: String) -> Bool {
    fields.contains { field in
      if case .null = field.value { field.key == key } else { false }
    }
  }

  /// The value of `key`, an object.
  package func object(_ key: String) throws(JSONObjectError) -> JSONObject {
    try JSONObject(value(key), path: full(key))
  }

  /// The value of `key`, whatever it is.
  package func anything(_ key: String) throws(JSONObjectError) -> JSONValue { try value(key) }

  /// The value of `key`, an array of objects.
  package func objects(_ key: String) throws(JSONObjectError) -> [JSONObject] {
    guard case .array(let array) = try value(key) else { throw wrong(key, "an array") }
    var objects: [JSONObject] = []
    objects.reserveCapacity(array.count)
    for (position, element) in array.enumerated() {
      objects.append(try JSONObject(element, path: "\(full(key))[\(position)]"))
    }
    return objects
  }

  /// The value of `key`, an array of texts.
  package func strings(_ key: String) throws(JSONObjectError) -> [String] {
    guard case .array(let array) = try value(key) else { throw wrong(key, "an array of texts") }
    var texts: [String] = []
    for element in array {
      guard case .string(let text) = element else { throw wrong(key, "an array of texts") }
      texts.append(text)
    }
    return texts
  }

  /// The value of `key`, a text.
  package func string(_ key: String) throws(JSONObjectError) -> String {
    guard case .string(let text) = try value(key) else { throw wrong(key, "a text") }
    return text
  }

  /// The value of `key`, true or false.
  package func boolean(_ key: String) throws(JSONObjectError) -> Bool {
    guard case .boolean(let boolean) = try value(key) else { throw wrong(key, "true or false") }
    return boolean
  }

  /// The value of `key`, the double nearest to the number written.
  package func number(_ key: String) throws(JSONObjectError) -> Double {
    guard case .number(let digits) = try value(key), let number = Double(digits), number.isFinite
    else { throw wrong(key, "a number") }
    return number
  }

  /// The value of `key`, a whole number of at most 53 bits.
  package func integer(_ key: String) throws(JSONObjectError) -> Int {
    guard let whole = Int(exactly: try number(key)), whole.magnitude < 1 << 53 else {
      throw wrong(key, "a whole number")
    }
    return whole
  }

  /// The value of `key`, the name of one of the cases of `Choice`.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String
  ) throws(JSONObjectError) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try string(key)) else {
      throw wrong(key, "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  /// An error about `key` of this object, with its whole path.
  package func wrong(_ key: String, _ expected: String) -> JSONObjectError {
    JSONObjectError(
      key: full(key), value: fields.first { $0.key == key }?.value,
      rule: "must be \(expected.printable)")
  }

  private func value(_ key: String) throws(JSONObjectError) -> JSONValue {
    guard let field = fields.first(where: { $0.key == key }) else {
      throw JSONObjectError(key: full(key), rule: "is missing")
    }
    return field.value
  }

  private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

/// What is wrong with a JSON text or with one of its keys.
package struct JSONObjectError: Error, Sendable {
  /// The whole path of the key; empty for the text as a whole.
  package let key: String
  /// The value found there; nil for a missing one, and for the text as a whole.
  package let value: JSONValue?
  /// What is asked of it, so that "key rule" reads as a sentence.
  package let rule: String

  package init(key: String, value: JSONValue? = nil, rule: String) {
    self.key = key
    self.value = value
    self.rule = rule
  }
}
