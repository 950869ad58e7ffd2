/// One of the layers a template is merged from; the last that sets a value wins, and a trace keeps
/// which that was (section 3 of the catalogue).
public struct TemplateLayer: Sendable, Hashable {
  /// The kind of layer, in the order of merging.
  public let kind: Kind
  /// Its name, which the trace gives.
  public let name: String
  let tree: TemplateTree

  /// The kinds of layers in the merge order.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A whole template.
    case base
    /// A profile, as for a kind of service.
    case profile
    /// An overlay for incidents.
    case overlay
    /// An override for a customer tier.
    case customerTier
    /// An override for one order.
    case order

    var position: Int {
      switch self {
      case .base: 0
      case .profile: 1
      case .overlay: 2
      case .customerTier: 3
      case .order: 4
      }
    }
  }

  /// A layer that JSON says: the keys it sets, with null for those it removes.
  ///
  /// - Throws: ``StrictJSONError`` where the text is no JSON.
  public init(_ kind: Kind, name: String, json: [UInt8]) throws(StrictJSONError) {
    self.kind = kind
    self.name = name
    tree = try TemplateTree(json: json)
  }

  /// The base: a whole template.
  ///
  /// - Throws: ``StrictJSONError`` where a value cannot be written.
  public init(base content: TemplateContent) throws(StrictJSONError) {
    kind = .base
    name = "\(content.id) \(content.version)"
    tree = try content.tree()
  }

  /// A layer that turns one content into another.
  ///
  /// - Throws: ``StrictJSONError`` where a value cannot be written.
  public init(
    _ kind: Kind, name: String, from old: TemplateContent, to new: TemplateContent
  ) throws(StrictJSONError) {
    self.kind = kind
    self.name = name
    tree = TemplateTree.patch(from: try old.tree(), to: try new.tree()) ?? .branch([:])
  }

  /// The layer as JSON.
  public var json: String { tree.json }
}

/// A template merged from layers, with the layer that set each value.
public struct MergedTemplate: Sendable, Hashable {
  /// The template.
  public let content: TemplateContent
  /// The layer that set each value, by the value's path.
  public let trace: [String: TemplateLayer.Origin]

  /// Merges layers.
  ///
  /// - Parameter layers: a base first, then others in the merge order; several of one kind are
  ///   allowed, the later wins.
  /// - Throws: ``TemplateError`` where the order is wrong, the result is no template, or it breaks
  ///   rules.
  /// - Complexity: O(*l* · *n*) for *l* layers and content of size *n*.
  public init(_ layers: [TemplateLayer]) throws(TemplateError) {
    guard let base = layers.first, base.kind == .base,
      !layers.dropFirst().contains(where: { $0.kind == .base })
    else { throw .baseMissing }
    for (first, second) in zip(layers, layers.dropFirst())
    where second.kind.position < first.kind.position {
      throw .layersOutOfOrder(first: first.kind, second: second.kind)
    }
    var tree = TemplateTree.branch([:])
    var trace: [String: TemplateLayer.Origin] = [:]
    for layer in layers {
      tree.lay(layer.tree, path: "") { path, isRemoved in
        if isRemoved {
          trace = trace.filter { $0.key != path && !$0.key.hasPrefix(path + ".") }
        } else {
          trace[path] = layer.origin
        }
      }
    }
    do throws(StrictJSONError) {
      content = try StrictJSON.read(TemplateContent.self, from: Array(tree.json.utf8))
    } catch {
      throw .unreadable(error)
    }
    let violations = content.violations
    guard violations.isEmpty else { throw .invalid(violations) }
    self.trace = trace
  }

  /// The layer that set a value, or the part of the template it belongs to.
  public func origin(of path: String) -> TemplateLayer.Origin? {
    var path = path[...]
    while true {
      if let origin = trace[String(path)] { return origin }
      guard let dot = path.lastIndex(of: ".") else { return nil }
      path = path[..<dot]
    }
  }
}

extension TemplateLayer {
  /// The layer a value comes from.
  public struct Origin: Sendable, Hashable, CustomStringConvertible {
    /// The kind of layer.
    public let kind: Kind
    /// Its name.
    public let name: String

    /// `overlay incidentGuide`.
    public var description: String { "\(kind.rawValue) \(name)" }
  }

  var origin: Origin { Origin(kind: kind, name: name) }
}
