package import PaidanText

/// What a commit decided, as a stream tells it.
public struct LiveDecision: Sendable, Hashable {
  package let value: JSONValue

  /// What `commit` decided.
  public init(_ commit: LiveCommit) {
    var json = JSONWriter(compact: true)
    json.value(commit)
    do throws(JSONSyntaxError) {
      value = try JSONValue(bytes: json.bytes)
    } catch {
      preconditionFailure("what is written is JSON")
    }
  }

  package init(_ value: JSONValue) { self.value = value }

  /// Where another decision differs from this one.
  struct Difference {
    let path: String
    let found: JSONValue?
    let expected: JSONValue?
  }

  /// The first place where `other` differs from this decision; nil where they are the same.
  func difference(from other: LiveDecision) -> Difference? {
    Self.difference(value, other.value, "commit")
  }

  private static func difference(
    _ expected: JSONValue, _ found: JSONValue, _ path: String
  ) -> Difference? {
    switch (expected, found) {
    case (.object(let left), .object(let right)):
      for field in left {
        let path = "\(path).\(field.key)"
        guard let other = right.first(where: { areEqual($0.key, field.key) }) else {
          return Difference(path: path, found: nil, expected: field.value)
        }
        if let difference = difference(field.value, other.value, path) { return difference }
      }
      return right.first { field in !left.contains { areEqual($0.key, field.key) } }
        .map { Difference(path: "\(path).\($0.key.printable)", found: $0.value, expected: nil) }
    case (.array(let left), .array(let right)):
      for place in 0..<max(left.count, right.count) {
        let path = "\(path)[\(place)]"
        guard place < left.count, place < right.count else {
          return Difference(
            path: path, found: place < right.count ? right[place] : nil,
            expected: place < left.count ? left[place] : nil)
        }
        if let difference = difference(left[place], right[place], path) { return difference }
      }
      return nil
    case (.string(let left), .string(let right)) where areEqual(left, right): return nil
    case (.number(let left), .number(let right)) where areEqual(left, right): return nil
    case (.boolean(let left), .boolean(let right)) where left == right: return nil
    case (.null, .null): return nil
    default: return Difference(path: path, found: found, expected: expected)
    }
  }

  /// Names are told apart by their bytes.
  private static func areEqual(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
