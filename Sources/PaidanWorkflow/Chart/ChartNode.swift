/// A status in the state chart: a box with its place.
///
/// The statuses of the usual way stand in one line, so that what leads on goes to the right and what
/// leads back goes to the left; a cancelled order stands below.
struct ChartNode {
  /// The middle of the box.
  let x: Int
  /// The middle of the box.
  let y: Int
  private let status: WorkOrderStatus

  static let width = 1180
  static let half = (width: 76, height: 30)
  /// The line of the usual way.
  static let line = 220

  init(of status: WorkOrderStatus) {
    self.status = status
    switch status {
    case .pending: (x, y) = (230, Self.line)
    case .scheduled: (x, y) = (510, Self.line)
    case .inService: (x, y) = (790, Self.line)
    case .completed: (x, y) = (1070, Self.line)
    case .cancelled: (x, y) = (650, 400)
    }
  }

  /// The dot from which the first transition leads.
  static let start = "<circle class=\"tip\" cx=\"40\" cy=\"\(line)\" r=\"8\"/>\n"

  var svg: String {
    let isFinal = status == .completed || status == .cancelled
    let half = Self.half
    return """
      <rect class="status\(isFinal ? " final" : "")" x="\(x - half.width)" \
      y="\(y - half.height)" width="\(half.width * 2)" height="\(half.height * 2)" rx="10"/>
      <text class="middle name" x="\(x)" y="\(y - 2)">\(status.label.chinese)</text>
      <text class="middle key" x="\(x)" y="\(y + 16)">\(status.rawValue)</text>

      """
  }
}
