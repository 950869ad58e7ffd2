internal import PaidanText

/// One thing wrong in a day's files.
public struct DayIssue: Sendable, Hashable, CustomStringConvertible {
  /// The file's name within the folder, such as `orders.csv`.
  public let file: String
  /// The physical line, from 1, in which the row starts; nil where the file as a whole is meant.
  public let line: Int?
  /// The name of the column (in JSON Lines, of the key); nil where no single one is meant.
  public let column: String?
  /// The value as it was read, cut after ``longestValue`` characters; nil where there is none.
  public let value: String?
  /// What the value, the row or the file breaks, and often a hint.
  public let rule: String

  /// How many characters of a value are kept.
  public static let longestValue = 80

  init(file: String, line: Int?, column: String? = nil, value: String? = nil, rule: String) {
    self.file = file
    self.line = line
    self.column = column
    self.value = value.map { value in
      value.count > Self.longestValue ? value.prefix(Self.longestValue) + "…" : value
    }
    self.rule = rule
  }

  /// One line: `orders.csv:17: latitude "91.2" must lie in -90...90 degrees`.
  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    text += ":"
    if let column { text += " \(column)" }
    if let value { text += " \"\(value.printable)\"" }
    return text + " \(rule)"
  }
}
