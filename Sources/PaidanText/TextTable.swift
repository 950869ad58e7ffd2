/// A table for a terminal: columns as wide as their widest cell, numbers to the right.
package struct TextTable {
  /// On which side a column's cells stand.
  package enum Alignment { case left, right }

  private let header: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// A table with one column for each of `columns`.
  package init(_ columns: [(title: String, alignment: Alignment)]) {
    header = columns.map(\.title)
    alignments = columns.map(\.alignment)
  }

  /// Adds a row; it has a cell for each column.
  package mutating func append(_ cells: [String]) {
    precondition(cells.count == header.count, "a row has a cell for each column")
    rows.append(cells.map(\.printable))
  }

  /// The lines of the table, each ended by a line break.
  package var text: String {
    let widths = header.indices.map { column in
      rows.reduce(width(of: header[column])) { max($0, width(of: $1[column])) }
    }
    var text = ""
    for row in [header] + rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - width(of: cell))
        line += column == 0 ? "" : "  "
        line += alignments[column] == .left ? cell + padding : padding + cell
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  /// Columns a text takes on a terminal: Chinese characters, full-width forms and pictures take
  /// two, marks that sit on the character before them none.
  private func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }
}
