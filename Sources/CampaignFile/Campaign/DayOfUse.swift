/// The day by which consents, claims and events are judged: the campaign's date, or a later one.
package struct DayOfUse: Hashable, Sendable {
  /// The day, ISO 8601; empty where none is known.
  package let day: String
  /// The day in words, such as `the campaign's date 2026-09-14`.
  package let described: String

  /// The campaign's date, unless another day is given and is later.
  package init(campaign date: String, today: String? = nil) {
    if let today, CalendarDate.isValid(today), today > date {
      (day, described) = (today, "today, \(today)")
    } else {
      (day, described) = (date, "the campaign's date \(date)")
    }
  }

  /// Whether another day is over on this one.
  func isAfter(_ other: String) -> Bool { !day.isEmpty && other < day }
}
