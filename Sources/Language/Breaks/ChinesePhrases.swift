/// Where a headline in Chinese may be divided: not within words, and best after punctuation.
struct ChinesePhrases {
  /// The ends of words by ICU's dictionary, in scalars.
  let wordEnds: Set<Int>

  /// Those of the breaks at which a reader does not stumble.
  func breaks(
    of all: [LineBreakOpportunity], in scalars: [Unicode.Scalar]
  ) -> [LineBreakOpportunity] {
    all.compactMap { opportunity in
      let offset = opportunity.offset
      guard !opportunity.isMandatory, offset > 0, offset < scalars.count else { return opportunity }
      let (before, after) = (scalars[offset - 1], scalars[offset])
      guard before.properties.isIdeographic, after.properties.isIdeographic else {
        return opportunity
      }
      let isParticle = Self.particles.contains(after) && wordEnds.contains(offset + 1)
      let leansOn = Self.leaning.contains(before) && wordEnds.contains(offset - 1)
      guard wordEnds.contains(offset), !isParticle, !leansOn else { return nil }
      var opportunity = opportunity
      opportunity.aversion = .reluctant
      return opportunity
    }
  }

  /// Words of one syllable that lean on what follows them.
  private static let leaning = Set("一不与與也从從到和在对對把所给給让讓请請都被向为為每个個位".unicodeScalars)
  /// Words of one syllable that belong to what stands before them.
  private static let particles = Set("的地得了着過过吗嗎吧呢啊呀嘛们們里裡上下中".unicodeScalars)
}
