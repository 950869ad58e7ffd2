internal import Foundation
internal import PaidanText

/// JSON that is read whole or not at all: a key nobody knows, a key twice, a null and text after
/// the value are errors.
///
/// A value is read with its own `Codable`, written again, and every key of the text must be among
/// the keys written. So each type lists its keys once, and a misspelt one cannot pass in silence.
public enum StrictJSON {
  /// The value that `bytes` hold.
  ///
  /// - Parameters:
  ///   - type: what to read.
  ///   - bytes: UTF-8.
  /// - Returns: the value.
  /// - Throws: ``StrictJSONError`` with the path of the key.
  /// - Complexity: O(*n*) in the length of the text.
  public static func read<Value: Codable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(StrictJSONError) -> Value {
    let tree = try tree(of: bytes)
    let value: Value
    do {
      value = try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw StrictJSONError(error)
    } catch {
      throw StrictJSONError(path: "", rule: "cannot be read")
    }
    try requireKnown(tree, in: try Self.tree(of: try write(value)), path: "")
    return value
  }

  /// The value as JSON: keys sorted, two blanks of indent, a line feed at the end.
  ///
  /// - Throws: ``StrictJSONError`` where the value cannot be written.
  public static func write(_ value: some Encodable) throws(StrictJSONError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value)) + [0x0A]
    } catch {
      throw StrictJSONError(path: "", rule: "cannot be written as JSON")
    }
  }

  private static func tree(of bytes: [UInt8]) throws(StrictJSONError) -> JSONValue {
    do throws(JSONSyntaxError) {
      return try JSONValue(bytes: bytes)
    } catch {
      throw StrictJSONError(path: "", rule: "is not JSON: \(error.rule)")
    }
  }

  private static func requireKnown(
    _ read: JSONValue, in written: JSONValue, path: String
  ) throws(StrictJSONError) {
    switch (read, written) {
    case (.object(let fields), .object(let known)):
      for field in fields {
        let key = path.isEmpty ? field.key.printable : "\(path).\(field.key.printable)"
        guard let match = known.first(where: { $0.key == field.key }) else {
          throw StrictJSONError(path: key, rule: "is unknown or null; maybe it is misspelt")
        }
        try requireKnown(field.value, in: match.value, path: key)
      }
    case (.array(let elements), .array(let known)):
      for (index, pair) in zip(elements, known).enumerated() {
        try requireKnown(pair.0, in: pair.1, path: "\(path)[\(index)]")
      }
    default: break
    }
  }
}

/// Why a JSON text was not read.
public struct StrictJSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The path of the key, such as `parts[0].quantity`; empty for the text as a whole.
  public let path: String
  /// What is asked of it, so that "path rule" reads as a sentence.
  public let rule: String

  init(path: String, rule: String) {
    self.path = path
    self.rule = rule
  }

  // Foundation's own words would quote the value, which may be somebody's name.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(path: Self.text(context.codingPath + [key]), rule: "is missing")
    case .valueNotFound(_, let context):
      self.init(path: Self.text(context.codingPath), rule: "must not be null")
    case .typeMismatch(_, let context):
      self.init(path: Self.text(context.codingPath), rule: "is of another kind of value")
    case .dataCorrupted(let context):
      self.init(path: Self.text(context.codingPath), rule: "holds no valid value")
    @unknown default:
      self.init(path: "", rule: "cannot be read")
    }
  }

  /// The path and the rule in one sentence.
  public var description: String { path.isEmpty ? "the text \(rule)" : "\(path) \(rule)" }

  private static func text(_ path: [any CodingKey]) -> String {
    var text = ""
    for key in path {
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue.printable
      }
    }
    return text
  }
}
