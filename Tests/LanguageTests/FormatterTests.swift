import DocumentModel
import Language
import Testing

struct FormatterTests {
  @Test func `a time that does not exist is nothing`() {
    #expect(Formatter().time("24:00", language: LanguageTag("en")) == nil)
  }
}
