import PaidanModel

/// Makes values of a row's fields, whichever the file's format, and reports those that break a
/// rule.
///
/// Every method gives nil both for an absent value and for a refused one; the log's total tells
/// whether anything was refused.
struct CellReader<Column: TableColumn> {
  /// What was found wrong so far.
  var log: IssueLog
  private var neededLists = ListCache<[Certificate]>()
  private var heldLists = ListCache<[HeldCertificate]>()

  init(file: String) { log = IssueLog(file: file) }

  /// The field of `column` where it says something; reports one that is empty and must not be.
  private mutating func field(_ column: Column, of row: Row) -> Row.Field? {
    let field = row.fields[column.rawValue]
    guard field.isEmpty else { return field.content == .refused ? nil : field }
    if column.need == .value {
      log.add(line: row.line, column: column.name, rule: "must not be empty")
    }
    return nil
  }

  /// Reports that the text of `field` breaks `rule`.
  private mutating func refuse(
    _ column: Column, _ range: Range<Int>, of row: Row, _ rule: @autoclosure () -> String
  ) {
    log.add(line: row.line, column: column.name, value: row.text(range), rule: rule())
  }

  /// Any text but the empty one.
  mutating func text(_ column: Column, of row: Row) -> String? {
    guard let field = field(column, of: row) else { return nil }
    return row.text(field.start..<field.end)
  }

  /// A decimal number of `range`; `rule` says what a number outside breaks.
  mutating func number(
    _ column: Column, of row: Row, in range: ClosedRange<Double>, _ rule: @autoclosure () -> String
  ) -> Double? {
    guard let field = field(column, of: row) else { return nil }
    guard let number = DecimalNumber.parse(row.bytes[field.start..<field.end]) else {
      refuse(column, field.start..<field.end, of: row, "is not a decimal number such as 31.2304")
      return nil
    }
    guard range.contains(number) else {
      refuse(column, field.start..<field.end, of: row, rule())
      return nil
    }
    return number
  }

  /// A whole number from 0 to `limit`.
  mutating func whole(_ column: Column, of row: Row, upTo limit: Int) -> Int? {
    guard let field = field(column, of: row) else { return nil }
    if let number = DecimalNumber.parseWhole(row.bytes[field.start..<field.end]), number <= limit {
      return number
    }
    refuse(column, field.start..<field.end, of: row, "must be a whole number from 0 to \(limit)")
    return nil
  }

  /// An instant with an offset.
  mutating func instant(_ column: Column, of row: Row) -> Instant? {
    guard let field = field(column, of: row) else { return nil }
    return instant(column, field.start..<field.end, of: row)
  }

  private mutating func instant(_ column: Column, _ range: Range<Int>, of row: Row) -> Instant? {
    do throws(InstantError) {
      return try Instant(iso8601: row.bytes.span.extracting(range))
    } catch {
      refuse(column, range, of: row, error.rule)
      return nil
    }
  }

