/// A day of the Gregorian calendar, as ISO 8601 writes it.
struct CivilDate: Hashable {
  var year: Int
  var month: Int
  var day: Int

  /// Reads `2026-10-08`; nothing for any other form and for days that do not exist.
  init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      let year = decimal(parts[0]), let month = decimal(parts[1]), let day = decimal(parts[2]),
      (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The days since 1 January 1970.
  ///
  /// Source: Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
  var daysSinceEpoch: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

/// A time of day, from `18:00` or `18:00:30`.
struct CivilTime: Hashable {
  var seconds: Int

  init?(iso text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }),
      let hour = decimal(parts[0]), hour < 24, let minute = decimal(parts[1]), minute < 60,
      let second = parts.count == 3 ? decimal(parts[2]) : 0, second < 60
    else { return nil }
    seconds = hour * 3600 + minute * 60 + second
  }
}

/// The number that ASCII digits spell, without a sign.
private func decimal(_ text: Substring) -> Int? {
  text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
}
