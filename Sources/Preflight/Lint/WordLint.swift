internal import Brand
internal import DocumentModel

/// Whether a file says what the brand says: no words that it never uses, its names and its
/// boilerplate as they are written.
///
/// Read from what the pages paint, so that it holds for any file whose fonts say what their glyphs
/// stand for.
enum WordLint {
  static func findings(
    _ words: PageWords, _ lint: BrandLint, _ facts: FileFacts, _ expectation: Expectation
  ) -> [Finding] {
    // Where pages are known, their words were looked at where they are written.
    guard expectation.pictures == nil || expectation.scope == .brand, !words.parts.isEmpty,
      !expectation.showsSpecimens
    else { return [] }
    let wording = lint.rules.wording
    let language = facts.language.map { LanguageTag($0) } ?? wording.only ?? LanguageTag("und")
    let texts = [words.text, words.turned]
    var findings = never(words, wording, language)
    let slips = texts.map { wording.slips(in: $0, language: language) }
    let hasBoilerplate = texts.compactMap { wording.hasBoilerplate(in: $0, language: language) }
    let isWhole = hasBoilerplate.contains(true)
    for slip in (slips.first ?? []) + (words.text == words.turned ? [] : slips[1]) {
      if case .boilerplate = slip.kind, isWhole { continue }
      findings.append(finding(slip, words))
    }
    if expectation.needsBoilerplate, hasBoilerplate.contains(false), !isWhole,
      !findings.contains(where: { $0.code == "boilerplate-altered" })
    {
      findings.append(
        Finding(
          "boilerplate-missing", page: words.parts.last?.page, measured: "none",
          limit: language.rawValue, "the words that say who the brand is are missing",
          hint: "set the brand's boilerplate, as its file has it"))
    }
    return findings
  }

  private static func never(
    _ words: PageWords, _ wording: Wording, _ language: LanguageTag
  ) -> [Finding] {
    let used = wording.voice.used(in: words.text, language: language)
    return used.map { word in
      let part = words.part(saying: word.text)
      return Finding(
        "word-never", severity: .warning, page: part?.page, mark: part?.mark, box: part?.box,
        measured: word.text, "'\(word.text)' is a word that the brand never uses",
        hint: "say it otherwise; \(word.source.file) lists it under 'voice'")
    }
  }

  private static func finding(_ slip: Wording.Slip, _ words: PageWords) -> Finding {
    let part = words.part(saying: slip.found)
    let said = slip.words
    return Finding(
      said.code, severity: said.isError ? .error : .warning, page: part?.page, mark: part?.mark,
      box: part?.box, measured: said.measured, limit: slip.wanted, said.message,
      hint: "write it as the brand does: \(slip.wanted)")
  }
}

extension Wording {
  /// The one language that the brand speaks, if it speaks one.
  fileprivate var only: LanguageTag? { names.count == 1 ? names.keys.first : nil }
}
