import DocumentModel
import Foundation
import Language
import Testing

struct ValueFormatterTests {
  @Test(arguments: [
    ("en", NumberStyle.decimal(), 1_234_567.5, "1,234,567.5"),
    ("en", .decimal(fractionDigits: 2...2), 2, "2.00"),
    ("en", .decimal(fractionDigits: 0...0), 2.5, "3"),
    ("en", .decimal(fractionDigits: 0...2), 0.615, "0.62"),
    ("en", .integer, -1234.5, "-1,235"),
    ("en", .percent(), 0.255, "26%"),
    ("en", .currency("USD"), 1234.5, "$1,234.50"),
    ("en", .currency("USD", fractionDigits: 0...0), 1234.5, "$1,235"),
    ("es", .decimal(), 1234.5, "1234,5"),
    ("es", .decimal(), 12_345, "12.345"),
    ("es-US", .decimal(), 12_345.5, "12,345.5"),
    ("es", .percent(), 0.25, "25\u{A0}%"),
    ("es-US", .currency("USD"), 1234.5, "$1,234.50"),
    ("vi", .decimal(), 1234.5, "1.234,5"),
    ("vi", .percent(fractionDigits: 1...1), 0.125, "12,5%"),
    ("ar", .decimal(), 1234.5, "1,234.5"),
    ("ar-EG", .integer, 1234, "1,234"),
    ("ar-u-nu-arab", .integer, 1234, "١٬٢٣٤"),
    ("ar", .percent(), 0.25, "25\u{200E}%\u{200E}"),
    ("de", .decimal(), 1234.5, "1.234,5"),
    ("de", .currency("EUR"), 1234.5, "1.234,50\u{A0}€"),
    ("ja", .currency("JPY"), 1234.5, "￥1,235"),
    ("hi", .integer, 1_234_567, "12,34,567"),
    ("hi-u-nu-deva", .integer, 12, "१२"),
    ("fa", .integer, 12, "۱۲"),
    ("zz", .decimal(), 1234.5, "1,234.5"),
  ])
  func `numbers are written as the language writes them`(
    tag: String, style: NumberStyle, value: Double, expected: String
  ) {
    #expect(ValueFormatter().number(value, style, language: LanguageTag(tag)) == expected)
  }

  @Test(arguments: [
    (Double.nan, NumberStyle.integer), (.infinity, .integer), (1, .currency("usd")),
    (1, .currency("US")), (1, .decimal(fractionDigits: -1...2)),
    (1, .percent(fractionDigits: 0...99)),
  ])
  func `a number or style that makes no sense is nothing`(value: Double, style: NumberStyle) {
    #expect(ValueFormatter().number(value, style, language: LanguageTag("en")) == nil)
  }

  @Test(arguments: [
    ("en", "full", "Thursday, October 8, 2026"),
    ("en", "long", "October 8, 2026"),
    ("en", "medium", "Oct 8, 2026"),
    ("en", "short", "10/8/26"),
    ("en", "MMMd", "Oct 8"),
    ("en", "EEEEMMMMd", "Thursday, October 8"),
    ("es", "full", "jueves, 8 de octubre de 2026"),
    ("es", "MMMMd", "8 de octubre"),
    ("vi", "full", "Thứ Năm, 8 tháng 10, 2026"),
    ("vi", "MMMMd", "8 tháng 10"),
    ("ar", "full", "الخميس، 8 أكتوبر 2026"),
    ("ar", "short", "8\u{200F}/10\u{200F}/2026"),
    ("ar-u-nu-arab", "MMMd", "٨ أكتوبر"),
    ("de", "full", "Donnerstag, 8. Oktober 2026"),
    ("ja", "full", "2026年10月8日木曜日"),
    ("hi", "long", "8 अक्तूबर 2026"),
    ("th", "long", "8 ตุลาคม ค.ศ. 2026"),
    ("ar-SA", "long", "8 أكتوبر 2026"),
  ])
  func `dates are written as the language writes them`(
    tag: String, style: String, expected: String
  ) throws {
    let style = try #require(DateStyle(style))
    #expect(ValueFormatter().date("2026-10-08", style, language: LanguageTag(tag)) == expected)
  }

  @Test(arguments: [
    ("2024-02-29", "Feb 29, 2024"), ("1970-01-01", "Jan 1, 1970"), ("1969-12-31", "Dec 31, 1969"),
    ("1500-03-01", "Mar 1, 1500"), ("9999-12-31", "Dec 31, 9999"), ("2000-02-29", "Feb 29, 2000"),
  ])
  func `a day is the same day in words`(iso: String, expected: String) {
    #expect(ValueFormatter().date(iso, .medium, language: LanguageTag("en")) == expected)
  }

