/// Words in SVG.
enum SVGText {
  /// The text with everything that XML would take for its own spelled out.
  static func escaped(_ text: String) -> String { FormPage.escaped(text) }
}
