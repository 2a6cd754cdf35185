/// How a box is dressed: ground, border, rules, corners.
package struct Decoration: Hashable, Encodable, Sendable {
  package var fill: Paint?
  package var border: Stroke?
  package var radius: Double
  /// Rules along sides of the box.
  package var rules: [Rule]

  package init(fill: Paint? = nil, border: Stroke? = nil, radius: Double = 0, rules: [Rule] = []) {
    self.fill = fill
    self.border = border
    self.radius = radius
    self.rules = rules
  }

  package struct Rule: Hashable, Encodable, Sendable {
    package var side: Edges
    package var stroke: Stroke

    package init(side: Edges, stroke: Stroke) {
      self.side = side
      self.stroke = stroke
    }
  }
}
