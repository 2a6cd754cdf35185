import Language

/// The best way to break a text into lines, seen as a whole.
///
/// Dynamic programming over the breaks after D. E. Knuth and M. F. Plass, "Breaking paragraphs into
/// lines", Software: Practice and Experience 11 (1981). The state is a break with the number of the
/// line that ends there (as far as it matters), the fitness of that line and how many lines before
/// it end in hyphens. A piece wider than its line stands alone on it, overfull.
///
/// - Complexity: O(breaks × breaks that a line of the measure may end at × states).
struct TotalFit<Rule: LineRule> {
  let boxes: Boxes
  let rule: Rule
  let measures: LineMeasures
  /// Whether lines may end where that is the last resort.
  var allowsLastResort = false

  /// What has been paid so far; compared from top to bottom.
  private struct Cost {
    var overfull = 0.0
    var lines = 0
    var demerits = 0.0
    /// Told, not compared: faults have demerits.
    var faults = 0

    func isBelow(_ other: Cost) -> Bool {
      if overfull != other.overfull { return overfull < other.overfull }
      if lines != other.lines { return lines < other.lines }
      return demerits < other.demerits
    }
  }

  /// What of the lines before a break matters to those after it.
  private struct State: Equatable {
    var line: Int
    var fitness: Int
    var ladder: Int
  }

  private struct Node {
    var state: State
    var cost: Cost
    var place: Int
    /// The index of the node at the line's start.
    var previous: Int
  }

  /// The best way to break the text, nil if the rule allows none.
  ///
  /// - Parameter looseness: How many lines more than the best way has, or fewer; the nearest that
  ///   can be done.
  func way(from start: Int, looseness: Int = 0) -> BrokenLines? {
    var way = BrokenLines()
    var first = start
    while first < boxes.breaks.count - 1 {
      var last = first + 1
      while !boxes.breaks[last].isMandatory { last += 1 }
      guard let part = best(from: first, to: last, after: way.ends.count, looseness: looseness)
      else { return nil }
      way.ends += part.ends
      way.demerits += part.demerits
      way.isFaulty = way.isFaulty || part.isFaulty
      way.excess += part.excess
      first = last
    }
    return way
  }

  /// The best breaks from one forced break to the next, the last included.
  private func best(from start: Int, to end: Int, after lines: Int, looseness: Int) -> BrokenLines?
  {
    let usual = nodes(from: start, to: end, after: lines, countsAll: false)
    guard let best = best(of: usual, at: end) else { return nil }
    let way = way(to: best, in: usual)
    if looseness == 0 { return way }
    let all = nodes(from: start, to: end, after: lines, countsAll: true)
    let wanted = lines + way.ends.count + looseness
    let counts = all.filter { $0.place == end && $0.cost.overfull <= usual[best].cost.overfull }
    let nearest = counts.map(\.state.line).min { abs($0 - wanted) < abs($1 - wanted) }
    guard let other = self.best(of: all, at: end, line: nearest) else { return way }
    return self.way(to: other, in: all)
  }