  @Test(arguments: [
    "", "2026", "2026-10", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-10-32",
    "2026-10-00", "26-10-08", "2026-1-08", "08/10/2026", "2026-10-08T00:00", "+026-10-08",
    "٢٠٢٦-١٠-٠٨",
  ])
  func `text that is not a day is nothing`(text: String) {
    #expect(ValueFormatter().date(text, .long, language: LanguageTag("en")) == nil)
  }

  @Test(arguments: ["", "Long", "hm", "MMM d", "MMM'x'", String(repeating: "d", count: 33)])
  func `a word that is neither style nor skeleton is no style`(name: String) {
    #expect(DateStyle(name) == nil)
    #expect(
      ValueFormatter().date("2026-10-08", .skeleton(name), language: LanguageTag("en")) == nil)
  }

  @Test(arguments: [
    ("en", "18:00", "6:00\u{202F}PM"), ("en", "00:05", "12:05\u{202F}AM"), ("es", "18:00", "18:00"),
    ("es-US", "09:30", "9:30\u{202F}a.\u{A0}m."), ("vi", "18:00", "18:00"),
    ("ar", "18:00", "6:00 م"), ("de", "18:00:59", "18:00"), ("ja", "09:30", "9:30"),
  ])
  func `times are written as the language writes them`(
    tag: String, iso: String, expected: String
  ) {
    #expect(ValueFormatter().time(iso, language: LanguageTag(tag)) == expected)
  }

  @Test(arguments: ["", "18", "24:00", "18:60", "6:00", "18:00:60", "6 PM", "-1:00", "18:00:00:00"])
  func `text that is not a time is nothing`(text: String) {
    #expect(ValueFormatter().time(text, language: LanguageTag("en")) == nil)
  }

  @Test(arguments: [
    ("en", ["a"], "a", "a"),
    ("en", [], "", ""),
    ("en", ["a", "b"], "a and b", "a or b"),
    ("en", ["a", "b", "c"], "a, b, and c", "a, b, or c"),
    ("es", ["a", "b", "c"], "a, b y c", "a, b o c"),
    ("es", ["a", "iglesias"], "a e iglesias", "a o iglesias"),
    ("vi", ["a", "b", "c"], "a, b và c", "a, b hoặc c"),
    ("ar", ["أ", "ب", "ج"], "أ وب وج", "أ أو ب أو ج"),
    ("de", ["a", "b", "c"], "a, b und c", "a, b oder c"),
    ("ja", ["a", "b", "c"], "a、b、c", "a、b、またはc"),
    ("hi", ["a", "b", "c"], "a, b, और c", "a, b या c"),
  ])
  func `lists are joined as the language joins them`(
    tag: String, items: [String], and: String, or: String
  ) {
    let formatter = ValueFormatter()
    #expect(formatter.list(items, language: LanguageTag(tag)) == and)
    #expect(formatter.list(items, or: true, language: LanguageTag(tag)) == or)
  }

  @Test(arguments: [
    ("es", "12,345.5", "6:00\u{202F}p.\u{A0}m."), ("es-MX", "12,345.5", "18:00"),
    ("es-ES", "12.345,5", "18:00"), ("vi", "12.345,5", "6:00\u{202F}CH"),
    ("zh-Hans", "12,345.5", "下午6:00"), ("es-u-nu-latn", "12,345.5", "6:00\u{202F}p.\u{A0}m."),
  ])
  func `the customs of a region hold where the tag names none`(
    tag: String, number: String, time: String
  ) {
    let formatter = ValueFormatter(region: "us")
    #expect(formatter.number(12_345.5, .decimal(), language: LanguageTag(tag)) == number)
    #expect(formatter.time("18:00", language: LanguageTag(tag)) == time)
  }

  @Test(arguments: [
    ("en", true), ("es_MX", true), ("vi", true), ("zh-Hant-TW", true), ("so", true), ("fil", true),
    ("tl", true), ("iw", true), ("hmn", false), ("zz", false), ("", false), ("not a tag", false),
  ])
  func `languages without data are told`(tag: String, isKnown: Bool) {
    #expect(ValueFormatter().knows(LanguageTag(tag)) == isKnown)
  }

  @Test func `neither the machine's language nor its time zone shows`() async {
    await #expect(processExitsWith: .success) {
      _ = unsafe setenv("LC_ALL", "de_DE.UTF-8", 1)
      _ = unsafe setenv("TZ", "Pacific/Kiritimati", 1)
      let formatter = ValueFormatter()
      for tag in ["zz", "en"] {
        let language = LanguageTag(tag)
        #expect(formatter.number(1234.5, .decimal(), language: language) == "1,234.5")
      }
      let unknown = formatter.date("2026-10-08", .long, language: LanguageTag("zz"))
      #expect(unknown == "2026 M10 8")
      let english = LanguageTag("en")
      #expect(formatter.date("2026-10-08", .medium, language: english) == "Oct 8, 2026")
      #expect(formatter.time("18:00", language: english) == "6:00\u{202F}PM")
    }
  }
}
