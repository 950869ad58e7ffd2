import PaidanModel

/// The columns of `engineers.csv` and keys of `engineers.jsonl`.
enum EngineerColumn: Int, TableColumn {
  case id, latitude, longitude, certificates, level, openOrders, shiftStart, shiftEnd, area

  static var records: String { "engineers" }

  var name: String {
    switch self {
    case .id: "engineer_id"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .certificates: "certificates"
    case .level: "level"
    case .openOrders: "open_orders"
    case .shiftStart: "shift_start"
    case .shiftEnd: "shift_end"
    case .area: "area"
    }
  }

  // An engineer without any certificate can still take an order that needs none.
  var need: ColumnNeed {
    switch self {
    case .certificates: .column
    case .area: .nothing
    default: .value
    }
  }

  var shape: ColumnShape {
    switch self {
    case .latitude, .longitude, .openOrders: .number
    case .certificates: .list
    case .id, .level, .shiftStart, .shiftEnd, .area: .text
    }
  }
}

extension CellReader<EngineerColumn> {
  /// The largest number of open orders that is believed.
  private static var mostOpenOrders: Int { 1_000_000 }

  /// The engineer that `row` describes, and his identifier even where the rest is refused.
  mutating func engineer(from row: Row) -> (id: EngineerID?, engineer: Engineer?) {
    let before = log.total
    let id = text(.id, of: row).map { EngineerID($0) }
    let position = place(latitude: .latitude, longitude: .longitude, of: row)
    let certificates = heldCertificates(.certificates, of: row)
    let level = choice(.level, of: row, as: CertificationLevel.self)
    let openOrders = whole(.openOrders, of: row, upTo: Self.mostOpenOrders)
    let shift = shift(of: row)
    let area = text(.area, of: row).map { AreaID($0) }
    guard log.total == before, let id, let position, let level, let openOrders, let shift else {
      return (id, nil)
    }
    let engineer = Engineer(
      id: id, position: position, certificates: certificates, level: level,
      openOrders: openOrders, shift: shift, area: area)
    return (id, engineer)
  }

  private mutating func shift(of row: Row) -> Shift? {
    let start = instant(.shiftStart, of: row)
    let end = instant(.shiftEnd, of: row)
    guard let start, let end else { return nil }
    do throws(ShiftError) {
      return try Shift(start: start, end: end)
    } catch {
      log.add(
        line: row.line, column: EngineerColumn.shiftEnd.name,
        value: row.text(in: EngineerColumn.shiftEnd),
        rule: "must lie after shift_start \"\(row.text(in: EngineerColumn.shiftStart))\"")
      return nil
    }
  }
}
