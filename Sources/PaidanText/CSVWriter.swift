/// Writes RFC 4180 rows with `\n` line ends; a cell is quoted only where it must be.
package struct CSVWriter {
  /// The UTF-8 text written so far.
  package private(set) var bytes: [UInt8] = []

  /// A writer without any row.
  package init() {}

  /// Writes one row.
  package mutating func row(_ cells: [String]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = cell.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
      }
      if needsQuotes {
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
          if byte == UInt8(ascii: "\"") { bytes.append(byte) }
          bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
      } else {
        bytes.append(contentsOf: cell.utf8)
      }
    }
    bytes.append(0x0A)
  }
}
