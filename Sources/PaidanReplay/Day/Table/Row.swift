/// One record as it stands in a file, whichever its format: a field for each column, its texts
/// freed of quotes and escapes and laid end to end in one buffer that is reused from row to row.
struct Row {
  /// What a file says in one column of one row.
  struct Field {
    /// How the field's range is to be read.
    enum Content {
      /// Nothing is given.
      case absent
      /// `start..<end` are positions in ``Row/bytes``.
      case text
      /// `start..<end` are positions in ``Row/items``.
      case list
      /// Something is wrong that is reported already; no further issue is to follow from it.
      case refused
    }

    var content: Content
    var start = 0
    var end = 0

    /// True where the field says nothing.
    var isEmpty: Bool { content == .absent || content != .refused && start == end }
  }

  /// The physical line, from 1, in which the record starts.
  var line = 0
  /// The texts of all fields.
  var bytes: [UInt8] = []
  /// The parts of all lists, as positions in ``bytes``.
  var items: [Range<Int>] = []
  /// A field for each column of the table.
  var fields: [Field]

  /// A row of `count` columns that says nothing.
  init(columns count: Int) {
    fields = Array(repeating: Field(content: .absent), count: count)
  }

  /// The text at `range` of ``bytes``.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text that stands in `column`; empty where it says nothing.
  func text(in column: some TableColumn) -> String {
    let field = fields[column.rawValue]
    return field.content == .text ? text(field.start..<field.end) : ""
  }

  /// The bytes of a list that CSV spells as one text; nil where `column` says nothing, or has parts
  /// of its own.
  func listText(in column: some TableColumn) -> ArraySlice<UInt8>? {
    let field = fields[column.rawValue]
    return field.content == .text && field.start < field.end ? bytes[field.start..<field.end] : nil
  }

  /// Makes the row say nothing again but what `fields` says, and keeps its memory.
  mutating func reset(to fields: [Field], line: Int) {
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    for column in self.fields.indices { self.fields[column] = fields[column] }
  }
}

/// Rows of a file, one after the other.
protocol RowSource {
  /// True once a row was left out because its form is broken (which was then reported).
  var hasLostRows: Bool { get }
  /// The share of the file's bytes that was read, in 0...1.
  var readShare: Double { get }

  /// Reads on until a row is well formed; false at the end of the file.
  mutating func next(into row: inout Row, log: inout IssueLog) -> Bool
}
