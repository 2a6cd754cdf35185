/// The best way to break a text into lines, seen as a whole.
///
/// Dynamic programming over the breaks after D. E. Knuth and M. F. Plass, "Breaking paragraphs into
/// lines", Software: Practice and Experience 11 (1981); the state is a break and the fitness of
/// the line that ends there. A piece wider than its line stands alone on it, overfull.
///
/// - Complexity: O(breaks × breaks that fit on one line).
struct TotalFit<Rule: LineRule> {
  let boxes: Boxes
  let rule: Rule
  let measure: Double
  /// The measure of the text's first line.
  let firstMeasure: Double

  /// What has been paid so far; compared from top to bottom.
  private struct Cost {
    var overfull = 0.0
    var lines = 0
    var demerits = 0.0

    func isBelow(_ other: Cost) -> Bool {
      if overfull != other.overfull { return overfull < other.overfull }
      if lines != other.lines { return lines < other.lines }
      return demerits < other.demerits
    }
  }

  private struct Node {
    var cost: Cost
    var previous: Int
    var previousFitness: Int
  }

  /// The indices of the breaks at which lines end, nil if the rule allows no way.
  func lineEnds(from start: Int) -> [Int]? {
    var ends = [Int]()
    var first = start
    while first < boxes.breaks.count - 1 {
      var last = first + 1
      while !boxes.breaks[last].isMandatory { last += 1 }
      guard let part = best(from: first, to: last) else { return nil }
      ends += part
      first = last
    }
    return ends
  }

  /// The best breaks from one forced break to the next, the last included.
  private func best(from start: Int, to end: Int) -> [Int]? {
    let classes = rule.fitnessClasses
    var nodes = [Node?](repeating: nil, count: (end - start + 1) * classes)
    nodes[min(1, classes - 1)] = Node(cost: Cost(), previous: start, previousFitness: 0)
    for last in start + 1...end {
      for first in stride(from: last - 1, through: start, by: -1) {
        let line = candidate(from: first, to: last, segment: start...end)
        let excess = rule.leastWidth(of: line) - line.measure
        if excess > widthTolerance && !line.isSinglePiece {
          if rule.leastWidth(of: line) > max(measure, firstMeasure) + widthTolerance { break }
          continue
        }
        relax(&nodes, line: line, excess: excess, start: start)
      }
    }
    return path(in: nodes, from: start, to: end)
  }

  private func candidate(from first: Int, to last: Int, segment: ClosedRange<Int>) -> LineCandidate
  {
    LineCandidate(
      first: first, last: last, width: boxes.width(from: first, to: last),
      measure: first == 0 ? firstMeasure : measure,
      spaceWidth: boxes.spaces(from: first, to: last).width,
      isLast: last == segment.upperBound, isOnly: first == segment.lowerBound,
      endsInHyphen: boxes.breaks[last].endsInHyphen)
  }

  /// Offers a line to the node at its end.
  private func relax(_ nodes: inout [Node?], line: LineCandidate, excess: Double, start: Int) {
    let isOverfull = excess > widthTolerance
    guard let judgement = isOverfull ? LineJudgement(demerits: 0) : rule.judgement(of: line) else {
      return
    }
    let classes = rule.fitnessClasses
    let place = (line.last - start) * classes + judgement.fitness
    for fitness in 0..<classes {
      guard var cost = nodes[(line.first - start) * classes + fitness]?.cost else { continue }
      if isOverfull { cost.overfull += excess }
      if rule.prefersFewerLines { cost.lines += 1 }
      cost.demerits += judgement.demerits
      if abs(fitness - judgement.fitness) > 1 { cost.demerits += rule.mismatchDemerits }
      if let known = nodes[place]?.cost, !cost.isBelow(known) { continue }
      nodes[place] = Node(cost: cost, previous: line.first, previousFitness: fitness)
    }
  }

  private func path(in nodes: [Node?], from start: Int, to end: Int) -> [Int]? {
    let classes = rule.fitnessClasses
    func node(_ place: Int, _ fitness: Int) -> Node? { nodes[(place - start) * classes + fitness] }
    var best: (fitness: Int, node: Node)?
    for fitness in 0..<classes {
      guard let candidate = node(end, fitness) else { continue }
      if best.map({ candidate.cost.isBelow($0.node.cost) }) ?? true { best = (fitness, candidate) }
    }
    guard var current = best?.node else { return nil }
    var ends = [end]
    while current.previous != start {
      ends.append(current.previous)
      guard let previous = node(current.previous, current.previousFitness) else { return nil }
      current = previous
    }
    return ends.reversed()
  }
}
