/// A value that is not the same in two versions of a template.
public struct TemplateDifference: Sendable, Hashable, CustomStringConvertible {
  /// The path of the value, such as `clocks.SLA-13.limits`.
  public let path: String
  /// Its JSON in the old version; nil where it is not there.
  public let old: String?
  /// Its JSON in the new version; nil where it is not there.
  public let new: String?

  /// The path with both values.
  public var description: String { "\(path): \(old ?? "nothing") → \(new ?? "nothing")" }
}

extension TemplateContent {
  /// What is not the same in another version, by paths.
  ///
  /// - Parameter other: the newer version.
  /// - Returns: a difference for each value; lists differ as a whole.
  /// - Throws: ``StrictJSONError`` where a value cannot be written as JSON.
  /// - Complexity: O(*n* log *n*) in the size of the content.
  public func differences(to other: TemplateContent) throws(StrictJSONError)
    -> [TemplateDifference]
  {
    TemplateTree.differences(try tree(), try other.tree(), path: "")
  }

  func tree() throws(StrictJSONError) -> TemplateTree {
    try TemplateTree(json: StrictJSON.write(self))
  }
}
