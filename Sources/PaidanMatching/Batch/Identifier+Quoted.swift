internal import PaidanModel
internal import PaidanText

extension Identifier {
  /// The identifier in quotation marks, on one line whatever it holds.
  var quoted: String { "\"\(text.printable)\"" }
}