  /// The best way to every state of every break.
  private func nodes(from start: Int, to end: Int, after lines: Int, countsAll: Bool) -> [Node] {
    let begin = State(line: lines, fitness: rule.firstFitness, ladder: 0)
    var nodes = [Node(state: begin, cost: Cost(), place: start, previous: -1)]
    var ranges = [0..<1]
    ranges.reserveCapacity(end - start + 1)
    var near = start
    for last in start + 1...end {
      let from = nodes.count
      let isLast = last == end
      let aversion = boxes.breaks[last].aversion
      if aversion == .lastResort, !allowsLastResort {
        ranges.append(from..<from)
        continue
      }
      if !isLast { near = nearest(to: last, from: near) }
      for first in stride(from: isLast ? last - 1 : min(near, last - 1), through: start, by: -1) {
        let extent = boxes.extent(from: first, to: last)
        let least = rule.leastWidth(of: extent)
        let isSingle = last == first + 1
        if least > measures.widest + widthTolerance, !isSingle { break }
        let known = ranges[first - start]
        if known.isEmpty { continue }
        var line = LineCandidate(
          first: first, last: last, extent: extent, measure: 0, isLast: isLast,
          isOnly: first == start, endsInHyphen: boxes.breaks[last].endsInHyphen)
        var judgement: LineJudgement?
        var excess = 0.0
        var lineNumber = -1
        for index in known {
          let number = nodes[index].state.line
          if number != lineNumber {
            lineNumber = number
            let measure = measures[number]
            if measure != line.measure || line.measure == 0 {
              line.measure = measure
              excess = least - measure
              if excess <= widthTolerance {
                judgement = rule.judgement(of: line)
              } else {
                judgement = isSingle ? LineJudgement(demerits: 0) : nil
              }
            }
          }
          guard let judgement else { continue }
          let next = Node(
            state: State(
              line: countsAll || number < measures.specialCount ? number + 1 : number,
              fitness: judgement.fitness,
              ladder: line.endsInHyphen ? min(nodes[index].state.ladder + 1, 2) : 0),
            cost: cost(of: line, judgement, excess: excess, after: nodes[index]), place: last,
            previous: index)
          offer(next, to: &nodes, from: from)
        }
      }
      ranges.append(from..<nodes.count)
    }
    return nodes
  }

  /// The latest break at which a line that ends here may begin: nearer ones leave it too short.
  private func nearest(to last: Int, from near: Int) -> Int {
    var near = near
    while near + 1 < last,
      rule.greatestWidth(of: boxes.extent(from: near + 1, to: last))
        >= measures.narrowest - widthTolerance
    {
      near += 1
    }
    return near
  }

  private func cost(
    of line: LineCandidate, _ judgement: LineJudgement, excess: Double, after node: Node
  ) -> Cost {
    var cost = node.cost
    if excess > widthTolerance { cost.overfull += excess }
    if rule.prefersFewerLines { cost.lines += 1 }
    cost.demerits += judgement.demerits
    if boxes.breaks[line.last].aversion != .none { cost.demerits += rule.reluctance }
    if judgement.isFaulty { cost.faults += 1 }
    if abs(node.state.fitness - judgement.fitness) > 1 { cost.demerits += rule.mismatchDemerits }
    if node.state.ladder > 0, line.endsInHyphen {
      let isFurther = node.state.ladder > 1
      cost.demerits += isFurther ? rule.ladderDemerits.further : rule.ladderDemerits.second
      if isFurther { cost.faults += 1 }
    } else if node.state.ladder > 0, line.isLast, line.extent.spaceCount == 0 {
      cost.demerits += rule.dividedEndDemerits
      cost.faults += 1
    }
    return cost
  }

  /// Keeps a way to a break if no better one to the same state is known.
  private func offer(_ node: Node, to nodes: inout [Node], from start: Int) {
    for index in start..<nodes.count where nodes[index].state == node.state {
      if node.cost.isBelow(nodes[index].cost) { nodes[index] = node }
      return
    }
    nodes.append(node)
  }

  /// The best node at a break, of those whose line has a number if one is given.
  private func best(of nodes: [Node], at end: Int, line: Int? = nil) -> Int? {
    nodes.indices
      .filter { nodes[$0].place == end && (line == nil || nodes[$0].state.line == line) }
      .min { nodes[$0].cost.isBelow(nodes[$1].cost) }
  }

  private func way(to index: Int, in nodes: [Node]) -> BrokenLines {
    let cost = nodes[index].cost
    var ends = [Int]()
    var node = nodes[index]
    while node.previous >= 0 {
      ends.append(node.place)
      node = nodes[node.previous]
    }
    return BrokenLines(
      ends: ends.reversed(), demerits: cost.demerits, isFaulty: cost.faults > 0,
      excess: cost.overfull)
  }
}
