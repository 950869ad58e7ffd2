/// A transition in the state chart: a line from one status to another, and its words.
struct ChartEdge {
  private let row: Transition
  private let path: String
  private let label: (x: Int, y: Int)

  init(_ row: Transition, from: WorkOrderStatus?, in rows: [Transition]) {
    self.row = row
    let to = ChartNode(of: row.to)
    guard let from else {
      path = "M48 \(to.y)H\(to.x - ChartNode.half.width)"
      label = ((48 + to.x - ChartNode.half.width) / 2, to.y - 10)
      return
    }
    let node = ChartNode(of: from)
    if from == row.to {
      (path, label) = Self.loop(at: node)
    } else if row.to == .cancelled {
      (path, label) = Self.fall(from: node, to: to)
    } else if row.to.steps(from: from) == 1 {
      let goesBack = rows.contains { $0.from.contains(row.to) && $0.to == from }
      (path, label) = Self.straight(from: node, to: to, shift: goesBack ? -12 : 0)
    } else if row.to.steps(from: from) == -1 {
      (path, label) = Self.straight(from: node, to: to, shift: 12)
    } else {
      (path, label) = Self.arc(from: node, to: to, steps: row.to.steps(from: from))
    }
  }

  var svg: String {
    """
    <path class="edge\(row.isImplied ? " implied" : "")" d="\(path)" marker-end="url(#tip)"/>
    <text class="middle" x="\(label.x)" y="\(label.y)"><tspan class="name">\(row.id.rawValue)\
    </tspan> \(SVGText.escaped(row.trigger.chinese))</text>
    """
  }

  private typealias Drawn = (String, (x: Int, y: Int))

  private static func straight(from: ChartNode, to: ChartNode, shift: Int) -> Drawn {
    let side = to.x > from.x ? ChartNode.half.width : -ChartNode.half.width
    let y = from.y + shift
    let middle = (from.x + to.x) / 2
    return ("M\(from.x + side) \(y)H\(to.x - side)", (middle, shift > 0 ? y + 18 : y - 8))
  }

  private static func loop(at node: ChartNode) -> Drawn {
    let top = node.y - ChartNode.half.height
    return (
      "M\(node.x - 30) \(top)c-10 -52 70 -52 60 -2",
      (node.x, top - 46)
    )
  }

  /// Over several statuses at once: above where it leads on, below where it leads back.
  private static func arc(from: ChartNode, to: ChartNode, steps: Int) -> Drawn {
    let isUp = steps > 0
    let rise = isUp ? -60 - 40 * steps : 280
    let y = from.y + rise
    let edge = isUp ? from.y - ChartNode.half.height : from.y + ChartNode.half.height
    // Apart from each other and from the middle, where other lines begin and end.
    let start = from.x + (isUp ? -20 * steps : 30)
    let end = to.x + (isUp ? 20 : -40)
    return (
      "M\(start) \(edge)V\(y)H\(end)V\(edge)", ((start + end) / 2, isUp ? y - 8 : y + 18)
    )
  }

  private static func fall(from: ChartNode, to: ChartNode) -> Drawn {
    let bottom = from.y + ChartNode.half.height
    let isLeft = from.x < to.x
    if abs(from.x - to.x) <= 140 && isLeft {
      let x = from.x + 100
      return (
        "M\(from.x + 40) \(bottom)V\(bottom + 50)H\(x)V\(to.y - ChartNode.half.height)",
        (x - 40, bottom + 72)
      )
    }
    let end = to.x + (isLeft ? -ChartNode.half.width : ChartNode.half.width)
    // Beside the line where it is too short to carry the words.
    let label =
      abs(end - from.x) > 160
      ? ((from.x + end) / 2, to.y - 8) : (from.x + 66, (bottom + to.y) / 2)
    return ("M\(from.x) \(bottom)V\(to.y)H\(end)", label)
  }
}

extension WorkOrderStatus {
  /// How many steps of the usual way lie between; negative where it leads back.
  func steps(from other: WorkOrderStatus) -> Int { place - other.place }

  private var place: Int {
    switch self {
    case .pending: 0
    case .scheduled: 1
    case .inService: 2
    case .completed: 3
    case .cancelled: 4
    }
  }
}
