/// When the number of a claim is too old to be printed without a second look.
struct ClaimRules {
  /// How many months a number is good for unless the campaign says otherwise.
  static let usualMonths = 24

  /// The campaign's date, ISO 8601; empty if it has none.
  let date: String
  var months = ClaimRules.usualMonths

  func isStale(_ day: String) -> Bool {
    !date.isEmpty && day < CalendarDate.day(months: months, before: date)
  }

  /// Whether a day has not come yet at the campaign's date.
  func isAhead(_ day: String) -> Bool { !date.isEmpty && day > date }
}
