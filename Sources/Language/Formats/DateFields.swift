import CICU

/// What of a moment is written.
enum DateFields: Hashable {
  case date(DateStyle)
  /// Hours and minutes.
  case time

  /// The pattern of UTS #35 by which the locale writes it.
  func pattern(in locale: Locale) -> String? {
    switch self {
    case .date(.full): standard(0, isDate: true, locale)
    case .date(.long): standard(1, isDate: true, locale)
    case .date(.medium): standard(2, isDate: true, locale)
    case .date(.short): standard(3, isDate: true, locale)
    case .date(.skeleton(let fields)): best(for: fields, locale)
    case .time: standard(3, isDate: false, locale)
    }
  }

  private func standard(_ style: Int32, isDate: Bool, _ locale: Locale) -> String? {
    unsafe filledString(capacity: 64) {
      unsafe b_udat_pattern(style, isDate ? 1 : 0, locale.name, $0, $1)
    }
  }

  private func best(for skeleton: String, _ locale: Locale) -> String? {
    let units = Array(skeleton.utf16)
    return unsafe filledString(capacity: 64) {
      unsafe b_udatpg_pattern(units, Int32(units.count), locale.name, $0, $1)
    }
  }
}
