import CampaignFile

/// A block of text with its fields read.
struct TextBlockContent {
  var kind: TextBlockSource.Kind
  var fragments: [Fragment]

  init(kind: TextBlockSource.Kind, _ fragments: [Fragment]) {
    self.kind = kind
    self.fragments = fragments
  }
}
