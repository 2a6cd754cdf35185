import DocumentModel

/// Reads the folders and tables that a campaign file names.
struct CampaignSources {
  let file: YAMLMapping
  /// The absolute path of the campaign file.
  let path: String
  let folder: CampaignFolder
  let languages: [LanguageTag]
  let date: String
  let reader: YAMLReader

  private var findings: Findings { reader.findings }

  /// The rows of the places table, with their stories.
  func places() -> [Value] {
    _ = [resolved("stories"), resolved("places")]
    return []
  }

  func audiences() -> [Value] {
    _ = resolved("talking_points")
    return []
  }

  func strings() -> Value {
    _ = resolved("strings")
    return Value(.object([]), source: file.span)
  }

  /// The absolute path behind a key.
  private func resolved(_ key: String) -> String? {
    guard let node = file[key], let name = reader.text(node) else { return nil }
    return folder.resolve(name, from: path, at: node.span, findings: findings)
  }
}
