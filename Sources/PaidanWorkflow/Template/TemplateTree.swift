internal import PaidanText

/// A template as a tree of keys, in which layers and versions are compared value by value.
///
/// Objects are branches; all else, lists included, is a leaf that stands or falls as a whole.
indirect enum TemplateTree: Sendable, Hashable {
  case branch([String: TemplateTree])
  /// A leaf in its own JSON, keys sorted and without blanks.
  case leaf(String)
  /// The word of a layer that the key goes.
  case removed

  init(json: [UInt8]) throws(StrictJSONError) {
    do throws(JSONSyntaxError) {
      self.init(try JSONValue(bytes: json))
    } catch {
      throw StrictJSONError(path: "", rule: "is not JSON: \(error.rule)")
    }
  }

  private init(_ value: JSONValue) {
    switch value {
    case .object(let fields):
      self = .branch(
        Dictionary(fields.map { ($0.key, TemplateTree($0.value)) }) { _, last in last })
    case .null: self = .removed
    default: self = .leaf(Self.text(of: value))
    }
  }

  /// The tree as JSON, keys sorted.
  var json: String {
    switch self {
    case .branch(let children):
      let fields = children.keys.sorted().map { key in
        "\(Self.quoted(key)):\(children[key]?.json ?? "null")"
      }
      return "{\(fields.joined(separator: ","))}"
    case .leaf(let text): return text
    case .removed: return "null"
    }
  }

  private static func text(of value: JSONValue) -> String {
    switch value {
    case .object, .null: TemplateTree(value).json
    case .array(let elements): "[\(elements.map(text).joined(separator: ","))]"
    case .string(let text): quoted(text)
    case .number(let digits): digits
    case .boolean(let boolean): boolean ? "true" : "false"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Lays another tree over this one.
  ///
  /// - Parameters:
  ///   - layer: the other tree.
  ///   - path: where both lie.
  ///   - set: hears of each value that goes, with all below it, and of each leaf that comes.
  mutating func lay(
    _ layer: TemplateTree, path: String, set: (_ path: String, _ isRemoved: Bool) -> Void
  ) {
    guard case .branch(let changes) = layer else {
      if case .branch = self { set(path, true) }
      self = layer
      set(path, false)
      return
    }
    var children: [String: TemplateTree] = [:]
    if case .branch(let own) = self { children = own } else { set(path, true) }
    for key in changes.keys.sorted() {
      guard let change = changes[key] else { continue }
      let inner = path.isEmpty ? key : "\(path).\(key)"
      if change == .removed {
        children[key] = nil
        set(inner, true)
      } else {
        var child = children[key] ?? .branch([:])
        child.lay(change, path: inner, set: set)
        children[key] = child
      }
    }
    self = .branch(children)
  }

  /// The leaves of both trees that are not the same, by their paths.
  static func differences(
    _ old: TemplateTree?, _ new: TemplateTree?, path: String
  ) -> [TemplateDifference] {
    let left: [String: TemplateTree]
    let right: [String: TemplateTree]
    switch (old, new) {
    case (.branch(let a), .branch(let b)): (left, right) = (a, b)
    case (.branch(let a), nil) where !a.isEmpty: (left, right) = (a, [:])
    case (nil, .branch(let b)) where !b.isEmpty: (left, right) = ([:], b)
    default:
      return old == new
        ? [] : [TemplateDifference(path: path, old: old?.json, new: new?.json)]
    }
    return Set(left.keys).union(right.keys).sorted().flatMap { key in
      differences(left[key], right[key], path: path.isEmpty ? key : "\(path).\(key)")
    }
  }

  /// What must be laid over `old` to make it `new`.
  static func patch(from old: TemplateTree, to new: TemplateTree) -> TemplateTree? {
    guard case .branch(let left) = old, case .branch(let right) = new else {
      return old == new ? nil : new
    }
    var changes: [String: TemplateTree] = [:]
    for key in Set(left.keys).union(right.keys) {
      switch (left[key], right[key]) {
      case (let before?, let after?): changes[key] = patch(from: before, to: after)
      case (nil, let after?): changes[key] = after
      case (_, nil): changes[key] = .removed
      }
    }
    return changes.isEmpty ? nil : .branch(changes)
  }
}
