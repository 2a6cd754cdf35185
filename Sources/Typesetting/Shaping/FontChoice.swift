import DocumentModel

/// The font of every grapheme cluster, with as few changes of font as the text allows.
///
/// Letters choose first: the first family that serves their script and has all their glyphs, then
/// any family that has them. Spaces, digits and punctuation follow: they take the font of the
/// letters beside them if it has them, so that a fallback font never serves a lone comma.
struct FontChoice {
  /// The fonts of each run, in the order of its families.
  let candidates: [[FontStock.Font]]
  /// The candidate chosen for each scalar, by its run's order; nil where the run has no font.
  private(set) var chosen: [Int?]
  /// The scalars for which no font has a glyph, by offset.
  private(set) var missing: [Int] = []

  let text: ParagraphText
  let scripts: [Int]
  let scriptNames: [String]
  private let levels: [UInt8]
  /// The script of text that has no letters, such as a telephone number.
  private let usualScript: String
  private let shaper: Shaper
  /// The candidates in the order in which they are tried, by run and script, as far as known.
  private var orders: [[Int]?]

  /// A grapheme cluster of one run.
  private struct Cluster {
    var range: Range<Int>
    var run: Int
    var isCommon: Bool
  }

  init(
    of text: ParagraphText, analysis: TextAnalysis, language: LanguageTag,
    candidates: [[FontStock.Font]], shaper: Shaper
  ) {
    self.candidates = candidates
    self.text = text
    self.scripts = analysis.scripts
    self.scriptNames = analysis.scriptNames
    self.orders = [[Int]?](
      repeating: nil, count: candidates.count * (analysis.scriptNames.count + 1))
    self.levels = analysis.levels
    self.usualScript = language.script
    self.shaper = shaper
    self.chosen = [Int?](repeating: nil, count: text.count)
    let clusters = Self.clusters(of: text, starts: analysis.graphemeStarts)
    for cluster in clusters where !cluster.isCommon { chooseByScript(cluster) }
    chooseCommon(clusters)
    uniteNumbers(clusters)
    missing.sort()
  }

  private static func clusters(of text: ParagraphText, starts: [Bool]) -> [Cluster] {
    var clusters = [Cluster]()
    clusters.reserveCapacity(text.count)
    for run in 0..<text.runStarts.count - 1 {
      let range = text.range(ofRun: run)
      var start = range.lowerBound
      while start < range.upperBound {
        var end = start + 1
        while end < range.upperBound, !starts[end] { end += 1 }
        let isCommon = text.scalars[start..<end].allSatisfy {
          ScalarClass.isCommon($0) || ScalarClass.isIgnorable($0)
        }
        clusters.append(Cluster(range: start..<end, run: run, isCommon: isCommon))
        start = end
      }
    }
    return clusters
  }

  // MARK: Letters

  private mutating func chooseByScript(_ cluster: Cluster) {
    let fonts = candidates[cluster.run]
    guard !fonts.isEmpty else { return reportMissing(cluster, in: nil) }
    let script = cluster.isCommon ? nil : scripts[cluster.range.lowerBound]
    for index in order(run: cluster.run, script: script)
    where covers(cluster.range, with: fonts[index].file) {
      return choose(index, for: cluster)
    }
    choose(0, for: cluster)
    reportMissing(cluster, in: fonts[0].file)
  }

  /// The candidates of a run in the order in which they are tried for a script, nil for signs that
  /// belong to all: a bracket that the script's own fonts lack is better Latin than of another
  /// form of the script.
  mutating func order(run: Int, script: Int?) -> [Int] {
    let key = run * (scriptNames.count + 1) + (script ?? scriptNames.count)
    if let known = orders[key] { return known }
    let name = script.map { scriptNames[$0] } ?? "Zyyy"
    let isCommon = name == "Zyyy" || name == "Zinh"
    let sought =
      isCommon ? [usualScript] : ScriptCode.sought(for: name, writing: usualScript)
    let fonts = candidates[run]
    let ranks = fonts.map { font in
      font.scripts.isEmpty
        ? 0 : sought.firstIndex { font.scripts.contains($0) } ?? sought.count
    }
    let order = (0...sought.count).flatMap { rank in fonts.indices.filter { ranks[$0] == rank } }
    orders[key] = order
    return order
  }

  func covers(_ range: Range<Int>, with file: FontFile) -> Bool {
    if range.count == 1, file.covers(text.shaped[range.lowerBound]) { return true }
    if range.allSatisfy({ isCovered($0, by: file) }) { return true }
    // A face may have the composed letter and not the mark, or the reverse: HarfBuzz knows.
    let first = text.scalars[range.lowerBound]
    let mayCompose = range.count > 1 && file.covers(first.value)
    let mayDecompose = (0xC0..<0x250).contains(first.value) || (0x1E00..<0x2000) ~= first.value
    guard mayCompose || mayDecompose else { return false }
    return shaper.hasAllGlyphs(text.shaped, range: range, font: file)
  }

