internal import Foundation
internal import PaidanText

extension History {
  /// One event as it lies in the file.
  private struct Line: Codable {
    let format: Int
    let event: WorkflowEvent
  }

  /// The history as text, a line for each event.
  ///
  /// - Throws: ``StrictJSONError`` where an event cannot be written.
  public func text() throws(StrictJSONError) -> String {
    var text = ""
    for event in events { text += try Self.line(of: event) + "\n" }
    return text
  }

  /// One event as a line of JSON, keys sorted, without the line feed.
  ///
  /// - Throws: ``StrictJSONError`` where it cannot be written.
  public static func line(of event: WorkflowEvent) throws(StrictJSONError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let line = Line(format: formatVersion, event: event)
      return String(decoding: try encoder.encode(line), as: UTF8.self)
    } catch {
      throw StrictJSONError(path: "", rule: "cannot be written as JSON")
    }
  }

  /// Reads a history, upgrading lines of older formats.
  ///
  /// - Parameters:
  ///   - text: a line for each event.
  ///   - upgrades: the steps from older formats.
  /// - Throws: ``HistoryError`` naming the first line that cannot be read.
  public init(
    text: String, upgrades: [HistoryUpgrade] = HistoryUpgrade.all
  ) throws(HistoryError) {
    var events: [WorkflowEvent] = []
    for (index, line) in text.split(separator: "\n").enumerated() {
      events.append(try Self.event(from: String(line), number: index + 1, upgrades: upgrades))
    }
    try self.init(events)
  }

  /// Reads one line, upgrading it where it is of an older format.
  ///
  /// - Parameters:
  ///   - line: one event as JSON.
  ///   - number: its place in the file, for errors.
  ///   - upgrades: the steps from older formats.
  /// - Returns: the event.
  /// - Throws: ``HistoryError``: unknown keys, events and formats are errors, never skipped.
  public static func event(
    from line: String, number: Int = 1, upgrades: [HistoryUpgrade] = HistoryUpgrade.all
  ) throws(HistoryError) -> WorkflowEvent {
    var line = line
    var (version, kind) = try heading(of: line, number)
    while version != formatVersion {
      guard let upgrade = upgrades.first(where: { $0.from == version }) else {
        throw .unsupportedVersion(line: number, version: version)
      }
      line = upgrade.apply(line)
      let before = version
      (version, kind) = try heading(of: line, number)
      guard version == before + 1 else {
        throw .malformed(line: number, path: "format", rule: "is not upgraded by \(upgrade.name)")
      }
    }
    guard WorkflowEvent.Kind.named(kind) != nil else {
      throw .unknownEvent(line: number, kind: kind.printable)
    }
    do throws(StrictJSONError) {
      return try StrictJSON.read(Line.self, from: Array(line.utf8)).event
    } catch {
      throw .malformed(line: number, path: error.path, rule: error.rule)
    }
  }

  /// The format of a line and the kind of its event.
  private static func heading(
    of line: String, _ number: Int
  ) throws(HistoryError) -> (Int, String) {
    let object: JSONObject
    do throws(JSONObjectError) {
      object = try JSONObject(bytes: Array(line.utf8))
      let body = try object.object("event").object("body")
      guard body.keys.count == 1, let kind = body.keys.first else {
        throw object.wrong("event.body", "one event")
      }
      return (try object.integer("format"), kind)
    } catch {
      throw .malformed(line: number, path: "", rule: "is no event: \(error)")
    }
  }
}

extension WorkflowEvent.Kind {
  private static let names = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })

  /// The key of the history format.
  public var key: String { String(describing: self) }

  /// The kind with this key; nil: there is none.
  public static func named(_ key: String) -> Self? { names[key] }
}
