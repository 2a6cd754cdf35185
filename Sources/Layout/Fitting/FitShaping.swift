import DocumentModel

/// What a fit changes in paragraphs before they are shaped.
struct FitShaping: Hashable {
  private let tracking: Int
  private let wordSpace: Double
  private let hyphenates: Bool

  init(_ setting: FitSetting) {
    tracking = setting.tracking
    wordSpace = setting.wordSpace
    hyphenates = setting.hyphenates
  }

  func applied(to paragraph: Paragraph) -> Paragraph {
    var paragraph = paragraph
    if hyphenates { paragraph.style.isHyphenated = true }
    guard tracking != 0 || wordSpace != 1 else { return paragraph }
    for run in paragraph.runs.indices {
      paragraph.runs[run].style.tracking += Double(tracking)
      paragraph.runs[run].style.wordSpace *= wordSpace
    }
    return paragraph
  }
}
