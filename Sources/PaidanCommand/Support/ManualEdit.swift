import ArgumentParser
import PaidanMatching
import PaidanModel

/// One manual change as it is written on the command line, such as `assign:o1=li`.
enum ManualEdit: ExpressibleByArgument {
  case assign(OrderID, EngineerID)
  case leaveOut(OrderID)
  case exclude(OrderID, EngineerID)
  case urgency(OrderID, Urgency)
  case remove(EngineerID)
  case certify(EngineerID, Certificate)
  case load(EngineerID, Int)
  case move(EngineerID, Coordinate)
  case add(EngineerID, Coordinate, [Certificate])

  /// How each is written.
  static let forms = """
    assign:ORDER=ENGINEER, leave-out:ORDER, exclude:ORDER=ENGINEER, urgency:ORDER=CLASS, \
    remove:ENGINEER, certify:ENGINEER=CERTIFICATE, load:ENGINEER=ORDERS, move:ENGINEER=LAT,LON, \
    add:ENGINEER=LAT,LON;CERTIFICATE;…
    """

  init?(argument: String) {
    guard let colon = argument.firstIndex(of: ":") else { return nil }
    let rest = argument[argument.index(after: colon)...]
    let parts = rest.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard let name = parts.first, !name.isEmpty else { return nil }
    let value = parts.count > 1 ? parts[1] : nil
    let edit = Self.edit(String(argument[..<colon]), name, value)
    guard let edit else { return nil }
    self = edit
  }

  private static func edit(_ kind: String, _ name: String, _ value: String?) -> ManualEdit? {
    switch (kind, value) {
    case ("leave-out", nil): .leaveOut(OrderID(name))
    case ("remove", nil): .remove(EngineerID(name))
    case ("assign", let value?): .assign(OrderID(name), EngineerID(value))
    case ("exclude", let value?): .exclude(OrderID(name), EngineerID(value))
    case ("urgency", let value?): Urgency(rawValue: value).map { .urgency(OrderID(name), $0) }
    case ("certify", let value?) where !value.isEmpty:
      .certify(EngineerID(name), Certificate(value))
    case ("load", let value?):
      Int(value).flatMap { $0 < 0 ? nil : .load(EngineerID(name), $0) }
    case ("move", let value?): place(value).map { .move(EngineerID(name), $0) }
    case ("add", let value?): added(name, value)
    default: nil
    }
  }

  private static func added(_ name: String, _ value: String) -> ManualEdit? {
    let parts = value.split(separator: ";").map(String.init)
    guard let first = parts.first, let place = place(first) else { return nil }
    return .add(EngineerID(name), place, parts.dropFirst().map { Certificate($0) })
  }

  private static func place(_ text: String) -> Coordinate? {
    let numbers = text.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 2 else { return nil }
    return try? Coordinate(latitude: numbers[0], longitude: numbers[1])
  }

  /// What several edits come to; those of one engineer's record are one change.
  ///
  /// - Parameters:
  ///   - edits: in any order.
  ///   - engineers: who is there.
  ///   - instant: a newcomer's shift lasts eight hours round it.
  /// - Returns: changes for the matcher.
  /// - Throws: an exit code, where an edited engineer is not there.
  static func changes(
    _ edits: [ManualEdit], of engineers: [Engineer], at instant: Instant
  ) throws -> [ManualChange] {
    var changes: [ManualChange] = []
    var altered: [Engineer] = []
    func alter(_ id: EngineerID, _ body: (inout Engineer) -> Void) throws {
      if let place = altered.firstIndex(where: { $0.id == id }) {
        return body(&altered[place])
      }
      guard var engineer = engineers.first(where: { $0.id == id }) else {
        throw Failure.report(QuestionError.unknownEngineer(id), Failure.data)
      }
      body(&engineer)
      altered.append(engineer)
    }
    for edit in edits {
      switch edit {
      case .assign(let order, let engineer): changes.append(.assign(order, to: engineer))
      case .leaveOut(let order): changes.append(.leaveOut(order))
      case .exclude(let order, let engineer): changes.append(.exclude(order, from: engineer))
      case .urgency(let order, let urgency): changes.append(.setUrgency(order, urgency))
      case .remove(let engineer): changes.append(.removeEngineer(engineer))
      case .certify(let id, let certificate):
        try alter(id) { $0.certificates.append(HeldCertificate(certificate)) }
      case .load(let id, let orders): try alter(id) { $0.openOrders = orders }
      case .move(let id, let place): try alter(id) { $0.position = place }
      case .add(let id, let place, let certificates):
        let shift = try Shift(
          start: instant.advanced(byMinutes: -240), end: instant.advanced(byMinutes: 240))
        changes.append(
          .addEngineer(
            Engineer(
              id: id, position: place, certificates: certificates.map { HeldCertificate($0) },
              shift: shift)))
      }
    }
    return changes + altered.map { .alterEngineer($0) }
  }
}
