/// The state chart of a work order as a picture, made from the transition table itself (2.2.1).
///
/// Every row is drawn and listed with its guards; a row that is added to the table appears, and a
/// status without a place of its own is a programmer's mistake.
public struct StateChart: Sendable {
  private let rows: [Transition]

  /// A chart of these rows.
  public init(_ rows: [Transition] = TransitionTable.rows) { self.rows = rows }

  /// The picture as SVG that needs nothing beside itself.
  ///
  /// - Complexity: O(*t*) for *t* rows.
  public var svg: String {
    let edges = rows.flatMap { row in
      row.from.map { ChartEdge(row, from: $0, in: rows).svg }
    }
    let height = Self.listTop + rows.count * Self.lineHeight + 16
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(ChartNode.width) \(height)" \
      role="img" aria-label="State chart of a work order">
      <style>
      \(Self.style)
      </style>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" \
      markerHeight="8" orient="auto"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>
      <rect class="page" width="\(ChartNode.width)" height="\(height)"/>
      \(edges.joined(separator: "\n"))
      \(ChartNode.start + WorkOrderStatus.allCases.map { ChartNode(of: $0).svg }.joined())
      \(rows.enumerated().map(Self.line).joined(separator: "\n"))
      </svg>

      """
  }

  private static let listTop = 560
  private static let lineHeight = 22

  /// A row of the list under the picture: name, trigger, guards.
  private static func line(_ position: Int, _ row: Transition) -> String {
    let y = listTop + position * lineHeight
    let guards = row.guards.map(\.rawValue).joined(separator: ", ")
    return """
      <text x="24" y="\(y)"><tspan class="name">\(row.id.rawValue)</tspan> \
      \(SVGText.escaped(row.trigger.chinese)) \(SVGText.escaped(row.trigger.english)) \
      <tspan class="guards">[\(SVGText.escaped(guards))]</tspan></text>
      """
  }

  private static let style = """
    text { font: 13px "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; \
    fill: #1a1a1a }
    .page { fill: #fff }
    .status { fill: #eef3f8; stroke: #35597a; stroke-width: 1.5 }
    .final { fill: #e9f3ea; stroke: #3b7a45 }
    .edge { fill: none; stroke: #35597a; stroke-width: 1.4 }
    .implied { stroke-dasharray: 6 4 }
    .tip { fill: #35597a }
    .middle { text-anchor: middle }
    .key, .guards { fill: #5a6672; font-size: 11px }
    .name { font-weight: bold }
    """
}
