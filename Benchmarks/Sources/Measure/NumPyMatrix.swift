import Foundation

/// A matrix in NumPy's .npy format: magic, version, a header in Python's notation, then the array.
///
/// <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>
struct NumPyMatrix {
  /// NumPy's name of the element type, such as `<i4`.
  let entry: String
  let rowCount: Int
  let columnCount: Int
  private let bytes: Data

  init(_ path: String) throws {
    let file = try Data(contentsOf: URL(fileURLWithPath: path))
    guard file.count > 10, file.starts(with: [0x93] + Array("NUMPY".utf8) + [1]) else {
      throw MeasureError("this is no .npy file of version 1")
    }
    let start = 10 + Int(file[8]) + Int(file[9]) << 8
    guard file.count >= start else { throw MeasureError("the file is cut") }
    let header = String(decoding: file[10..<start], as: UTF8.self)
    let pattern = /'descr': '([^']+)', 'fortran_order': False, 'shape': \((\d+), (\d+)\)/
    guard let found = try pattern.firstMatch(in: header), let rows = Int(found.2),
      let columns = Int(found.3)
    else { throw MeasureError("this is no matrix with rows in order: \(header)") }
    entry = String(found.1)
    rowCount = rows
    columnCount = columns
    bytes = file[start...]
  }

  /// The entries, which must be of the type that `entry` names, on a little-endian machine.
  func entries<Number: BitwiseCopyable>(of type: Number.Type) throws -> [Number] {
    guard bytes.count == rowCount * columnCount * MemoryLayout<Number>.size else {
      throw MeasureError("the file has \(bytes.count) bytes of entries")
    }
    return [Number](unsafeUninitializedCapacity: rowCount * columnCount) { buffer, count in
      count = rowCount * columnCount
      bytes.copyBytes(to: UnsafeMutableRawBufferPointer(buffer))
    }
  }
}
