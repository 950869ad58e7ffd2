public import Foundation
public import PaidanMatching
public import PaidanModel
import PaidanText

extension Day {
  /// Reads the day in `folder`: `orders`, `engineers` and, where they are there, `partners` and
  /// `history`, each as `.csv` or as `.jsonl`; other files are let be.
  ///
  /// Nothing is loaded unless every file keeps every rule of the format.
  ///
  /// - Throws: ``DayError/unreadable(path:reason:)`` when the folder or a file that must be there
  ///   cannot be read; ``DayError/invalid(_:total:)`` with the issues of all files together.
  /// - Complexity: O(*b* + *n* log *n*) for *b* bytes and *n* rows; O(*b*) for rows in identifier
  ///   order.
  public init(contentsOf folder: URL) throws(DayError) {
    let files = try DayFiles(
      folder: folder, required: [OrderColumn.records, EngineerColumn.records],
      optional: [PartnerColumn.records, HistoryColumn.records])
    try self.init(name: folder.standardizedFileURL.lastPathComponent, files: files)
  }

  /// Reads the engineers alone of the day in `folder`; its other files are let be.
  ///
  /// - Parameter folder: with `engineers.csv` or `engineers.jsonl`.
  /// - Returns: the engineers by identifier.
  /// - Throws: ``DayError`` when the file cannot be read or breaks the format.
  /// - Complexity: as ``init(contentsOf:)``.
  public static func engineers(in folder: URL) throws(DayError) -> [Engineer] {
    let files = try DayFiles(folder: folder, required: [EngineerColumn.records], optional: [])
    let engineers = DayReader.engineers(files.files[EngineerColumn.records] ?? [])
    guard engineers.log.total == 0 else {
      throw .invalid(
        Array(engineers.log.issues.prefix(DayError.mostIssues)), total: engineers.log.total)
    }
    return engineers.records.records
  }

  /// Reads the external partners alone of the day in `folder`; its other files are let be.
  ///
  /// - Parameter folder: with `partners.csv` or `partners.jsonl`, or neither.
  /// - Returns: the partners by identifier; none where there is no such file.
  /// - Throws: ``DayError`` when the file cannot be read or breaks the format.
  /// - Complexity: as ``init(contentsOf:)``.
  public static func partners(in folder: URL) throws(DayError) -> [Partner] {
    let files = try DayFiles(folder: folder, required: [], optional: [PartnerColumn.records])
    let partners = DayReader.partners(files.files[PartnerColumn.records] ?? [])
    guard partners.log.total == 0 else {
      throw .invalid(
        Array(partners.log.issues.prefix(DayError.mostIssues)), total: partners.log.total)
    }
    return partners.records.records
  }

  /// A day whose files lie in memory.
  init(name: String, files: DayFiles) throws(DayError) {
    // The two great files at once: each keeps a log of its own.
    let tables = Parallel.map(2, threads: ProcessInfo.processInfo.activeProcessorCount) { table in
      table == 0
        ? Table.orders(DayReader.orders(files.files[OrderColumn.records] ?? []))
        : Table.engineers(DayReader.engineers(files.files[EngineerColumn.records] ?? []))
    }
    guard case .orders(let orders) = tables[0], case .engineers(let engineers) = tables[1] else {
      preconditionFailure("tables come back in their order")
    }
    let history = DayReader.history(files.files[HistoryColumn.records] ?? [], of: orders.records)
    let partners = DayReader.partners(files.files[PartnerColumn.records] ?? [])
    let logs = [orders.log, engineers.log, partners.log, history.log]
    let total = logs.reduce(0) { $0 + $1.total }
    guard total == 0 else {
      let issues = logs.flatMap(\.issues).prefix(DayError.mostIssues)
      throw .invalid(Array(issues), total: total)
    }
    self.init(
      name: name, orders: orders.records.records, engineers: engineers.records.records,
      partners: partners.records.records, history: history.entries)
  }
}

/// What one of the files that are read at once held, and its issues.
private enum Table: Sendable {
  case orders((records: DayReader.Records<Order, Order>, log: IssueLog))
  case engineers((records: DayReader.Records<Engineer, Engineer>, log: IssueLog))
}

/// Reads the files of one day, each with a log of its issues.
private enum DayReader {
  /// What one file was found to hold.
  struct Records<Subject, Record: Sendable>: Sendable {
    /// The records, by identifier; to be used only where no issue was found.
    var records: [Record] = []
    /// Every identifier that could be read, in the order of the file, and its line.
    var ids: [Identifier<Subject>] = []
    var lines: [Int] = []
    /// False where some row's identifier could not be read.
    var hasAllIDs = true

