/// Days of the Gregorian calendar as ISO 8601 writes them.
package enum CalendarDate {
  /// Whether a text is a day that there is.
  package static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return false }
    return (1...length(ofMonth: month, year)).contains(day)
  }

  /// The day so many months before another, or the last of its month where that is shorter.
  static func day(months: Int, before day: String) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard isValid(day), parts.count == 3 else { return day }
    let count = max(0, parts[0] * 12 + parts[1] - 1 - months)
    let (year, month) = (count / 12, count % 12 + 1)
    let last = min(parts[2], length(ofMonth: month, year))
    return [(year, 4), (month, 2), (last, 2)].map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: width - digits.count) + digits
    }.joined(separator: "-")
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
