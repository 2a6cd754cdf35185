import Brand
import CampaignFile
import DocumentModel

/// What may give so that text fits.
extension DocumentBuilder {
  /// What a template's box says, and the campaign in its place.
  func fitOptions(of box: TemplateBox) -> FitOptions? {
    fields.campaign.fitOptions(of: box, in: edition)
  }

  /// The limits as they are for the edition's script: sizes and leadings follow those of its
  /// typeface, and letters that touch keep their distance.
  func fit(
    _ options: FitOptions, _ setting: TypeSetting, _ style: TextStyle,
    _ role: TemplateBox.TextRole, hyphenates: Bool
  ) -> Fit {
    let leading = (setting.leading ?? style.leading) / style.leading
    let group = options.group.map { edition.series($0, of: role) }
    return Fit(
      size: options.size?.scaled(by: setting.scale), lines: options.lines, hyphenates: hyphenates,
      tracking: Script.joins(script) ? nil : options.tracking, wordSpace: options.wordSpace,
      expansion: options.expansion,
      leading: options.leading.map { $0.lowerBound * leading...$0.upperBound * leading },
      space: options.space, order: options.order ?? Fit.Lever.allCases, group: group)
  }

  /// Whether words may be divided for the sake of fit: in running text whose template says nothing of
  /// it, never in display text.
  func mayHyphenate(_ options: TextOptions, _ role: TemplateBox.TextRole) -> Bool {
    switch role {
    case .lead, .body, .caption: options.isHyphenated == nil
    case .headline, .title, .subtitle, .label, .quote, .number: false
    }
  }

  /// A name for the frame that no other of the document has: its own, or its role and its line.
  mutating func fitName(of box: TemplateBox, _ role: TemplateBox.TextRole) -> String {
    let plain = box.name ?? "\(role.rawValue) in line \(box.source.line)"
    var name = plain
    var number = 1
    while !fitNames.insert(name).inserted {
      number += 1
      name = "\(plain) \(number)"
    }
    return name
  }

  /// What stands in for a text that does not fit: the text without its optional sentences, one less
  /// each time, then what the template names.
  mutating func alternatives(
    of box: TemplateBox, to content: [TextBlockContent], _ setter: ParagraphSetter
  ) -> [Alternative] {
    guard let options = fitOptions(of: box) else { return [] }
    var alternatives = content.shortenings.map { sentence, shorter in
      Alternative(
        name: "without the sentence of line \(sentence.source.line)",
        change: .text(paragraphs(shorter, setter)))
    }
    for option in options.alternatives ?? [] {
      switch option {
      case .drop(let name, _):
        alternatives.append(Alternative(name: "drop \(name)", change: .drop(name)))
      case .words(let path):
        // Words that only stand in for others are to fit themselves.
        guard !fields.notes.isStandIn, let other = words(path, instead: content) else { continue }
        alternatives.append(
          Alternative(name: path.text, change: .text(paragraphs(other, setter))))
      }
    }
    return alternatives
  }

  /// The text of a field, nil if it is empty or no shorter than what it stands in for.
  private mutating func words(
    _ path: FieldPath, instead content: [TextBlockContent]
  ) -> [TextBlockContent]? {
    let field = FieldExpression(paths: [path], source: path.source)
    let words = Words(segments: [.init(.field(field), source: path.source)], source: path.source)
    let other = text(of: words)
    guard let source = other.first?.fragments.first?.source else { return nil }
    guard other.length < content.length else {
      fields.report(
        "alternative-longer", at: source,
        "'\(path.text)' is not shorter than the text that it stands in for: \(other.length)"
          + " characters, not fewer than \(content.length)",
        hint: "shorten it, or take it out of 'then'")
      return nil
    }
    return other
  }
}

extension [TextBlockContent] {
  /// How many characters the text has.
  fileprivate var length: Int { reduce(0) { $0 + $1.fragments.text.count } }

  /// The text without its optional sentences: the least important gone, then one more, and so on.
  fileprivate var shortenings: [(sentence: OptionalSentence, text: [TextBlockContent])] {
    var sentences: [OptionalSentence] = []
    for fragment in flatMap(\.fragments) {
      guard let sentence = fragment.sentence, !sentences.contains(sentence) else { continue }
      sentences.append(sentence)
    }
    sentences.sort { $0.goesBefore($1) }
    var shorter = self
    return sentences.map { sentence in
      shorter = shorter.compactMap { $0.without(sentence) }
      return (sentence, shorter)
    }
  }
}

extension TextBlockContent {
  /// The block without a sentence and one of the spaces around it; nil if nothing is left.
  fileprivate func without(_ sentence: OptionalSentence) -> TextBlockContent? {
    guard fragments.contains(where: { $0.sentence == sentence }) else { return self }
    var kept: [Fragment] = []
    var isBehind = false
    for var fragment in fragments {
      guard fragment.sentence != sentence else {
        isBehind = true
        continue
      }
      if isBehind, kept.text.last?.isWhitespace ?? true {
        fragment.text = String(fragment.text.drop(while: \.isWhitespace))
      }
      if !fragment.text.isEmpty { isBehind = false }
      kept.append(fragment)
    }
    return kept.isBlank ? nil : TextBlockContent(kind: kind, kept)
  }
}

extension Campaign {
  /// What a template's box says may give, and the edition's piece in its place.
  fileprivate func fitOptions(of box: TemplateBox, in edition: Edition) -> FitOptions? {
    let own = box.name.flatMap { name in
      pieces.indices.contains(edition.piece) ? pieces[edition.piece].fits[name] : nil
    }
    return box.text.fit?.overridden(by: own) ?? own
  }
}

extension Edition {
  /// A series over all places and languages of one script, for frames of one role.
  fileprivate func series(_ name: String, of role: TemplateBox.TextRole) -> String {
    [template, format, name, role.rawValue, language.script].joined(separator: "/")
  }
}

extension Assembler {
  /// The series to which frames of an edition may belong.
  package func series(of edition: Edition) -> [String] {
    guard let design = campaign.templates[edition.template]?.designs[edition.format] else {
      return []
    }
    return design.boxes.compactMap { box in
      guard let role = box.textRole,
        let name = campaign.fitOptions(of: box, in: edition)?.group
      else { return nil }
      return edition.series(name, of: role)
    }
  }
}
