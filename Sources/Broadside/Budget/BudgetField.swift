import Assembly
import DocumentModel

/// A field of editions that differ in nothing but their subject, and what they have in it.
struct BudgetField: Sendable {
  var field: TextField
  var used: BudgetRow.Amount
  /// The edition that has the most in the field.
  var usedIn: String
  /// The edition with the most text of those that show the field, in which it is measured.
  var edition: Edition
}

/// Editions that differ in nothing but their subject, and their fields in the order of the pages.
struct BudgetGroup: Sendable {
  var language: LanguageTag
  var fields: [BudgetField]

  var texts: [String] { fields.map(\.field.text) }
}
