import Typesetting

/// Chooses where a column ends: full, but no line alone, no heading at the foot, no divided word.
///
/// Where the plain end is bad, paragraphs of the column are tried with a line more or less, and
/// ends some lines earlier: whichever disturbs least.
struct ColumnEnds {
  /// What may be done for a good end.
  enum Effort {
    /// Lines stay as they were broken.
    case plain
    /// Paragraphs may be broken anew to take a line more or less.
    case thorough
  }

  let filler: ColumnFiller
  let effort: Effort
  /// Whether nothing matters as much as getting all text in.
  let isLossless: Bool
  /// How many lines what is left of a paragraph takes in a next column of another width.
  let restCount: (FlowPosition) -> Int?

  /// A column and where the flow goes on behind it.
  struct Choice {
    var column: FilledColumn
    var position: FlowPosition
    /// The least height at which more would have fitted; nil if nothing is left.
    var nextHeight: Double?
    fileprivate var cost: Double
  }

  // Demerits of an end; one is a line left empty at the foot.
  private static let stranded = 1000.0
  /// An empty column before lines that must stay together; a divided word is better, a line alone
  /// worse.
  private static let empty = 500.0
  private static let hyphenated = 100.0
  /// A paragraph with a line more or less than is best for it: better than a line left empty.
  private static let rebroken = 0.5
  /// The unevenness of its lines: spaces a fifth wider are as bad as a line left empty, and none
  /// are as bad as a divided word.
  private static let strained = 6.0
  /// What a line left empty costs when all text has to be got in.
  private static let lost = 10_000.0
  /// How many paragraphs from the foot up are tried with other numbers of lines.
  private static let reach = 3

  func choice(from start: FlowPosition) -> Choice {
    let draft = filler.draft(from: start)
    let foot = draft.height
    var best = choice(of: draft, foot: foot)
    guard effort == .thorough, best.cost >= Self.rebroken else { return best }
    for item in rebreakable(in: draft) {
      for looseness in [1, -1] {
        var filler = filler
        filler.looseness[item] = looseness
        var other = choice(of: filler.draft(from: start), foot: foot)
        other.cost += Self.rebroken
        let strain = strain(of: item, looseness: looseness, from: start)
        other.cost += min(Self.strained * strain, Self.hyphenated / 2)
        if other.cost < best.cost - tolerance { best = other }
      }
    }
    return best
  }

  /// What the lines of a paragraph lose in evenness by another number of them.
  private func strain(of item: Int, looseness: Int, from start: FlowPosition) -> Double {
    guard case .paragraph(let text) = filler.stream.items[item] else { return 0 }
    let offset = start.item == item ? start.offset : 0
    return filler.stream.lines(of: text, item: item, from: offset, looseness: looseness).strain
  }

  /// The best end of a draft; room is left empty where it ends above the foot.
  private func choice(of draft: ColumnDraft, foot: Double) -> Choice {
    guard let next = draft.next else {
      let position = FlowPosition(item: filler.stream.items.count)
      return Choice(
        column: draft.column(of: draft.placed.count, faults: ColumnFaults()), position: position,
        nextHeight: nil, cost: 0)
    }
    // A box that does not fit leaves room that no line can fill.
    let foot = next.piece.line == nil ? draft.height : foot
    var best: Choice?
    for count in stride(from: draft.placed.count, through: 0, by: -1) {
      let faults = draft.faults(endingAfter: count, restCount: restCount)
      let cost = cost(of: faults, endingAfter: count, in: draft, foot: foot)
      if best.map({ cost < $0.cost }) ?? true {
        best = Choice(
          column: draft.column(of: count, faults: faults), position: draft.end(after: count),
          nextHeight: next.bottom + next.notes.height, cost: cost)
      }
      if faults.isNone, count > 0 { break }
    }
    return best
      ?? Choice(
        column: FilledColumn(), position: draft.start,
        nextHeight: next.bottom + next.notes.height, cost: Self.empty)
  }

  private func cost(
    of faults: ColumnFaults, endingAfter count: Int, in draft: ColumnDraft, foot: Double
  ) -> Double {
    var cost = 0.0
    if faults.isStranded { cost += Self.stranded }
    if faults.isHyphenated { cost += Self.hyphenated }
    if count == 0, !draft.placed.isEmpty { cost += Self.empty }
    let bottom = count == 0 ? 0 : draft.placed[count - 1].bottom
    let advance = draft.column(of: draft.placed.count).advance ?? foot
    guard advance > 0 else { return cost }
    let left = max(0, ((foot - bottom) / advance).rounded())
    return cost + left * (isLossless ? Self.lost : 1)
  }

  /// The paragraphs that end or break near the column's foot, the last first.
  private func rebreakable(in draft: ColumnDraft) -> [Int] {
    var items = [Int]()
    for placed in (draft.placed + [draft.next].compactMap(\.self)).reversed() {
      guard let line = placed.piece.line, !line.text.isHeading, items.last != line.item else {
        continue
      }
      items.append(line.item)
      if items.count == Self.reach { break }
    }
    return items
  }
}
