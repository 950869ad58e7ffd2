public import PaidanModel

/// The clocks of a template, in the order of their numbers; in JSON an object with a key each, so
/// that a layer can change one of them and leave the others.
public struct ClockList: Sendable, Hashable {
  /// The clocks.
  public private(set) var definitions: [ClockDefinition]

  /// A list of clocks; of two with one number both stay, which validation refuses.
  public init(_ definitions: [ClockDefinition]) {
    self.definitions = definitions.sorted { $0.id < $1.id }
  }

  /// The clock with this number.
  ///
  /// Setting a clock adds it or takes the place of the one that was there; nil removes it.
  ///
  /// - Complexity: O(*n*) for *n* clocks.
  public subscript(_ id: ClockID) -> ClockDefinition? {
    get { definitions.first { $0.id == id } }
    set {
      definitions.removeAll { $0.id == id }
      if let newValue { self = ClockList(definitions + [newValue]) }
    }
  }
}

extension ClockList: Codable {
  /// Reads an object with a key for each clock.
  ///
  /// - Throws: `DecodingError` where a clock's number is not its key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let read = try container.decode([String: ClockDefinition].self)
    for (key, definition) in read where definition.id.text != key {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "clock \(key) must have its key as its id")
    }
    self.init(Array(read.values))
  }

  /// Writes an object with a key for each clock.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let pairs = definitions.map { ($0.id.text, $0) }
    try container.encode(Dictionary(pairs) { first, _ in first })
  }
}
