import CampaignFile

extension FieldReader {
  /// The keys of a story that say nothing of those whose story it is.
  private static let unspoken: Set<String> = ["consent", "fictional", "id", "place", "slug"]

  /// Notes the consent of a story of which a key is read.
  mutating func noteConsent(of story: Value, reading key: String) {
    guard var consent = story["consent"], !Self.unspoken.contains(key) else { return }
    if case .localized(let translations) = consent.content {
      let own = translations.first { $0.language == scope.wording } ?? translations.first
      guard let own else { return }
      consent = own.value
    }
    note(consent)
  }

  /// Notes a consent, each once.
  mutating func note(_ consent: Value) {
    if !consents.contains(consent) { consents.append(consent) }
  }

  /// What a reading comes to, and the consents of the stories that it reads, which are not noted.
  mutating func readingAside<Result>(
    _ read: (inout FieldReader) -> Result
  ) -> (result: Result, consents: [Value]) {
    let before = consents
    consents = []
    let result = read(&self)
    defer { consents = before }
    return (result, consents)
  }
}
