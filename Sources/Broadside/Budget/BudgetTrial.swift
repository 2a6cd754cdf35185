import Assembly
import DocumentModel
import Layout

/// Lays out an edition with other words in one field, to see whether they fit.
struct BudgetTrial {
  private let field: BudgetField
  private let pipeline: Pipeline
  private var filler: FillerText
  /// The pages seen so far; those of frames that cannot give are the same either way.
  private var known: [Key: BudgetPages] = [:]
  private var canGive = true

  private struct Key: Hashable {
    /// How many words of filler the field has; its own words for nil.
    var words: Int?
    var isLoose: Bool
  }

  init(_ field: BudgetField, _ filler: FillerText, _ pipeline: Pipeline) {
    self.field = field
    self.filler = filler
    self.pipeline = pipeline
  }

  /// Whether the field is seen at all: a page that goes on with others may never come.
  mutating func isSeen() -> Bool {
    let boxes = pages(with: nil, isLoose: false).boxes
    return field.field.places.contains { boxes.contains($0.source) }
  }

  /// Whether so many words fit when all gives that may, and nothing else is pushed out by them.
  mutating func fits(_ words: Int) -> Bool {
    pages(with: words, isLoose: false).oversets.isSubset(of: others)
  }

  /// What does not fit whatever the field says.
  private lazy var others = pages(with: 1, isLoose: false).oversets.filter { overset in
    !field.field.places.contains { $0.name == overset.frame }
  }

  /// Whether so many words fit when nothing gives for their sake: neither their own size, nor other
  /// frames, nor pictures.
  mutating func fitsComfortably(_ words: Int) -> Bool {
    let pages = pages(with: words, isLoose: true)
    guard pages.oversets.isSubset(of: others) else { return false }
    return pages.isBetween(self.pages(with: 1, isLoose: true), self.pages(with: nil, isLoose: true))
  }

  /// The filler of so many words.
  mutating func text(_ words: Int) -> String {
    filler.text(words: words, paragraph: field.field.paragraphs > 1 ? Self.paragraph : .max)
  }

  /// Paragraphs of plain writing have about so many words.
  private static let paragraph = 60

  private mutating func pages(with words: Int?, isLoose: Bool) -> BudgetPages {
    let key = Key(words: words, isLoose: isLoose && canGive)
    if let pages = known[key] { return pages }
    let standIns = words.map { [field.field.path: text($0)] } ?? [:]
    let assembled = pipeline.assembler.document(
      for: field.edition, using: pipeline.services, standIns: standIns)
    guard var document = assembled.document else { return BudgetPages() }
    let places = Set(field.field.places.map(\.source))
    if isLoose { canGive = document.loosen(at: places) }
    let pages = BudgetPages(pipeline.layout.layout(of: document), without: places)
    known[key] = pages
    return pages
  }
}

extension Document {
  /// Takes from boxes what may give, so that they keep their largest size.
  ///
  /// - Returns: whether there was anything to take.
  fileprivate mutating func loosen(at places: Set<SourceSpan>) -> Bool {
    var isChanged = false
    for index in pages.indices {
      pages[index].content = pages[index].content.loosened(at: places, &isChanged)
    }
    return isChanged
  }
}

extension Box {
  fileprivate func loosened(at places: Set<SourceSpan>, _ isChanged: inout Bool) -> Box {
    var box = holding(children.map { $0.loosened(at: places, &isChanged) })
    guard places.contains(source), let fit else { return box }
    isChanged = true
    switch box.content {
    case .text(var block):
      block.fit = fit.loosened
      box.content = .text(block)
    case .frame(var frame):
      frame.fit = fit.loosened
      box.content = .frame(frame)
    case .stack, .row, .grid, .layers, .table, .picture, .qrCode, .ornament, .chart, .map, .space:
      break
    }
    return box
  }
}

extension Fit {
  /// The fit with nothing to give: the largest size, and the lines that the text may take.
  fileprivate var loosened: Fit {
    Fit(name: name, size: size.map { $0.upperBound...$0.upperBound }, lines: lines)
  }
}
