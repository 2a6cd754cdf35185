import Assembly
import CampaignFile
import DocumentModel

/// One worker's measuring of what fits.
struct BudgetWorker {
  private let pipeline: Pipeline

  init(_ pipeline: Pipeline) {
    self.pipeline = pipeline
  }

  /// What editions of one series show.
  func group(of editions: [Edition]) -> BudgetGroup {
    let shown = editions.map {
      (edition: $0, fields: pipeline.assembler.textFields(of: $0, using: pipeline.services))
    }
    let fullest = shown.sorted { $0.fields.length > $1.fields.length }
    var fields: [BudgetField] = []
    for (edition, shown) in fullest {
      for field in shown {
        let used = BudgetRow.Amount(words: field.words, characters: field.text.visibleCount)
        guard let index = fields.firstIndex(where: { $0.field.path == field.path }) else {
          fields.append(
            BudgetField(field: field, used: used, usedIn: edition.id, edition: edition))
          continue
        }
        if used.words > fields[index].used.words {
          fields[index].used = used
          fields[index].usedIn = edition.id
        }
      }
    }
    return BudgetGroup(language: editions[0].language, fields: fields)
  }

  /// What fits each field of a series.
  func rows(of group: BudgetGroup, _ profile: LetterProfile) -> [BudgetRow] {
    let filler = FillerText(language: group.language, profile: profile)
    var rows: [BudgetRow] = []
    var last: (places: [TextField.Place], floor: Int?)?
    for field in group.fields {
      // Fields of one frame have nearly the same room.
      let guess = last?.places == field.field.places ? last?.floor : nil
      guard let row = row(of: field, filler, guess: guess) else { continue }
      last = (field.field.places, row.floor?.words)
      rows.append(row)
    }
    return rows
  }

  /// What fits a field; nil if it is not on the pages.
  private func row(
    of field: BudgetField, _ filler: FillerText, guess: Int?
  ) -> BudgetRow? {
    var trial = BudgetTrial(field, filler, pipeline)
    guard trial.isSeen() else { return nil }
    let slots = pipeline.assembler.slots(of: field.edition)
    let root = field.field.path.prefix { $0 != "." }
    let limit = slots.first { $0.name == field.field.path }?.words
    var names: [String] = []
    for name in field.field.places.map({ $0.name ?? "line \($0.source.line)" })
    where !names.contains(name) {
      names.append(name)
    }
    let used = max(1, field.used.words)
    let floor = most(from: guess ?? used, step: guess == nil ? used : 1) { trial.fits($0) }
    let comfortable = most(from: used, step: used, below: floor) { trial.fitsComfortably($0) }
    func amount(_ words: Int?) -> BudgetRow.Amount? {
      guard let words, words > 0 else { return words.map { _ in .init(words: 0, characters: 0) } }
      return BudgetRow.Amount(words: words, characters: trial.text(words).visibleCount)
    }
    return BudgetRow(
      template: field.edition.template, format: field.edition.format,
      language: field.edition.language.rawValue, slot: slots.first { $0.name == root }?.name,
      field: field.field.path, frames: names, comfortable: amount(comfortable),
      floor: amount(floor), used: field.used, edition: field.usedIn,
      least: limit.map(\.lowerBound),
      most: limit.flatMap { $0.upperBound == .max ? nil : $0.upperBound })
  }

  /// A text of this many words is as long as anybody writes for one field.
  private static let endless = 2_048

  /// The most words that hold; nil if there is no end.
  ///
  /// The count grows or shrinks from a first guess, faster and faster, until one holds and one does
  /// not; these are brought together until they are neighbours: so many hold, and one more does not.
  ///
  /// - Parameters:
  ///   - step: How far off the guess may be, more or less.
  ///   - ceiling: More than this never holds.
  private func most(
    from guess: Int, step: Int, below ceiling: Int? = nil, _ holds: (Int) -> Bool
  ) -> Int? {
    let limit = ceiling ?? Self.endless
    var step = step
    var low = min(guess, limit)
    var high = limit + 1
    if low == 0 || holds(low) {
      while low + step < high {
        if holds(low + step) { low += step } else { high = low + step }
        step *= 2
      }
      if ceiling == nil, high > limit { return nil }
    } else {
      high = low
      low = 0
      while high - step > 0, !holds(high - step) {
        high -= step
        step *= 2
      }
      low = max(0, high - step)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }
}

extension [TextField] {
  /// How many characters the fields have together.
  fileprivate var length: Int { reduce(0) { $0 + $1.text.count } }
}

extension String {
  /// How many characters a reader counts: without those that only say where lines may break.
  fileprivate var visibleCount: Int { count { $0 != "\u{200B}" && $0 != "\n" } }
}
