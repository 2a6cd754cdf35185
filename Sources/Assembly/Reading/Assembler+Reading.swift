import CampaignFile
package import DocumentModel
import Language

extension Assembler {
  /// The talking points of each audience and the stories, measured in each language that they have.
  package func readingTexts() -> [ReadingText] {
    let collector = ReadingCollector(
      campaign: campaign, shape: shape, services: services(), meter: ReadingMeter())
    return collector.points() + collector.stories()
  }

  /// Warns of texts that are harder than they may be, if the campaign says how hard that is.
  package func readingFindings() -> [Diagnostic] {
    guard campaign.reading.own != nil else { return [] }
    return readingTexts().compactMap { text in
      guard text.isHard == true, let level = text.level else { return nil }
      return Diagnostic(
        "reading-hard", severity: .warning, at: text.source, text.complaint(level),
        hint: "write shorter sentences than the \(fixed(text.measure.wordsPerSentence)) words that"
          + " they have on average, and shorter words")
    }
  }
}

extension ReadingText {
  /// What is said of a text that is too hard.
  fileprivate func complaint(_ level: ReadingLevel) -> String {
    let what =
      switch kind {
      case .points: "the points for '\(name)' take"
      case .story: "the story takes"
      }
    switch level {
    case .grade(let grade):
      return "\(what) grade \(fixed(grade)) to read in '\(language)', more than \(target)"
    case .ease(let ease, _):
      let least = ReadingLevel.ease(ofGrade: target)
      return "\(what) more than grade \(target) to read in '\(language)': an ease of"
        + " \(fixed(ease)), less than \(fixed(least))"
    case .sentenceLength: return "\(what) long sentences in '\(language)'"
    }
  }
}

/// Collects the running text of a campaign, its fields read as where it stands.
private struct ReadingCollector {
  let campaign: Campaign
  let shape: Shape
  let services: LanguageServices
  let meter: ReadingMeter

  func points() -> [ReadingText] {
    campaign.audiences.flatMap { audience in
      texts(.points, audience.id, of: audience["points"]) { language, value in
        guard case .list(let points) = value.content else { return [] }
        var fields = reader(language, audience: audience)
        return points.flatMap { point in paragraphs(ofPoint: point, &fields) }
      }
    }
  }

  func stories() -> [ReadingText] {
    campaign.stories.keys.flatMap { name in
      let story = campaign.stories[name]
      let place = campaign.places.first { $0["story"]?.id == name }
      return texts(.story, name, of: story?["body"]) { language, value in
        var fields = reader(language, place: place)
        return paragraphs(of: value, &fields)
      }
    }
  }

  /// The texts of a value in each language that it has.
  private func texts(
    _ kind: ReadingText.Kind, _ name: String, of value: Value?,
    _ paragraphs: (LanguageTag, Value) -> [String]
  ) -> [ReadingText] {
    guard case .localized(let translations)? = value?.content else { return [] }
    return translations.compactMap { translation in
      guard translation.value.problem == nil else { return nil }
      let language = translation.language
      let measure = meter.measure(
        of: paragraphs(language, translation.value), language: language)
      let role = kind == .story ? ReadingTargets.stories : name
      return ReadingText(
        kind: kind, name: name, language: language, source: translation.value.source,
        measure: measure, level: ReadingLevel(measure, language: language),
        target: campaign.reading.grade(of: role))
    }
  }

  private func reader(
    _ language: LanguageTag, place: Value? = nil, audience: Value? = nil
  ) -> FieldReader {
    let scope = Scope(
      language: language, wording: language, sourceLanguage: campaign.languages.first ?? language,
      template: "", format: "", place: place, audience: audience)
    return FieldReader(campaign: campaign, shape: shape, services: services, scope: scope)
  }

  /// What is said of a point: its claim, its number with the fact, the voice and what else there is.
  private func paragraphs(ofPoint point: Value, _ fields: inout FieldReader) -> [String] {
    let number = point["number"].map { paragraphs(of: $0, &fields) } ?? []
    let fact = point["fact"].map { paragraphs(of: $0, &fields) } ?? []
    let rest = ["voice", "body"].flatMap { key in
      point[key].map { paragraphs(of: $0, &fields) } ?? []
    }
    let claim = point["claim"].map { paragraphs(of: $0, &fields) } ?? []
    return claim + [(number + fact).joined(separator: " ")] + rest
  }

  /// The running text of a value; tables and notes are none.
  private func paragraphs(of value: Value, _ fields: inout FieldReader) -> [String] {
    switch value.content {
    case .words(let words): [fields.text(of: words)]
    case .blocks(let blocks):
      blocks.compactMap { block in
        switch block.kind {
        case .paragraph, .heading, .quote, .item: fields.text(of: block.words)
        case .table, .note: nil
        }
      }
    case .empty, .picture, .list, .object, .localized, .broken: []
    }
  }
}
