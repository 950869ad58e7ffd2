package import PaidanText

/// The answer to a question, as a stream tells it.
public struct LiveFinding: Sendable, Equatable {
  package let value: JSONValue
}
