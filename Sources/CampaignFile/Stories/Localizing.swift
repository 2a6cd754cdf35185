import DocumentModel

/// Puts the translations of objects together: one object whose members are localized.
enum Localizing {
  /// One object a language, the source language first; nil for none.
  ///
  /// A translation that is broken is so in every member.
  ///
  /// - Parameter shared: keys that are the same in all languages and taken from the first.
  static func merged(
    _ objects: [(language: LanguageTag, value: Value)], shared: [String] = []
  ) -> Value? {
    guard let source = objects.first else { return nil }
    guard case .object = source.value.content else {
      let translations = objects.map { Value.Translation(language: $0.language, value: $0.value) }
      return Value(.localized(translations), source: source.value.source)
    }
    var keys = [String]()
    for key in objects.flatMap(\.value.keys) where !keys.contains(key) { keys.append(key) }
    let members = keys.compactMap { key -> Value.Member? in
      let values = objects.compactMap { object in
        object.value.member(key).map { (language: object.language, value: $0) }
      }
      let value = shared.contains(key) ? values.first?.value : merged(values)
      return value.map { Value.Member(key: key, value: $0) }
    }
    return Value(.object(members), source: source.value.source)
  }
}

extension Value {
  /// The member of an object, or all of a value that is broken.
  fileprivate func member(_ key: String) -> Value? {
    if case .broken = content { self } else { self[key] }
  }
}