  private func isCovered(_ offset: Int, by file: FontFile) -> Bool {
    let scalar = text.scalars[offset]
    return file.covers(text.shaped[offset]) || ScalarClass.isIgnorable(scalar)
      || (ScalarClass.isSynthesised(scalar) && file.covers(0x20))
  }

  private mutating func choose(_ index: Int, for cluster: Cluster) {
    for offset in cluster.range { chosen[offset] = index }
  }

  private mutating func reportMissing(_ cluster: Cluster, in file: FontFile?) {
    for offset in cluster.range {
      let isMissing = file.map { !isCovered(offset, by: $0) } ?? true
      if isMissing, !ScalarClass.isIgnorable(text.scalars[offset]) { missing.append(offset) }
    }
  }

  // MARK: Common characters

  /// Digits and punctuation follow the letters around them, even past other signs, so that all
  /// digits of a text look alike; a space follows what it stands behind.
  private mutating func chooseCommon(_ clusters: [Cluster]) {
    var next = [Int](repeating: clusters.count, count: clusters.count)  // the next letter of each
    var letter = clusters.count
    for index in clusters.indices.reversed() {
      next[index] = letter
      if !clusters[index].isCommon { letter = index }
    }
    var previous: Cluster?
    var previousLetter: Cluster?
    for (index, cluster) in clusters.enumerated() {
      defer { previous = cluster }
      guard cluster.isCommon else {
        previousLetter = cluster
        continue
      }
      let isSpace = text.shaped[cluster.range.lowerBound] == 0x20
      let before = isSpace ? previous : previousLetter
      let after = next[index] < clusters.count ? clusters[next[index]] : nil
      if let inherited = inherited(by: cluster, before: before, after: after) {
        choose(inherited, for: cluster)
      } else {
        chooseByScript(cluster)
      }
    }
  }

  /// The font of a neighbour, if it has the cluster: of the one before unless the one after stands
  /// nearer, by direction for spaces and punctuation and by script for digits.
  private func inherited(by cluster: Cluster, before: Cluster?, after: Cluster?) -> Int? {
    let offset = cluster.range.lowerBound
    let isDigit = text.scalars[offset].properties.generalCategory == .decimalNumber
    func nearness(_ other: Cluster?) -> Int {
      guard let other = other?.range.lowerBound else { return 0 }
      let sharesScript = scripts[other] == scripts[offset]
      let sharesLevel = !isDigit && levels[other] == levels[offset]
      return (sharesLevel ? 2 : 0) + (sharesScript ? 1 : 0)
    }
    let isAfterNearer = nearness(after) > nearness(before)
    let fonts = candidates[cluster.run]
    for neighbour in isAfterNearer ? [after, before] : [before, after] {
      guard let neighbour, let index = familyIndex(of: neighbour, in: fonts) else { continue }
      if cluster.range.allSatisfy({ isCovered($0, by: fonts[index].file) }) { return index }
    }
    return nil
  }

  /// The candidate that is of the neighbour's family.
  private func familyIndex(of neighbour: Cluster, in fonts: [FontStock.Font]) -> Int? {
    guard let index = chosen[neighbour.range.lowerBound] else { return nil }
    let family = candidates[neighbour.run][index].family
    return fonts.firstIndex { $0.family == family }
  }

  // MARK: Numbers

  /// Sets each number with its signs, such as 1,236 or 31% or 6:00, in one font.
  ///
  /// It is the first that has all of it: a font that lacks the comma would leave it to another, larger or bolder.
  private mutating func uniteNumbers(_ clusters: [Cluster]) {
    var start = 0
    while start < clusters.count {
      var end = start
      while end < clusters.count, clusters[end].run == clusters[start].run,
        isNumeric(clusters[end])
      {
        end += 1
      }
      if end - start > 1 { unite(clusters[start..<end]) }
      start = max(end, start + 1)
    }
  }

  private func isNumeric(_ cluster: Cluster) -> Bool {
    let scalar = text.scalars[cluster.range.lowerBound]
    return cluster.isCommon && cluster.range.count == 1 && !scalar.properties.isWhitespace
      && (("0"..."9").contains(scalar) || ".,:%+-–−$€£/".unicodeScalars.contains(scalar))
  }

  private mutating func unite(_ number: ArraySlice<Cluster>) {
    guard let first = number.first else { return }
    let used = Set(number.compactMap { chosen[$0.range.lowerBound] })
    guard used.count > 1 else { return }
    let fonts = candidates[first.run]
    let all = fonts.indices.first { index in
      number.allSatisfy { isCovered($0.range.lowerBound, by: fonts[index].file) }
    }
    guard let all else { return }
    for cluster in number { choose(all, for: cluster) }
  }
}
