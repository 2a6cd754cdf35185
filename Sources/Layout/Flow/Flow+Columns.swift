import Typesetting

extension Flow {
  /// Fills the columns of a frame; moves on.
  ///
  /// - Parameters:
  ///   - height: the height of the frame.
  ///   - isBalanced: whether the columns are to be equally high if they hold all that is left.
  mutating func fillColumns(_ count: Int, height: Double, isBalanced: Bool) -> [FilledColumn] {
    let plan = plan(columns: count, height: height, isBalanced: isBalanced)
    self = plan.rest
    return plan.columns
  }

  /// The height of the frame that holds all that is left, in balanced columns if there are more.
  func naturalHeight(columns: Int) -> Double {
    var whole = self
    let total = whole.fillColumn(height: nil).height
    guard columns > 1 else { return total }
    return plan(columns: columns, height: total, isBalanced: true).height
  }

  /// Whether columns of a height hold all that is left.
  func holds(columns: Int, height: Double) -> Bool {
    filled(columns: columns, height: height, effort: .plain).rest.isFinished
  }

  /// Columns, and what flows on behind them.
  private struct Plan {
    var columns: [FilledColumn] = []
    var rest: Flow

    var height: Double { columns.map(\.height).max() ?? 0 }

    /// How far it is from columns that end on one line: 1 for a line that a column ends too soon.
    var unevenness: Double {
      guard rest.isFinished else { return .infinity }
      var demerits = 0.0
      for column in columns {
        if column.faults.isStranded { demerits += 20 }
        if column.faults.isHyphenated { demerits += 10 }
      }
      let heights = columns.map(\.height)
      guard let own = columns.compactMap(\.advance).first, own > 0,
        let first = heights.first, let last = heights.last, let least = heights.min()
      else { return demerits }
      let advance = rest.grid?.steps(own) ?? own
      let spread = (height - least) / advance
      if spread > 1 + tolerance { demerits += spread - 1 }
      if first < last - tolerance { demerits += 2 + (last - first) / advance }
      return demerits
    }
  }

  private func plan(columns: Int, height: Double, isBalanced: Bool) -> Plan {
    if isBalanced, columns > 1, let plan = balanced(columns: columns, limit: height) {
      return plan
    }
    let plan = filled(columns: columns, height: height, effort: .thorough)
    if plan.rest.isFinished { return plan }
    let plain = filled(columns: columns, height: height, effort: .plain)
    return plain.rest.isFinished ? plain : plan
  }

  /// Columns of one height, filled in turn.
  private func filled(columns: Int, height: Double, effort: ColumnEnds.Effort) -> Plan {
    var plan = Plan(rest: self)
    for _ in 0..<columns {
      plan.columns.append(plan.rest.fillColumn(height: height, effort: effort))
    }
    return plan
  }

  // MARK: Balance

  /// Columns that end on the same line, or as nearly as what flows allows; nil if the limit is too
  /// low for all that is left.
  ///
  /// Where no end within a line of the best height is good, paragraphs are tried with a line more
  /// or less, the last first.
  private func balanced(columns: Int, limit: Double) -> Plan? {
    guard let least = leastHeight(columns: columns, limit: limit) else { return nil }
    var best = evenest(columns: columns, from: least, limit: limit)
    var looseness = self.looseness
    for _ in 1...Self.rounds where best.unevenness > 0 {
      let known = looseness
      for item in rebreakable where known[item] == nil && best.unevenness > 0 {
        for more in [1, -1] where changes(item, by: more) {
          var other = self
          other.looseness = known
          other.looseness[item] = more
          let plan = other.evenest(columns: columns, from: least, limit: limit)
          guard plan.unevenness < best.unevenness - tolerance else { continue }
          best = plan
          looseness = other.looseness
        }
      }
    }
    return best
  }

  /// Whether a paragraph can be set with so many lines more; if not, columns need no new trial.
  private func changes(_ item: Int, by more: Int) -> Bool {
    guard item > position.item, case .paragraph(let text) = stream.items[item],
      !stream.items.contains(where: \.isBeside)
    else { return true }
    func count(_ looseness: Int) -> Int {
      stream.lines(of: text, item: item, looseness: looseness, grid: grid).lines.count
    }
    return count(more) != count(0)
  }

  /// How many paragraphs together are broken anew.
  private static let rounds = 2
  /// How many paragraphs are tried, from the last up.
  private static let reach = 8

  /// The paragraphs that may take a line more or less, the last first.
  private var rebreakable: [Int] {
    let left = stream.items.indices.dropFirst(position.item).reversed()
    return Array(
      left.filter { item in
        guard case .paragraph(let text) = stream.items[item] else { return false }
        return !text.isHeading
      }.prefix(Self.reach))
  }

  /// The most even columns of heights near the least one.
  ///
  /// What the columns hold changes only where one of them takes a line or box more, so only such
  /// heights are tried, from two lines below the least that is enough as lines stand.
  private func evenest(columns: Int, from least: Double, limit: Double) -> Plan {
    var best = filled(columns: columns, height: least, effort: .plain)
    let advance = best.columns.compactMap(\.advance).first ?? 0
    var height = max(0, least - 2 * advance)
    while best.unevenness > 0 {
      let plan = evened(columns: columns, height: height)
      if plan.unevenness < best.unevenness { best = plan }
      guard let next = nextHeight(columns: columns, above: height),
        next <= min(limit, least + 2 * advance) + tolerance
      else { break }
      height = next
    }
    return best
  }

  /// The columns, each as high as those from it on need to be.
  private func evened(columns: Int, height: Double) -> Plan {
    var plan = Plan(rest: self)
    for column in 0..<columns {
      let own =
        column == 0
        ? height : plan.rest.leastHeight(columns: columns - column, limit: height) ?? height
      plan.columns.append(plan.rest.fillColumn(height: own, effort: .thorough))
    }
    return plan
  }

  /// The least height at which the columns hold all that is left; nil if that is over the limit.
  private func leastHeight(columns: Int, limit: Double) -> Double? {
    var whole = self
    let all = whole.fillColumn(height: nil)
    if columns == 1 { return all.height <= limit + tolerance ? all.height : nil }
    // Columns begin without the space that stands between their lines, so a little less is enough.
    var height = max(0, all.height / Double(columns) - 2 * (all.advance ?? 0))
    while !holds(columns: columns, height: height) {
      guard let next = nextHeight(columns: columns, above: height), next <= limit + tolerance else {
        return nil
      }
      height = next
    }
    return height
  }

  /// The least greater height at which one of the columns would hold more.
  private func nextHeight(columns: Int, above height: Double) -> Double? {
    var flow = self
    var next: Double?
    for _ in 0..<columns {
      let choice = flow.choice(height: height, effort: .plain)
      if let own = choice.nextHeight, own > height { next = min(next ?? own, own) }
      flow = flow.behind(choice)
    }
    return next
  }
}
