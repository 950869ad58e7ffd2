/// The columns of one kind of file, numbered from 0 in the order of the format's description.
protocol TableColumn: RawRepresentable<Int>, CaseIterable, Sendable {
  /// The file's name without its extension, which is also what its records are called.
  static var records: String { get }
  /// The column's name in a header, the key's in JSON Lines.
  var name: String { get }
  /// Whether it may be left out.
  var need: ColumnNeed { get }
  /// What its values look like in JSON Lines.
  var shape: ColumnShape { get }
}

/// Whether a column, or a value in it, may be left out.
enum ColumnNeed {
  /// The column must be there and no cell of it may be empty.
  case value
  /// The column must be there; its cells may be empty.
  case column
  /// The column may be left out.
  case nothing
}

/// What a column's values look like in JSON Lines; in CSV all are texts.
enum ColumnShape {
  /// A string.
  case text
  /// A number, or a string that spells one.
  case number
  /// An array of strings; in CSV they are joined by semicolons.
  case list
}
