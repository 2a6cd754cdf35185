package import DocumentModel

/// How the marks of partners stand beside the brand's own.
package struct CoBrandRules: Hashable, Sendable {
  /// A line that an edition says when it shows a partner of a role.
  package struct Line: Hashable, Sendable {
    package var role: String
    /// The words by language; `{names}` stands for the partners' names.
    package var words: [LanguageTag: String]
    package var source: SourceSpan

    package init(role: String, words: [LanguageTag: String], source: SourceSpan) {
      self.role = role
      self.words = words
      self.source = source
    }
  }

  /// The roles of partners, those that stand first before the others.
  package var order: [String]
  /// The height of a partner's mark as a part of that of the brand's own; nil for any.
  package var size: ClosedRange<Double>?
  /// The room between marks, as a part of their height; nil for any.
  package var clearSpace: Double?
  /// The lines in the order of the brand file.
  package var lines: [Line]
  package var source: SourceSpan

  package init(
    order: [String] = [], size: ClosedRange<Double>? = nil, clearSpace: Double? = nil,
    lines: [Line] = [], source: SourceSpan
  ) {
    self.order = order
    self.size = size
    self.clearSpace = clearSpace
    self.lines = lines
    self.source = source
  }

  /// Where partners of a role stand: those of roles that the order leaves out come last.
  package func rank(of role: String) -> Int { order.firstIndex(of: role) ?? order.count }
}
