package import DocumentModel

extension Typesetter {
  /// The fonts of a paragraph from its start to its end.
  package func fontAccounts(of paragraph: Paragraph) -> [FontAccount] {
    preparation.fontAccounts(of: paragraph)
  }
}
