public import ArgumentParser
import Foundation
import PaidanMatching
public import PaidanModel
import PaidanReplay
import PaidanText

/// Reads what commands are given, with the exit code that each failure calls for.
enum Input {
  static func day(_ path: String) throws -> Day {
    try folder(path) { folder throws(DayError) in try Day(contentsOf: folder) }
  }

  /// The engineers of a day, whatever its orders are.
  static func engineers(ofDay path: String) throws -> [Engineer] {
    try folder(path) { folder throws(DayError) in try Day.engineers(in: folder) }
  }

  /// The external partners of a day, none where it names none.
  static func partners(ofDay path: String) throws -> [Partner] {
    try folder(path) { folder throws(DayError) in try Day.partners(in: folder) }
  }

  private static func folder<Value>(
    _ path: String, _ read: (URL) throws(DayError) -> Value
  ) throws -> Value {
    if path.isEmpty { throw ValidationError("the day's folder must not be empty") }
    do throws(DayError) {
      return try read(URL(fileURLWithPath: path, isDirectory: true))
    } catch {
      switch error {
      case .unreadable: throw Failure.report(error, Failure.unreadable)
      case .invalid: throw Failure.report(error, Failure.data)
      }
    }
  }

  static func policy(_ path: String?) throws -> DispatchPolicy {
    guard let path else { return .standard }
    let data = try file(path)
    do throws(PolicyError) {
      return try DispatchPolicy(json: data)
    } catch {
      throw Failure.report("\(path): \(error)", Failure.data)
    }
  }

  static func file(_ path: String) throws -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    } catch {
      throw Failure.report(
        "cannot read \(path): \(SystemMessage.text(of: error))", Failure.unreadable)
    }
  }

  /// Runs what may refuse its data, such as a batch with an overflowing score.
  static func data<Value: ~Copyable, E: Error & CustomStringConvertible>(
    _ body: () throws(E) -> Value
  ) throws -> Value {
    do throws(E) { return try body() } catch { throw Failure.report(error, Failure.data) }
  }
}

extension Instant: ExpressibleByArgument {
  /// The instant that the text of an option names.
  public init?(argument: String) {
    guard let instant = try? Instant(iso8601: argument) else { return nil }
    self = instant
  }
}
