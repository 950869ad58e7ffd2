import PaidanModel
import PaidanWorkflow
import Testing

/// A book of chosen clocks and one subject's state, with the firings gathered.
///
/// Minutes are counted from 2024-05-20 09:00 in Shanghai.
struct ClockBench {
  static let origin = Instant(milliseconds: 1_716_166_800_000)

  let book: ClockBook
  var state = ClockState()
  var firings: [ClockFiring] = []

  init(_ book: ClockBook) { self.book = book }

  init(
    _ definitions: [ClockDefinition], calendars: [String: BusinessCalendar] = [:]
  ) throws {
    book = try ClockBook(
      definitions, calendars: calendars, lengths: ClockCatalogue.lengths, template: "test 1")
  }

  /// One clock of the catalogue, switched on.
  init(_ id: ClockID, _ change: (inout ClockDefinition) -> Void = { _ in }) throws {
    var definition = try #require(ClockCatalogue.all.first { $0.definition.id == id }).definition
    change(&definition)
    try self.init([definition])
  }

  static func minute(_ minute: Double) -> Instant {
    origin.advanced(byMilliseconds: Int64(minute * 60_000))
  }

  /// Something that happened at one minute and was recorded at another.
  mutating func hear(
    _ kind: ClockSignalKind, _ minute: Double, recorded: Double? = nil, part: Int32 = 0,
    context: ClockContext = .unknown, feedback: FeedbackKind? = nil, pause: PauseReason? = nil,
    from: Double? = nil, until: Double? = nil, amount: Int64? = nil
  ) {
    let stamp = Stamp(
      happenedAt: Self.minute(minute), recordedAt: Self.minute(recorded ?? minute))
    state.fold(
      ClockSignal(
        kind, at: stamp, part: part, context: context, feedback: feedback, pause: pause,
        from: from.map(Self.minute), until: until.map(Self.minute), amount: amount),
      in: book, into: &firings)
  }

  mutating func advance(_ minute: Double) {
    state.advance(to: Self.minute(minute), in: book, into: &firings)
  }

  /// `breach 30` for a breach one millisecond after minute 30.
  var log: [String] {
    firings.map { firing in
      let point = firing.at.milliseconds(since: Self.origin)
      let minute = Double(point - (point % 10 == 1 ? 1 : 0)) / 60_000
      let text = minute == minute.rounded() ? "\(Int(minute))" : "\(minute)"
      switch firing.kind {
      case .warning, .taskDue: return "\(firing.kind.rawValue) \(text)"
      case .escalation: return "escalation \(text) \(firing.role?.rawValue ?? "")"
      default: return "\(firing.kind.rawValue) \(text)"
      }
    }
  }

  func outcome(_ minute: Double, of id: ClockID? = nil) -> ClockOutcome? {
    let id = id ?? book.definitions[0].id
    return state.instances(of: id, at: Self.minute(minute), in: book).last?.outcome
  }

  /// The due instant of the last run, in minutes.
  var due: Double? {
    state.instances(at: Self.origin, in: book).last?.due.map {
      Double($0.milliseconds(since: Self.origin)) / 60_000
    }
  }
}
