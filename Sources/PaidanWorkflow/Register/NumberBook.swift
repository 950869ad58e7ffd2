/// Running numbers of every kind and local day, none twice (FORM-G2, A-21).
public struct NumberBook: Sendable, Hashable {
  struct Key: Sendable, Hashable {
    let kind: NumberKind
    let date: LocalDate
  }

  /// The highest number of each key.
  private var highest: [Key: Int] = [:]
  /// Numbers below the highest that no record has: given out and not yet used, or skipped.
  private var open: Set<FormNumber> = []

  /// A book of nothing.
  public init() {}

  /// The number after the highest, which from now on is given out.
  mutating func take(_ kind: NumberKind, on date: LocalDate) -> FormNumber {
    let key = Key(kind: kind, date: date)
    let running = (highest[key] ?? 0) + 1
    highest[key] = running
    let number = FormNumber(kind, date, running)
    open.insert(number)
    return number
  }

  /// A record has the number: it must be free, and is so no longer.
  mutating func use(_ number: FormNumber) throws(RegisterError) {
    let key = Key(kind: number.kind, date: number.date)
    let before = highest[key] ?? 0
    if number.running <= before {
      guard open.remove(number) != nil else { throw .duplicateNumber(number) }
      return
    }
    // Events are recorded in another order than numbers are given out: what was skipped may come.
    for running in (before + 1)..<max(before + 1, number.running) {
      open.insert(FormNumber(number.kind, number.date, running))
    }
    highest[key] = number.running
  }

  /// The highest number of a kind and day; 0: none.
  public func highest(_ kind: NumberKind, on date: LocalDate) -> Int {
    highest[Key(kind: kind, date: date)] ?? 0
  }
}