  /// One of the spellings of `Choice`.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Column, of row: Row, as type: Choice.Type
  ) -> Choice? {
    guard let field = field(column, of: row) else { return nil }
    let spelling = row.bytes[field.start..<field.end]
    for choice in type.allCases where choice.rawValue.utf8.elementsEqual(spelling) {
      return choice
    }
    refuse(
      column, field.start..<field.end, of: row,
      "must be one of \(type.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  /// A place from its two columns.
  mutating func place(latitude: Column, longitude: Column, of row: Row) -> Coordinate? {
    let north = number(
      latitude, of: row, in: -90...90,
      "must lie in -90...90 degrees; maybe latitude and longitude are swapped")
    let east = number(longitude, of: row, in: -180...180, "must lie in -180...180 degrees")
    guard let north, let east else { return nil }
    return try? Coordinate(latitude: north, longitude: east)
  }

  /// The positions of a list's parts in the row's bytes; empty where it is absent or refused.
  private mutating func parts(_ column: Column, of row: Row) -> [Range<Int>] {
    guard let field = field(column, of: row) else { return [] }
    var parts: [Range<Int>] = []
    if field.content == .list {
      parts = Array(row.items[field.start..<field.end])
    } else {
      var start = field.start
      for index in field.start..<field.end where row.bytes[index] == ASCII.semicolon {
        parts.append(start..<index)
        start = index + 1
      }
      parts.append(start..<field.end)
    }
    if parts.contains(where: \.isEmpty) {
      log.add(
        line: row.line, column: column.name, value: Self.joined(parts, of: row),
        rule: "has an empty part; a list is written a;b, without a semicolon at either end")
      return []
    }
    return parts
  }

  /// A list as CSV spells it.
  private static func joined(_ parts: [Range<Int>], of row: Row) -> String {
    parts.map { row.text($0) }.joined(separator: ";")
  }

  /// Reports the first of `names` that comes twice.
  private mutating func hasRepetition<Name: Hashable>(
    _ column: Column, _ names: [Name], of row: Row
  ) -> Bool {
    guard let name = Self.firstRepetition(in: names) else { return false }
    log.add(
      line: row.line, column: column.name, value: "\(name)", rule: "stands twice in the list")
    return true
  }

  private static func firstRepetition<Name: Hashable>(in names: [Name]) -> Name? {
    // Lists are nearly always short, and then comparing each with each costs less than hashing.
    if names.count <= 8 {
      return names.indices.first { names[..<$0].contains(names[$0]) }.map { names[$0] }
    }
    var seen: Set<Name> = []
    return names.first { !seen.insert($0).inserted }
  }

  /// A list of identifiers, none of them twice, in the order of the file.
  mutating func identifiers<Subject>(
    _ column: Column, of row: Row, as type: Identifier<Subject>.Type
  ) -> [Identifier<Subject>] {
    let list = parts(column, of: row).map { Identifier<Subject>(row.text($0)) }
    return hasRepetition(column, list, of: row) ? [] : list
  }

  /// A list of certificates, none of them twice, in the order of the file.
  mutating func certificates(_ column: Column, of row: Row) -> [Certificate] {
    guard let key = row.listText(in: column) else { return readCertificates(column, of: row) }
    if let list = neededLists.list(for: key) { return list }
    let before = log.total
    let list = readCertificates(column, of: row)
    if log.total == before { neededLists.remember(list, for: key) }
    return list
  }

  private mutating func readCertificates(_ column: Column, of row: Row) -> [Certificate] {
    var list: [Certificate] = []
    for part in parts(column, of: row) {
      let bytes = row.bytes[part]
      if bytes.contains(ASCII.at) || bytes.contains(ASCII.semicolon) {
        refuse(
          column, part, of: row,
          "must not contain @ or ;: only what an engineer holds has an expiry")
        return []
      }
      list.append(Certificate(row.text(part)))
    }
    return hasRepetition(column, list, of: row) ? [] : list
  }

  /// A list of certificates, each with its expiry behind an @ where it has one.
  mutating func heldCertificates(_ column: Column, of row: Row) -> [HeldCertificate] {
    guard let key = row.listText(in: column) else { return readHeldCertificates(column, of: row) }
    if let list = heldLists.list(for: key) { return list }
    let before = log.total
    let list = readHeldCertificates(column, of: row)
    if log.total == before { heldLists.remember(list, for: key) }
    return list
  }

  private mutating func readHeldCertificates(
    _ column: Column, of row: Row
  ) -> [HeldCertificate] {
    var list: [HeldCertificate] = []
    for part in parts(column, of: row) {
      let bytes = row.bytes[part]
      if bytes.contains(ASCII.semicolon) {
        refuse(column, part, of: row, "must not contain ;: no certificate's name does")
        return []
      }
      guard let at = bytes.firstIndex(of: ASCII.at) else {
        list.append(HeldCertificate(Certificate(row.text(part))))
        continue
      }
      if at == part.lowerBound {
        refuse(column, part, of: row, "has no certificate's name before the @")
        return []
      }
      guard let expiry = instant(column, at + 1..<part.upperBound, of: row) else { return [] }
      list.append(
        HeldCertificate(Certificate(row.text(part.lowerBound..<at)), validUntil: expiry))
    }
    let names = list.count > 1 ? list.map { $0.certificate } : []
    return hasRepetition(column, names, of: row) ? [] : list
  }
}
