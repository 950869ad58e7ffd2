/// A value of a list that a process template may lengthen (FORM-G7).
///
/// A record that already carries a value keeps it, whatever later templates declare; only new
/// input is held against the template's list.
public protocol OpenTerm: VocabularyTerm, RawRepresentable where RawValue == String {
  /// The value with this key.
  init(rawValue: String)
  /// The values known to the library, with their names.
  static var known: [(value: Self, label: LocalizedText)] { get }
}

extension OpenTerm {
  /// The name in both languages; the key itself where only a template knows the value.
  ///
  /// - Complexity: O(*k*) for *k* known values.
  public var label: LocalizedText {
    Self.known.first { $0.value == self }?.label ?? LocalizedText(rawValue, rawValue)
  }
}
