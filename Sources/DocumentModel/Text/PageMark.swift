/// Stand-ins in text for what only layout knows: the page's number and how many there are.
package enum PageMark {
  /// Replaced by the number of the page, from 1; a private-use character that no text may hold.
  package static let number: Character = "\u{F8F0}"
  /// Replaced by the number of pages.
  package static let count: Character = "\u{F8F1}"
}
