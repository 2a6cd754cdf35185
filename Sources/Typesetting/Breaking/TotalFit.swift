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

  /// The best way to a break among those that leave the same to what follows.
  private struct Node {
    var cost: Cost
    /// What of the lines before the break matters to those after it.
    var line: Int
    var fitness: Int
    var ladder: Int
    /// Its break, by its place in the list of those that are allowed.
    var place: Int
    /// The index of the node at the line's start.
    var previous: Int
  }

  /// The best way to break the text, nil if the rule allows none.
  ///
  /// - Parameter looseness: How many lines more than the best way has, or fewer; the nearest that
  ///   can be done without a fault.
  func way(from start: Int, looseness: Int = 0) -> BrokenLines? {
    var way = BrokenLines()
    var first = start
    while first < boxes.breaks.count - 1 {
      var places = [first]
      repeat {
        first += 1
        if allowsLastResort || boxes.breaks[first].aversion <= rule.usualAversion {
          places.append(first)
        }
      } while !boxes.breaks[first].isMandatory
      guard let part = best(through: places, after: way.ends.count, looseness: looseness) else {
        return nil
      }
      way.ends += part.ends
      way.demerits += part.demerits
      way.isFaulty = way.isFaulty || part.isFaulty
      way.excess += part.excess
      way.strain = max(way.strain, part.strain)
    }
    return way
  }

  /// The best breaks from one forced break to the next, the last included.
  private func best(through places: [Int], after lines: Int, looseness: Int) -> BrokenLines? {
    let usual = nodes(through: places, after: lines, countsAll: false)
    guard let best = best(of: usual, at: places.count - 1) else { return nil }
    let way = way(to: best, in: usual, places)
    if looseness == 0 { return way }
    let all = nodes(through: places, after: lines, countsAll: true)
    let wanted = lines + way.ends.count + looseness
    let counts = all.filter {
      $0.place == places.count - 1 && $0.cost.overfull <= usual[best].cost.overfull
        && $0.cost.faults <= usual[best].cost.faults
    }
    let nearest = counts.map(\.line).min { abs($0 - wanted) < abs($1 - wanted) }
    guard let nearest, let other = self.best(of: all, at: places.count - 1, line: nearest) else {
      return way
    }
    var loose = self.way(to: other, in: all, places)
    loose.strain = max(0, loose.demerits - way.demerits) / Double(max(1, loose.ends.count))
    return loose
  }

  /// The best way to every state of every break.
  private func nodes(through places: [Int], after lines: Int, countsAll: Bool) -> [Node] {
    let begin = Node(
      cost: Cost(), line: lines, fitness: rule.firstFitness, ladder: 0, place: 0, previous: -1)
    var nodes = [begin]
    nodes.reserveCapacity(places.count * 4)
    var starts = [0, 1]  // where the nodes of each place begin
    starts.reserveCapacity(places.count + 1)
    var slots = Slots(classes: rule.fitnessClasses, firstLine: lines)
    var near = 0
    for last in places.indices.dropFirst() {
      slots.clear()
      let isLast = last == places.count - 1
      if !isLast { near = nearest(to: last, from: near, places) }
      for first in stride(from: isLast ? last - 1 : min(near, last - 1), through: 0, by: -1) {
        let extent = boxes.extent(from: places[first], to: places[last])
        let least = rule.leastWidth(of: extent)
        let isSingle = last == first + 1
        if least > measures.widest + widthTolerance, !isSingle { break }
        let known = starts[first]..<starts[first + 1]
        if known.isEmpty { continue }
        var line = LineCandidate(
          first: places[first], last: places[last], extent: extent, measure: -.infinity,
          isLast: isLast, isOnly: first == 0, isSinglePiece: isSingle,
          isOneWord: isLast && boxes.isOneWord(from: places[first], to: places[last]),
          endsInHyphen: boxes.breaks[places[last]].endsInHyphen)
        var judgement: LineJudgement?
        for index in known {
          let node = nodes[index]
          let measure = measures[node.line]
          if measure != line.measure {
            line.measure = measure
            judgement = self.judgement(of: line, excess: least - measure)
          }
          guard let judgement else { continue }
          let next = Node(
            cost: cost(of: line, judgement, excess: least - measure, after: node),
            line: countsAll || node.line < measures.specialCount ? node.line + 1 : node.line,
            fitness: judgement.fitness,
            ladder: line.endsInHyphen ? min(node.ladder + 1, 2) : 0, place: last, previous: index)
          let slot = slots.slot(line: next.line, fitness: next.fitness, ladder: next.ladder)
          let found = slots[slot]
          if found < 0 {
            slots[slot] = nodes.count
            nodes.append(next)
          } else if next.cost.isBelow(nodes[found].cost) {
            nodes[found] = next
          }
        }
      }
      starts.append(nodes.count)
    }
    return nodes
  }

  private func judgement(of line: LineCandidate, excess: Double) -> LineJudgement? {
    if excess > widthTolerance { return line.isSinglePiece ? LineJudgement(demerits: 0) : nil }
    var judgement = rule.judgement(of: line)
    judgement?.demerits += rule.aversion(to: boxes.breaks[line.last].aversion)
    return judgement
  }

  /// The latest break at which a line that ends here may begin: nearer ones leave it too short.
  private func nearest(to last: Int, from near: Int, _ places: [Int]) -> Int {
    var near = near
    while near + 1 < last,
      rule.greatestWidth(of: boxes.extent(from: places[near + 1], to: places[last]))
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
    if judgement.isFaulty { cost.faults += 1 }
    if abs(node.fitness - judgement.fitness) > 1 { cost.demerits += rule.mismatchDemerits }
    if node.ladder > 0, line.endsInHyphen {
      let isFurther = node.ladder > 1
      cost.demerits += isFurther ? rule.ladderDemerits.further : rule.ladderDemerits.second
      if isFurther { cost.faults += 1 }
    } else if node.ladder > 0, line.isLast, line.extent.spaceCount == 0 {
      cost.demerits += rule.dividedEndDemerits
      cost.faults += 1
    }
    return cost
  }

  /// The best node at a place, of those whose line has a number if one is given.
  private func best(of nodes: [Node], at place: Int, line: Int? = nil) -> Int? {
    nodes.indices
      .filter { nodes[$0].place == place && (line == nil || nodes[$0].line == line) }
      .min { nodes[$0].cost.isBelow(nodes[$1].cost) }
  }

  private func way(to index: Int, in nodes: [Node], _ places: [Int]) -> BrokenLines {
    let cost = nodes[index].cost
    var ends = [Int]()
    var node = nodes[index]
    while node.previous >= 0 {
      ends.append(places[node.place])
      node = nodes[node.previous]
    }
    return BrokenLines(
      ends: ends.reversed(), demerits: cost.demerits, isFaulty: cost.faults > 0,
      excess: cost.overfull)
  }
}

/// Finds the node of a state among those of one break.
private struct Slots {
  private let classes: Int
  private let firstLine: Int
  private var nodes: [Int] = []
  private var used: [Int] = []

  init(classes: Int, firstLine: Int) {
    self.classes = classes
    self.firstLine = firstLine
  }

  /// The place of a state in the table, which grows to hold it.
  mutating func slot(line: Int, fitness: Int, ladder: Int) -> Int {
    let slot = ((line - firstLine) * classes + fitness) * 3 + ladder
    while slot >= nodes.count { nodes += [Int](repeating: -1, count: 3 * classes) }
    return slot
  }

  /// The index of a state's node, -1 if there is none.
  subscript(slot: Int) -> Int {
    get { nodes[slot] }
    set {
      if nodes[slot] < 0 { used.append(slot) }
      nodes[slot] = newValue
    }
  }

  mutating func clear() {
    for slot in used { nodes[slot] = -1 }
    used.removeAll(keepingCapacity: true)
  }
}
