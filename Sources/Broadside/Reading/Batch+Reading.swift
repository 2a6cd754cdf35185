import Assembly
import CampaignFile
import Language

extension Batch {
  /// How hard the campaign's talking points and stories are to read, in every language.
  public func reading() -> ReadingReport {
    let loaded = LoadedCampaign(
      path: campaign, selection: selection, trial: BrandTrial(brand: brand, theme: theme))
    let rows = loaded.assembler?.readingTexts().map(ReadingRow.init) ?? []
    return ReadingReport(rows: rows, diagnostics: loaded.diagnostics.ordered())
  }
}

extension ReadingRow {
  /// The row of a measured text.
  init(_ text: ReadingText) {
    self.init(
      kind: text.kind.rawValue, name: text.name, language: text.language.rawValue,
      words: text.measure.words, sentences: text.measure.sentences, formula: .sentenceLength,
      target: text.target, isHard: text.isHard)
    switch text.level {
    case .grade(let grade):
      formula = .fleschKincaid
      score = grade
    case .ease(let ease, let band):
      formula = .fernandezHuerta
      score = ease
      self.band = band.rawValue
      targetScore = ReadingLevel.ease(ofGrade: text.target)
    case .sentenceLength, nil: break
    }
  }
}