    /// Makes room for as many records as a file holds by those of its first part: arrays that grow
    /// by doubling touch three times the memory they need.
    mutating func reserve(afterShare share: Double) {
      let expected = Int(Double(records.count) / share * 1.02)
      records.reserveCapacity(expected)
      ids.reserveCapacity(expected)
      lines.reserveCapacity(expected)
    }
  }

  /// So many rows tell how long the rows of a file are.
  private static let sampleSize = 4_096

  static func orders(
    _ files: [DayFiles.File]
  ) -> (records: Records<Order, Order>, log: IssueLog) {
    let (unsorted, reader) = read(files, columns: OrderColumn.self) { $0.order(from: $1) }
    return sorted(unsorted, column: OrderColumn.id, reader)
  }

  static func engineers(
    _ files: [DayFiles.File]
  ) -> (records: Records<Engineer, Engineer>, log: IssueLog) {
    let (unsorted, reader) = read(files, columns: EngineerColumn.self) { $0.engineer(from: $1) }
    return sorted(unsorted, column: EngineerColumn.id, reader)
  }

  static func partners(
    _ files: [DayFiles.File]
  ) -> (records: Records<Partner, Partner>, log: IssueLog) {
    let (unsorted, reader) = read(files, columns: PartnerColumn.self) { $0.partner(from: $1) }
    return sorted(unsorted, column: PartnerColumn.id, reader)
  }

  static func history(
    _ files: [DayFiles.File], of orders: Records<Order, Order>
  ) -> (entries: [HistoryEntry], log: IssueLog) {
    var (found, reader) = read(files, columns: HistoryColumn.self) { $0.entry(from: $1) }
    if orders.hasAllIDs && !found.ids.isEmpty {
      // Where an order's row is broken so badly that it has no identifier, its history is not to
      // blame.
      let known = Set(orders.ids)
      var strangers = IssueLog(file: reader.log.file)
      for (id, line) in zip(found.ids, found.lines) where !known.contains(id) {
        strangers.add(
          line: line, column: HistoryColumn.order.name, value: id.text,
          rule: "is no order of this day")
      }
      reader.log.merge(strangers)
    }
    return (found.records.sorted(), reader.log)
  }

  /// Puts records in the order of their identifiers, after reporting identifiers that come twice.
  private static func sorted<Column, Subject, Record>(
    _ unsorted: Records<Subject, Record>, column: Column, _ reader: CellReader<Column>
  ) -> (records: Records<Subject, Record>, log: IssueLog) {
    var reader = reader
    var records = unsorted
    if let permutation = IdentifierOrder.permutation(of: records.ids) {
      IdentifierOrder.reportRepetitions(
        of: records.ids, in: permutation, lines: records.lines, column: column.name,
        log: &reader.log)
      if reader.log.total == 0 {
        records.records = permutation.map { unsorted.records[$0] }
      }
    }
    return (records, reader.log)
  }

  /// Reads the one file of a kind, row by row.
  private static func read<Column: TableColumn, Subject, Record>(
    _ files: [DayFiles.File], columns: Column.Type,
    record: (inout CellReader<Column>, Row) -> (Identifier<Subject>?, Record?)
  ) -> (Records<Subject, Record>, CellReader<Column>) {
    var records = Records<Subject, Record>()
    guard let file = files.first else {
      return (records, CellReader(file: "\(Column.records).csv"))
    }
    var reader = CellReader<Column>(file: file.name)
    if files.count > 1 {
      reader.log.add(
        line: nil, rule: "must not lie beside \(files[1].name): one of the two must go")
      records.hasAllIDs = false
    } else if let position = UTF8Validation.firstInvalidByte(in: file.bytes) {
      let line = 1 + file.bytes[..<position].count { $0 == ASCII.newline }
      reader.log.add(
        line: line, rule: "is not UTF-8; maybe the file was saved in another encoding")
      records.hasAllIDs = false
    } else if file.format == .csv {
      var rows = CSVRows<Column>(file.bytes, log: &reader.log)
      drain(&rows, into: &records, with: &reader, record: record)
    } else {
      var rows = JSONLineRows<Column>(file.bytes)
      drain(&rows, into: &records, with: &reader, record: record)
    }
    return (records, reader)
  }

  private static func drain<Source: RowSource, Column, Subject, Record>(
    _ rows: inout Source, into records: inout Records<Subject, Record>,
    with reader: inout CellReader<Column>,
    record: (inout CellReader<Column>, Row) -> (Identifier<Subject>?, Record?)
  ) {
    var row = Row(columns: Column.allCases.count)
    while rows.next(into: &row, log: &reader.log) {
      let (id, value) = record(&reader, row)
      if let value { records.records.append(value) }
      if let id {
        records.ids.append(id)
        records.lines.append(row.line)
        if records.ids.count == sampleSize { records.reserve(afterShare: rows.readShare) }
      } else {
        records.hasAllIDs = false
      }
    }
    if rows.hasLostRows { records.hasAllIDs = false }
  }
}
