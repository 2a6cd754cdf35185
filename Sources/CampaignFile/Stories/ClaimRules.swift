/// When the number of a claim is too old to be printed without a second look.
package struct ClaimRules: Hashable, Sendable {
  /// How many months a number is good for unless the campaign says otherwise.
  static let usualMonths = 24

  /// The day by which numbers are judged.
  let day: DayOfUse
  var months = ClaimRules.usualMonths

  /// Whether a number of a day is too old.
  func isStale(_ number: String) -> Bool {
    !day.day.isEmpty && number < CalendarDate.day(months: months, before: day.day)
  }

  /// Whether the day of a number has not come yet.
  func isAhead(_ number: String) -> Bool { !day.day.isEmpty && number > day.day }

  /// The rules for a campaign of a date.
  package static func usual(date: String) -> ClaimRules {
    ClaimRules(day: DayOfUse(campaign: date))
  }
}
