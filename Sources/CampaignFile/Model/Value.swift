package import DocumentModel

/// A piece of data from any of the campaign's files, with the place where it stands.
package struct Value: Hashable, Sendable {
  package indirect enum Content: Hashable, Sendable {
    /// Nothing: an empty cell, a key without value.
    case empty
    /// Words, with inline styles and fields.
    case words(Words)
    /// Paragraphs and lists.
    case blocks([TextBlockSource])
    case picture(Picture)
    case list([Value])
    /// Keys in file order.
    case object([Member])
    /// One value a language; the source says where the whole stands.
    case localized([Translation])
    /// Something that could not be read, and what was reported of it.
    case broken(Diagnostic)
  }

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: Value

    package init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  package struct Translation: Hashable, Sendable {
    package var language: LanguageTag
    package var value: Value

    package init(language: LanguageTag, value: Value) {
      self.language = language
      self.value = value
    }
  }

  package var content: Content
  package var source: SourceSpan
  /// Whether a language without translation falls back to the first (table cells do, words do not).
  package var fallsBack: Bool

  package init(_ content: Content, source: SourceSpan, fallsBack: Bool = false) {
    self.content = content
    self.source = source
    self.fallsBack = fallsBack
  }
}

extension Value {
  package var isEmpty: Bool {
    switch content {
    case .empty: true
    case .words(let words): words.segments.isEmpty
    case .blocks(let blocks): blocks.isEmpty
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    case .localized(let translations): translations.allSatisfy(\.value.isEmpty)
    case .picture, .broken: false
    }
  }

  /// What was reported of the value, if all or a part of it could not be read; nothing that needs
  /// it can be made.
  package var problem: Diagnostic? {
    switch content {
    case .broken(let problem): problem
    case .words(let words): words.problem
    case .blocks(let blocks): blocks.lazy.compactMap(\.words.problem).first
    case .empty, .picture, .list, .object, .localized: nil
    }
  }

  /// The member of an object by key.
  package subscript(key: String) -> Value? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// What a row or a text is known by: its `id` as it is written, empty if it has none.
  package var id: String { literal(of: "id") }

  /// The words of a member as they are written, without fields; empty if it is none.
  package func literal(of key: String) -> String {
    guard case .words(let words)? = self[key]?.content else { return "" }
    return words.literal
  }

  /// The keys of an object, for suggestions.
  package var keys: [String] {
    guard case .object(let members) = content else { return [] }
    return members.map(\.key)
  }
}
