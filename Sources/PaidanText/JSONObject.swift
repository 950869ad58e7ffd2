package import Foundation

/// A JSON object as it was read, with typed access; every error names the whole path of its key.
package struct JSONObject {
  private let values: [String: Any]
  private let path: String

  /// The object that `data` holds.
  package init(data: Data) throws(JSONObjectError) {
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: data)
    } catch {
      throw JSONObjectError(
        key: "", rule: "is not JSON: \((error as NSError).userInfo["NSDebugDescription"] ?? error)")
    }
    try self.init(value, path: "")
  }

  private init(_ value: Any, path: String) throws(JSONObjectError) {
    guard let values = value as? [String: Any] else {
      throw JSONObjectError(key: path, rule: "must be an object")
    }
    self.values = values
    self.path = path
  }

  /// The object's keys by their bytes, so that errors do not depend on hash order.
  package var keys: [String] { values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// Refuses every key that is not among `known`.
  package func allow(_ known: [String]) throws(JSONObjectError) {
    for key in keys where !known.contains(key) {
      throw JSONObjectError(key: full(key), rule: "is unknown; maybe it is misspelt")
    }
  }

  /// True when the object has the key, be it null.
  package func has(_ key: String) -> Bool { values[key] != nil }

  /// True when the key's value is null.
  package func isNull(_ key: String) -> Bool { values[key] is NSNull }

  /// The value of `key`, an object.
  package func object(_ key: String) throws(JSONObjectError) -> JSONObject {
    try JSONObject(value(key), path: full(key))
  }

  /// The value of `key`, an array of objects.
  package func objects(_ key: String) throws(JSONObjectError) -> [JSONObject] {
    guard let array = try value(key) as? [Any] else { throw wrong(key, "an array") }
    var objects: [JSONObject] = []
    objects.reserveCapacity(array.count)
    for (position, element) in array.enumerated() {
      objects.append(try JSONObject(element, path: "\(full(key))[\(position)]"))
    }
    return objects
  }

  /// The value of `key`, an array of texts.
  package func strings(_ key: String) throws(JSONObjectError) -> [String] {
    guard let array = try value(key) as? [String] else { throw wrong(key, "an array of texts") }
    return array
  }

  /// The value of `key`, a text.
  package func string(_ key: String) throws(JSONObjectError) -> String {
    guard let text = try value(key) as? String else { throw wrong(key, "a text") }
    return text
  }

  /// The value of `key`, true or false.
  package func boolean(_ key: String) throws(JSONObjectError) -> Bool {
    let value = try value(key)
    guard isBoolean(value), let boolean = value as? Bool else { throw wrong(key, "true or false") }
    return boolean
  }

  /// The value of `key`, a number.
  package func number(_ key: String) throws(JSONObjectError) -> Double {
    let value = try value(key)
    guard !isBoolean(value), let number = value as? NSNumber else { throw wrong(key, "a number") }
    // A decimal's own conversion is off by a bit or two beyond 15 digits; its text reads back exactly.
    if let decimal = number as? NSDecimalNumber, let exact = Double(decimal.stringValue) {
      return exact
    }
    return number.doubleValue
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
    JSONObjectError(key: full(key), rule: "must be \(expected)")
  }

  private func value(_ key: String) throws(JSONObjectError) -> Any {
    guard let value = values[key] else {
      throw JSONObjectError(key: full(key), rule: "is missing")
    }
    return value
  }

  private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func isBoolean(_ value: Any) -> Bool {
    // On Linux true and 1 are both NSNumber; only the type encoding tells them apart.
    guard let number = value as? NSNumber else { return value is Bool }
    return unsafe String(cString: number.objCType) == "c"
  }
}

/// What is wrong with a JSON text or with one of its keys.
package struct JSONObjectError: Error, Sendable {
  /// The whole path of the key; empty for the text as a whole.
  package let key: String
  /// What is asked of it, so that "key rule" reads as a sentence.
  package let rule: String
}
